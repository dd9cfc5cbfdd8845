/** What a name says of its value: that it is a password; that it is a secret; or only that it is some key. */
export type Grade = 'password' | 'secret' | 'key';

const passwords =
  /^(?:passwords?|passwd|pwd|pass|passphrase|passcode|passwort|pw|psk|[a-z]{2,24}(?:password|passwd|passphrase|pwd)|[a-z]{0,8}dbpass|userpass)$/;
const secrets =
  /^(?:secrets?|token|credentials?|bearer|authorization|[a-z]{0,24}(?:secret|apikey|secretkey|accesskey|privatekey|authkey|encryptionkey|signingkey|masterkey|sharedkey|accountkey|storagekey|sessionkey|adminkey|appkey|licensekey)|[a-z]{2,24}(?:token))$/;

/** Words before `key` that make it a secret one. */
const locked =
  /^(?:api|secret|private|priv|access|auth|authentication|encryption|encrypt|encrypting|decryption|signing|sign|signature|master|jwt|session|cookie|hmac|aes|webhook|shared|account|storage|admin|app|application|server|security|crypt|crypto|cipher|license|licence|rest|service|consumer|deploy|root|hash|verification|subscription|functions?|integration|rails|django|flask|laravel|symmetric|token|refresh|transit|field|fernet|bot|management)$/;

/** Words before the last that make it public, somebody's choice, or no secret at all. */
const open =
  /^(?:public|pub|publishable|publish|hashed|hash|encrypted|crypted|enc|sealed|masked|csrf|xsrf|page|next|prev|previous|continuation|continue|cursor|sync|pagination|skip|cancel|cancellation|primary|foreign|cache|sort|partition|group|row|map|message|msg|translation|i18n|lang|locale|label|feature|flag|hot|shortcut|key|query|object|index|unique|react|data|route|dedupe|idempotency|site|sitekey|anon|lookup|host|gpg|pgp|lexer|parser|syntax|grammar|fake|dummy|mock|example|sample|invalid|wrong|bad|bogus|no|is|has|use|show|symbol|design|theme|color|colour|sri|integrity|eof|keyword|nonce|iv|checksum|digest|fingerprint|etag|commit|revision|md5|sha1|sha256|public|known|expected|registry|apns|measurement|existing|external|pull|imagepull|tls|mount|volume|instrumentation|write|search|client|strong)$/;

/** What may stand behind the word that counts: which one it is, and in what form. */
const which =
  /^(?:\d{1,4}|v\d+|prod|production|prd|staging|stage|stg|dev|development|test|testing|live|sandbox|local|qa|uat|default|old|new|current|backup|primary|secondary|base|value|val|str|string|raw|plain|plaintext|text|base64|b64|hex|env|us|eu|main|master|root|admin|encoded)$/;

/** The words of a name: `clientSecret` and `CLIENT_SECRET` have two. */
export const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter(Boolean);

/** What a name says of its value; undefined: nothing of a secret. The word that counts is the last one: a `token_url` is none. */
export function gradeOf(name: string): Grade | undefined {
  const words = wordsOf(name);
  while (words.length > 1 && which.test(words.at(-1)!)) words.pop();
  const last = words.pop() ?? '';
  const before = words.at(-1) ?? '';
  if (last === 'key' || last === 'keys') {
    if (locked.test(before) && !words.some((word) => /^(?:public|pub|publishable|fake|dummy|mock|example|sample)$/.test(word)))
      return 'secret';
    return before === '' || words.some((word) => open.test(word)) ? undefined : 'key';
  }
  if (last === 'auth') return before === '' || /^(?:npm|http|proxy|registry|basic)$/.test(before) ? 'secret' : 'key';
  if (last === 'salt') return /^(?:hash|secret|password|auth|key|session|cookie|in)$/.test(before) ? 'key' : undefined;
  const closed = !words.some((word) => open.test(word) && word !== 'client' && word !== 'data' && word !== 'host' && word !== 'write');
  if (passwords.test(last)) return closed ? 'password' : undefined;
  return secrets.test(last) && closed ? 'secret' : undefined;
}
