import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

export interface Certificate {
  key: string;
  cert: string;
}

const node = (tag: number, ...contents: Buffer[]) => {
  const content = Buffer.concat(contents);
  const length = content.length < 128 ? [content.length] : [0x82, content.length >> 8, content.length & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
};
const sequence = (...items: Buffer[]) => node(0x30, ...items);
const identifier = (hex: string) => node(0x06, Buffer.from(hex, 'hex'));
const time = (date: Date) => node(0x17, Buffer.from(`${date.toISOString().replace(/\D/g, '').slice(2, 14)}Z`));
const pem = (label: string, der: Buffer) =>
  `-----BEGIN ${label}-----\n${der.toString('base64').replace(/.{1,64}/g, '$&\n')}-----END ${label}-----\n`;

const ecdsaWithSha256 = sequence(identifier('2a8648ce3d040302'));
const day = 86_400_000;

/** A certificate for a name or an IPv4 address that vouches for itself, and its key. Made when tests run, so that no key is in the repository. */
export function certificateFor(name: string): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const toBeSigned = body(name, publicKey);
  const signature = node(0x03, Buffer.from([0]), sign('sha256', toBeSigned, privateKey));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: pem('CERTIFICATE', sequence(toBeSigned, ecdsaWithSha256, signature)),
  };
}

function body(name: string, publicKey: KeyObject): Buffer {
  const called = sequence(node(0x31, sequence(identifier('550403'), node(0x0c, Buffer.from(name)))));
  const octets = /^[\d.]+$/.test(name) ? node(0x87, Buffer.from(name.split('.').map(Number))) : node(0x82, Buffer.from(name));
  const alternativeName = sequence(identifier('551d11'), node(0x04, sequence(octets)));
  const authority = sequence(identifier('551d13'), node(0x01, Buffer.from([255])), node(0x04, sequence(node(0x01, Buffer.from([255])))));
  return sequence(
    node(0xa0, node(0x02, Buffer.from([2]))),
    node(0x02, Buffer.from([1])),
    ecdsaWithSha256,
    called,
    sequence(time(new Date(Date.now() - day)), time(new Date(Date.now() + day))),
    called,
    publicKey.export({ type: 'spki', format: 'der' }),
    node(0xa3, sequence(alternativeName, authority)),
  );
}
