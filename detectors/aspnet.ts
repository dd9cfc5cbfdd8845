import { type Detector, unsaid } from '../src/kit.ts';

export default {
  id: 'aspnet',
  name: 'ASP.NET',
  docs: 'https://learn.microsoft.com/en-us/previous-versions/dotnet/netframework-4.0/w8h3skw9(v=vs.100)',
  hosts: [],
  tokens: {
    'machine-key': {
      title: 'machine key',
      match: /machineKey\s(?:[^<>]{0,600}?\s)??validationKey\s?=\s?["'](?<secret>[0-9A-Fa-f]{32,256})["']/,
      secret: 'secret',
      decode: unsaid('Whose sessions: with this key view states and login tickets can be made, and so code be run on the server.'),
    },
  },
} satisfies Detector;
