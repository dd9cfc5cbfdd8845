import type { Detector, Secret } from '../src/kit.ts';

const check = (secret: Secret) => secret.test(/\d/) && secret.test(/[a-z]/);

export default {
  id: 'azure-devops',
  name: 'Azure DevOps',
  docs: 'https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate',
  hosts: [],
  tokens: {
    personal: {
      title: 'personal access token',
      match: /[0-9A-Za-z]{52}JQQJ\d[0-9A-Z][0-9A-Za-z]{18}AZDO[0-9A-Za-z]{4}/,
    },
    legacy: {
      title: 'personal access token of the form before 2024',
      match: /[a-z2-7]{52}/,
      named:
        /azure[-_. ]?devops|azure[-_.]?(?:pat|token)|(?<![a-z])ado[-_ ]?(?:pat|token|api|key)|azdo|vsts|(?<![a-z])vss|visualstudio|dev\.azure|(?<![a-z])tfs[-_]|pkgs|vsce|personal[-_ ]?access[-_ ]?token/i,
      check,
    },
    url: {
      title: 'personal access token of the form before 2024, in a URL',
      match:
        /https:\/\/(?<user>[\w.%-]{1,100})?:?(?<token>[a-z2-7]{52})@(?<host>(?:[\w-]{1,100}@)?dev\.azure\.com|[\w-]{1,100}\.visualstudio\.com)/,
      secret: 'token',
      check,
    },
  },
} satisfies Detector;
