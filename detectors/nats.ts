import { type Detector, login, loginUrl, type Secret } from '../src/kit.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A seed ends with a CRC-16 (XMODEM) of the rest. https://github.com/nats-io/nkeys/blob/main/crc16.go */
function isSeed(secret: Secret): boolean {
  return secret.test((text) => {
    const bytes: number[] = [];
    let held = 0;
    let bits = 0;
    for (const letter of text) {
      held = ((held << 5) | letters.indexOf(letter)) & 0xfff;
      bits += 5;
      if (bits < 8) continue;
      bits -= 8;
      bytes.push((held >> bits) & 0xff);
    }
    let crc = 0;
    for (const byte of bytes.slice(0, -2)) {
      crc ^= byte << 8;
      for (let bit = 0; bit < 8; bit++) crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : crc << 1;
    }
    return crc === (bytes.at(-2)! | (bytes.at(-1)! << 8));
  });
}

const whose: Readonly<Record<string, string>> = { U: 'user', A: 'account', O: 'operator', N: 'server', C: 'cluster', X: 'curve' };

export default {
  id: 'nats',
  name: 'NATS',
  docs: 'https://docs.nats.io/running-a-nats-service/configuration/securing_nats/auth_intro/nkey_auth',
  hosts: [],
  tokens: {
    seed: {
      title: 'nkey seed',
      match: /(?:SUA|SAA|SOA|SNA|SCA|SXA)[A-P][A-Z2-7]{54}/,
      check: isSeed,
      decode: ({ secret }) => {
        const [kind = ''] = Object.entries(whose).flatMap(([letter, name]) => (secret.test(new RegExp(`^S${letter}`)) ? [name] : []));
        return {
          state: 'unknown',
          identity: `the nkey of ${/^[aou]/.test(kind) && kind !== 'user' ? 'an' : 'a'} ${kind}`,
          expires: 'never',
          grants: [],
          unknowns: [],
        };
      },
    },
    url: { ...login, title: 'connection string', match: loginUrl('nats|nats-tls') },
    configuration: {
      ...login,
      title: 'password of a configuration',
      files: ['nats.conf', 'nats-server.conf', 'gnatsd.conf', 'nats.cfg'],
      match:
        /(?:password|pass(?!w)|token)(?:[ \t]{0,8}[:=][ \t]{0,8}|[ \t]{1,8})["']?(?!\$2[aby]\$)(?<password>[^\s"'`{}[\],#$:=][^\s"'{}[\],]{2,127})/,
    },
  },
} satisfies Detector;
