import { Secret } from '../../secret.ts';
import { isChosen, isPassword } from '../login.ts';
import { isPlaceholder } from '../placeholder.ts';
import { wordiness } from '../sieve/neighbours.ts';

/** What says itself that it is no secret, or not one in the clear: a place, a reference, a hash, a public key, something encrypted. */
const told = new RegExp(
  [
    String.raw`^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$|^(?:OBF|CRYPT|MD5|SHA|DES|ENC|https?|wss?|file|ftp|s3|gs|ssh|git|urn|data|arn|projects|op|ref|env|var|secret|kms|ssm|vault|awskms|gcpkms|keyring|keychain|sm|aws-?sm|gcp|azure|akv|doppler|sops|cipher|encrypted|enc|sha\d+|md5|sha|ed25519|rsa|age|oid|mailto|javascript|jdbc)[:/[(]`,
    String.raw`^(?:\.{0,2}\/|~\/|[A-Za-z]:\\|\\\\|[$%{<[(@&!*#|])`,
    String.raw`^\{(?:cipher|ssha\d*|sha\d*|crypt|bcrypt|pbkdf2|smd5|md5|noop)\}|^\$(?:2[abxy]?|1|5|6|y|argon2\w*|pbkdf2\S*|scrypt)\$|^(?:pbkdf2|argon2|bcrypt|scrypt)[_:$]|^sha\d+-`,
    String.raw`^(?:[Aa][Ee][Ss]|RSA|SHA|H[Mm][Aa][Cc]|PBKDF2|HKDF|EC(?:DSA|DHE?)|EdDSA|Argon2|[HREP]S)[-_]?\d{0,4}(?:[-_](?:with|GCM|CBC|CTR|HMAC|HKDF|gcm|cbc)|[Ww]ith|$)`,
    String.raw`^(?:ssh-|ecdsa-|AAAA[BCE]3Nza|MII[BCDEFGH]|LS0tLS1CRUdJTi|AQICAH|AQECAH|gAAAAA|age1|wcFMA|hQ[EI]MA|-----|0x)`,
    String.raw`[(){}]|::|->|=>|\s|\.\.|^[\w.+-]+@[\w-]+\.[\w.]+$|^\d{1,3}(?:\.\d{1,3}){3}|^v?\d+\.\d+\.\d+|^\d{4}-\d\d-\d\d|^#[\da-f]{3,8}$`,
    String.raw`^[a-z]{1,20}\/[\w.+-]{1,60}$|\.(?:js|ts|py|json|ya?ml|html?|css|png|jpe?g|svg|pem|key|crt|txt|xml|php|rb|go|md|sh|conf|cfg|ini|com|org|net|io|dev)(?:$|[:/?#])`,
  ].join('|'),
);

/** How values of manuals begin, which everybody has: RFC 5849, 6749, 6750 and 7617, FIPS 197, jwt.io. */
const famous =
  /^(?:QWxhZGRpbjpvcGVuIHNlc2FtZQ|dXNlcjpwYXNz|dXNlcm5hbWU6cGFzc3dvcmQ|mF_9\.B5f|2b7e1516|SlAV32hk|SplxlOBe|2YotnFZF|tGzv3JOk|7Fjfp0ZB|czZCaGRS|9djdj82h|kkk9d7dh|dpf43f3p|nnch734d|kd94hf93|pfkkdhi9|0685bd91|ad180jjd|sdf0o982|2kjshdfp|eyJ[\w-]{10,200}\.eyJzdWIiOiIxMjM0NTY3ODkw)/;

export const isUuid = (value: string) => /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i.test(value);

/** Whether a value cannot be a secret, whatever it is called. */
export const isNone = (value: string) => told.test(value) || famous.test(value) || isPlaceholder(value) || !isPassword(new Secret(value));

