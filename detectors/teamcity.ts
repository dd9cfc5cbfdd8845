import { type Detector } from '../src/kit.ts';

export default {
  id: 'teamcity',
  name: 'TeamCity',
  docs: 'https://www.jetbrains.com/help/teamcity/configuring-your-user-profile.html#Managing+Access+Tokens',
  hosts: [],
  tokens: {
    token: {
      title: 'access token',
      match: /eyJ0eXAiOiAiVENWMiJ9\.[\w-]{20,80}\.[\w-]{30,120}/,
    },
  },
} satisfies Detector;
