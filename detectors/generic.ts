import { type Detector, fromBase64, type Reach, type Sighted } from '../src/kit.ts';

/** What is secret by its name, and drawn or made up by its looks. Nobody knows whose it is, so nothing else is said of it. */
export default {
  id: 'generic',
  name: 'No known provider',
  docs: 'https://cwe.mitre.org/data/definitions/798.html',
  hosts: [],
  tokens: {
    secret: { title: 'secret', generic: 'drawn', password: true, match: /[\w.~+/=:!-]{16,1600}/, decode: ended },
    password: { title: 'password', generic: 'chosen', password: true, match: /[!-~]{8,128}/ },
  },
} satisfies Detector;

/** A JWT whose own text says that it has ended opens nothing. */
function ended({ secret }: Sighted): Reach {
  const over = secret.test((text) => {
    const [, until] = /"exp":\s{0,2}(\d{9,11})/.exec(fromBase64(text.split('.')[1] ?? '') ?? '') ?? [];
    return text.startsWith('eyJ') && until !== undefined && Number(until) * 1000 < Date.now();
  });
  return { state: over ? 'expired' : 'unknown', grants: [], unknowns: [] };
}
