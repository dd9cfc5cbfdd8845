import { type Detector, documented, isAppPassword, type Token } from '../src/kit.ts';

/** Four groups of four small letters: https://support.apple.com/102654 */
const given = (name: string) =>
  new RegExp(String.raw`(?<=${name}["'\])]{0,3}(?:[ \t]{0,8}(?:=>|[:=,])[ \t]{0,8}|[ \t]{1,4})["'\x60]?)[a-z]{4}(?:-[a-z]{4}){3}`);

const password = {
  title: 'app-specific password',
  password: true,
  named: /apple|icloud|fastlane|notary|notariz|altool|app[-_ ]?store|app(?:lication)?[-_ ]?specific/i,
  check: isAppPassword,
  decode: documented(
    [
      {
        action: 'write',
        resource: { type: 'account' },
        wide: true,
        because: 'It signs in for whichever app has it without the second step: it uploads builds, and reads mail, contacts and calendars.',
      },
    ],
    ['Which teams the account belongs to: its text does not say.'],
  ),
} satisfies Partial<Token>;

export default {
  id: 'apple-account',
  name: 'Apple Account',
  docs: 'https://support.apple.com/102654',
  hosts: [],
  tokens: {
    variable: { ...password, literal: 'ASSWORD', match: given('PASSWORD') },
    field: { ...password, literal: 'assword', match: given('[Pp]assword') },
  },
} satisfies Detector;
