/** Words that stand where a secret is to be put. Five letters or more, so that a drawn token does not hold one by chance. */
const words =
  /example|placeholder|your[-_]?(?:own|key|token|secret|api|password|access)|change[-_]?me|change[-_]?this|redacted|replace|insert[-_]|dummy|sample|goes[-_]?here|secret[-_]?here|token[-_]?here|xxxx|\*\*\*\*|\.\.\.\.|abcdefg|123e4567-e89b-12d3-a456-4266141740|550e8400-e29b-41d4-a716-4466554400|1234567|0123456|deadbeef|<[^<>]*>|\$\{|\{\{|%\(|\$\(/i;

/** Pieces of the tokens that manuals show: Discord's, Mailgun's, Cloudflare's, Vault's. */
const shown = /MTk4NjIyNDgzNDcx|3ax6xnjp29jd|YQSn-xWAQiiE|iyNUhq8Ov4hI/;

/** Whether a value only holds the place of a secret: `sk_test_xxxx…`, `<token>`, `${TOKEN}`, `AKIAIOSFODNN7EXAMPLE`. */
export function isPlaceholder(value: string, prefix = ''): boolean {
  const body = value.slice(prefix.length);
  if (words.test(body) || shown.test(value)) return true;
  if (isOneLetter(body)) return true;
  if (body.length < 12) return false;
  return new Set(body.toLowerCase()).size < (body.length < 24 ? 5 : 7) || isLadder(body);
}

/** Whether much of it is one letter again and again. Azure's tokens hold ten times A by design. */
function isOneLetter(body: string): boolean {
  let repeated = 0;
  for (const { 0: run } of body.matchAll(/([0-9a-z])\1{7,}/gi)) repeated += run.length;
  return repeated >= 8 && repeated > body.length / 4;
}

/** Whether most of it climbs or falls one step at a time: `12345678-9abc-def0…`. */
function isLadder(body: string): boolean {
  const plain = body.replace(/[^0-9A-Za-z]/g, '').toLowerCase();
  let steps = 0;
  for (let at = 1; at < plain.length; at++) if (Math.abs(rank(plain, at) - rank(plain, at - 1)) <= 1) steps++;
  return steps > plain.length * 0.6;
}

/** Digits and letters in one row, so that `9a` is a step. */
function rank(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0x61 ? code - 0x61 + 10 : code - 0x30;
}
