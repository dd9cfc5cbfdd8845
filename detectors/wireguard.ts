import { type Detector } from '../src/kit.ts';

/** 32 bytes in base64, so that the last letter has two bits to spare. */
const bytes = String.raw`(?<secret>[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=)(?![A-Za-z0-9+/=])`;

export default {
  id: 'wireguard',
  name: 'WireGuard',
  docs: 'https://man7.org/linux/man-pages/man8/wg.8.html',
  hosts: [],
  tokens: {
    private: {
      title: 'private key',
      match: new RegExp(
        String.raw`(?:PrivateKey|WIREGUARD_PRIVATE_KEY|WG_PRIVATE_KEY|wireguard_private_key|wg_private_key)["']?[ \t]{0,20}[=:][ \t]{0,8}["']?${bytes}`,
      ),
      secret: 'secret',
    },
    named: {
      title: 'key',
      match: /[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=(?![A-Za-z0-9+/=])/,
      named: /wire[-_ ]?guard|(?<![a-z])wg[-_]?(?:private|psk|pre[-_]?shared|key|server|client|secret)/i,
      notNamed: /public|pub[-_]?key|peer[-_]?key|hash|sha\d/i,
    },
    preshared: {
      title: 'preshared key',
      match: new RegExp(
        String.raw`(?:PresharedKey|PreSharedKey|WIREGUARD_PRESHARED_KEY|wireguard_preshared_key)["']?[ \t]{0,20}[=:][ \t]{0,8}["']?${bytes}`,
      ),
      secret: 'secret',
    },
  },
} satisfies Detector;
