import { type Detector, login } from '../src/kit.ts';

export default {
  id: 'openvpn',
  name: 'OpenVPN',
  docs: 'https://openvpn.net/community-resources/reference-manual-for-openvpn-2-6/',
  hosts: [],
  tokens: {
    static: {
      title: 'static key',
      match:
        /-----BEGIN OpenVPN (?:Static key V1|tls-crypt-v2 (?:client|server) key)-----[0-9A-Za-z+/=\s\\]{80,4000}(?:-----END OpenVPN [\w -]{8,30}-----)?/,
      password: true,
      check: (secret) => secret.test((text) => new Set(text.replace(/^-----[^-]*-----/, '').toLowerCase()).size > 12),
    },
    inline: {
      ...login,
      title: 'login of a profile',
      match: /auth-user-pass>\s{1,8}(?<user>[^\s<]{1,128})\s{1,8}(?<password>[^\s<]{3,256})\s{0,8}(?=<\/auth-user-pass>)/,
    },
    file: {
      ...login,
      title: 'login file',
      files: [
        'auth.txt',
        'auth-user-pass',
        'auth-user-pass.txt',
        'openvpn.auth',
        'openvpn-auth.txt',
        'userpass.txt',
        'user-pass.txt',
        'vpn.auth',
        'vpn-auth.txt',
        'openvpn-credentials.txt',
        'openvpn/login.conf',
        'openvpn/auth.conf',
        'openvpn/credentials',
        'openvpn/login.txt',
        'openvpn/pass.txt',
        '*.ovpn.auth',
        'client.auth',
        'up.txt',
      ],
      match: /^(?<user>[^\s:=]{1,128})\r?\n(?<password>\S{3,256})(?=\s{0,8}$)/,
    },
  },
} satisfies Detector;