/** Of so many neighbours, how wordy what is drawn can be: one in two hundred is wordier. */
const most = (length: number) => (length < 16 ? -3 : length < 24 ? -2 : length < 32 ? -4 : -5.5);

/** Whether it looks drawn by lot: 16 characters or more that are no words, and no row or table of few characters. */
export function isDrawn(whole: string): boolean {
  const value = whole.replace(/^(?:base64:|[A-Za-z]{2,10}[_-](?=\w{16}))/, '').replace(/=+$/, '');
  if (value.length < 16 || value.length > (value.startsWith('eyJ') ? 1600 : 512) || !/^[\w.~+/=:!-]+$/.test(value)) return false;
  const plain = value.replace(/[^0-9A-Za-z]/g, '');
  if (plain.length < value.length * 0.8 || plain.length < 14) return false;
  if (!/[A-Za-z]/.test(plain) || (!/\d/.test(plain) && !isMixed(plain))) return false;
  if (new Set(plain).size < Math.min(9, plain.length / 2)) return false;
  return wordiness(value) < most(plain.length) && !value.split(/[^0-9A-Za-z]+/).some(isLongWord);
}

/** Without a digit, letters must be of both cases in no order, or be no words at all. */
const isMixed = (letters: string) =>
  /[a-z]/.test(letters) && /[A-Z]/.test(letters)
    ? (letters.match(/[a-z][A-Z]|[A-Z][a-z]/g) ?? []).length > letters.length / 5
    : wordiness(letters) < -6;

const isLongWord = (part: string) => part.length >= 9 && /^[A-Z]?[a-z]+$/.test(part) && wordiness(part) > 4;

const leet: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's', '!': 'i' };
const common =
  /pass?w|passwd|secret|admin|test|example|changeme|qwerty|letmein|welcome|default|root|foobar|demo|sample|dummy|hunter|monkey|dragon|iloveyou|postgres|mysql|mongo|redis|rabbit|minio|elastic|guest|user|login|abc|asdf|zxcv|hello|dev|local|temp|docker|vagrant|ansible|grafana|keycloak|super|strong|token|insecure|complex|mypass|your/;

/** How many there are of small letters, large ones, digits and signs. */
const kindsIn = (value: string) => [/[a-z]/, /[A-Z]/, /\d/, /[^0-9A-Za-z_.:/-]/].filter((kind) => kind.test(value)).length;

/** Whether a generator made it as a password: long enough, of three kinds of characters, and its neighbours are not those of words. */
export function isGenerated(value: string): boolean {
  return (
    value.length >= 10 &&
    value.length <= 64 &&
    kindsIn(value) >= 3 &&
    /\d/.test(value) &&
    wordiness(value) < -2 &&
    isMadeUp(value, 'password')
  );
}

/** Whether somebody, or a generator, could have made it up as a password: of several kinds of characters, and none of those that everybody has. */
export function isMadeUp(value: string, grade: 'password' | 'secret' | 'key'): boolean {
  if (value.length < 8 || value.length > 128 || !isChosen(new Secret(value)) || !/^[\x21-\x7e]+$/.test(value)) return false;
  if (!/[A-Za-z]/.test(value) || new Set(value).size < 6) return false;
  const plain = value.toLowerCase().replace(/[0134578@$!]/g, (sign) => leet[sign] ?? sign);
  if (common.test(plain)) return false;
  const kinds = kindsIn(value);
  const words = wordiness(value);
  if (/^[A-Za-z]+(?:[-_.:/][A-Za-z]+)*[-_.]?\d{0,4}$/.test(value) && !(value.length >= 10 && words < -6)) return false;
  if (grade !== 'password') return value.length >= 12 && kinds >= 2 && (/\d/.test(value) || kinds >= 3) && words < -3;
  if (!/\d/.test(value) && words > -3) return false;
  if (words > 4 && !/[^0-9A-Za-z_.:/-]/.test(value)) return false;
  return kinds >= 3 || (kinds === 2 && words < 0);
}
