import { type Detector, isChosen, unsaid } from '../src/kit.ts';

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
    /** https://learn.microsoft.com/aspnet/core/security/authentication/configure-jwt-bearer-authentication */
    'jwt-key': {
      title: 'key that signs tokens',
      match:
        /"(?:[Jj][Ww][Tt]|[Tt]oken|[Bb]earer)\w{0,20}"\s{0,8}:\s{0,8}\{[^{}]{0,600}?"(?:Issuer)?(?:[Ss]igning|[Ss]ecurity|[Ss]ecret)?[Kk]ey"\s{0,8}:\s{0,8}"(?<secret>[^"\\\n]{16,512})"/,
      secret: 'secret',
      password: true,
      fallback: true,
      files: ['appsettings.json', 'appsettings.*.json', 'secrets.json', 'local.settings.json'],
      check: (secret) => isChosen(secret) && !secret.test(/super|secret|this[-_ ]?is|key/i),
      decode: unsaid('Whose sessions: with this key anyone signs tokens that the application takes for its own, of any user and role.'),
    },
  },
} satisfies Detector;
