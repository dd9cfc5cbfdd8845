import type { Simulator } from '../serve.ts';

/** What stands in a question that is a secret of ours. */
const secretIn = ({ headers }: Request) =>
  headers.get('project-access-token') ??
  headers.get('x-amz-security-token') ??
  headers.get('authorization')?.replace(/^(?:Bearer|token) /, '') ??
  '';

/** An answer in which every text was rewritten. */
function rewritten(value: unknown, rewrite: (text: string, key: string) => string, key = ''): unknown {
  if (typeof value === 'string') return rewrite(value, key);
  if (Array.isArray(value)) return value.map((item) => rewritten(item, rewrite, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, rewritten(item, rewrite, name)]));
}

const rewriting =
  (rewrite: (text: string, key: string, secret: string) => string, more: (secret: string) => Record<string, string> = () => ({})) =>
  (simulator: Simulator): Simulator =>
  async (request) => {
    const response = await simulator(request);
    const text = await response.text();
    const secret = secretIn(request);
    const body = /^[[{]/.test(text)
      ? JSON.stringify(rewritten(JSON.parse(text), (one, key) => rewrite(one, key, secret)))
      : text.replace(/(?<=>)[^<>]+(?=<)/g, (one) => rewrite(one, 'name', secret));
    return new Response(body, { status: response.status, headers: { ...Object.fromEntries(response.headers), ...more(secret) } });
  };

const isName = (key: string) => /name|login|email|slug|title|message|alias|arn$|identity|description|status|type|code/i.test(key);
const always =
  (status: number, body: (secret: string) => string, headers: (secret: string) => Record<string, string> = () => ({})) =>
  (): Simulator =>
  (request) =>
    new Response(body(secretIn(request)), { status, headers: headers(secretIn(request)) });
const refusal = (secret: string) =>
  JSON.stringify({
    message: secret,
    error: { message: secret, code: secret, type: secret },
    errors: [{ message: secret, extensions: { code: secret } }],
    __type: secret,
    data: null,
  });
const headers = (secret: string) =>
  Object.fromEntries(
    [
      'x-echo',
      'x-oauth-scopes',
      'github-authentication-token-expiration',
      'x-amzn-errortype',
      'x-amzn-requestid',
      'www-authenticate',
      'link',
      'location',
      'x-github-sso',
    ].map((name) => [name, secret]),
  );

/** Providers that tell us our secrets. */
export const echoes: Readonly<Record<string, (simulator: Simulator, provider: string) => Simulator>> = {
  'in every name': rewriting((text, key, secret) => (isName(key) ? `${text} (${secret})` : text)),
  'in every text': rewriting((text, _, secret) => `${text}${secret}`),
  'instead of every text': rewriting((_, _key, secret) => secret),
  'in names, as a URL has it': rewriting((text, key, secret) => (isName(key) ? `${text}?token=${encodeURIComponent(secret)}` : text)),
  'in names, in base64': rewriting((text, key, secret) => (isName(key) ? `${text} ${Buffer.from(secret).toString('base64')}` : text)),
  'in names, with the user before it in base64': rewriting((text, key, secret) =>
    isName(key) ? `${text} ${Buffer.from(`mia:${secret}:x`).toString('base64url')}` : text,
  ),
  'in names, in hex': rewriting((text, key, secret) => (isName(key) ? `${text} ${Buffer.from(secret).toString('hex')}` : text)),
  'in names, with marks between that cannot be seen': rewriting((text, key, secret) =>
    isName(key) ? `${text} ${[...secret].join('\u200B')}` : text,
  ),
  'in headers': rewriting((text) => text, headers),
  'in a refusal (401)': always(401, refusal, headers),
  'in a refusal (403)': always(403, refusal),
  'in a refusal (404)': always(404, refusal),
  'in a page of HTML': always(403, (secret) => `<html><title>${secret}</title></html>`),
  'in text that is no JSON': always(200, (secret) => `{"login": "${secret}`),
  'in a redirect': always(
    302,
    (secret) => secret,
    (secret) => ({ location: `https://quayside.example/${secret}` }),
  ),
  'in a limit': always(429, refusal, (secret) => ({ 'retry-after': '3600', 'x-ratelimit-reset': secret })),
  'in an outage': always(503, refusal, (secret) => ({ 'retry-after': secret })),
};
