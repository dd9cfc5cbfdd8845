import { type Detector, login } from '../src/kit.ts';

export default {
  id: 'irc',
  name: 'IRC',
  docs: 'https://ircv3.net/docs/sasl-mechs',
  hosts: [],
  tokens: {
    password: {
      ...login,
      title: 'password',
      files: [
        '.irssi/config',
        'irssi/config',
        'irc.conf',
        'znc.conf',
        '.ircrc',
        'servlist.conf',
        'hexchat.conf',
        'perform.ini',
        'mirc.ini',
        'relay.conf',
        'bitlbee.conf',
        'nickserv.conf',
      ],
      match:
        /(?:(?:sasl_|server_|nickserv_|network_|oper)?password[ \t]*=[ \t]*"?|(?:nickserv|ns)[ \t]{1,4}(?:identify|id)[ \t]{1,4}|^P=)(?<password>[^"\s;=<][^"\s;]{2,127})/im,
    },
  },
} satisfies Detector;
