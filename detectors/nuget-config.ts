import { type Detector, login } from '../src/kit.ts';

export default {
  id: 'nuget-config',
  name: 'NuGet feed',
  docs: 'https://learn.microsoft.com/en-us/nuget/reference/nuget-config-file#packagesourcecredentials',
  hosts: [],
  tokens: {
    /** `Password` without more is encrypted for the user of one machine. */
    password: {
      ...login,
      title: 'password',
      match: /ClearTextPassword["']\s{1,8}value\s?=\s?["'](?<password>[^"'\n]{3,512})["']/i,
    },
  },
} satisfies Detector;
