import { type Detector, documented, isAppPassword, type Token } from '../src/kit.ts';

/** Sixteen small letters, which Google shows in groups of four. */
const letters = '(?:[a-z]{16}|[a-z]{4}(?: [a-z]{4}){3})';
const google = 'g-?[Mm]ail|G-?[Mm]ail|GMAIL|[Gg]oogle|GOOGLE';

/** Given to a password's name, and near one of Google's: its mail server, a user's address. */
function given(name: string): RegExp {
  const own = String.raw`${name}["'\])]{0,3}[ \t]{0,8}(?:=>|[:=,])[ \t]{0,8}["'\x60]?`;
  return new RegExp(
    String.raw`(?<=${own})${letters}(?! ?\w)(?:(?<=(?:${google})[^]{0,300}?${own}${letters})|(?=[^]{0,200}?(?:${google})))`,
  );
}

const password = {
  title: 'app password',
  password: true,
  check: isAppPassword,
  decode: documented(
    [
      {
        action: 'delete',
        resource: { type: 'mailbox' },
        wide: true,
        because: 'It opens the account’s mail without the second step, and whoever reads that sets other passwords anew.',
      },
    ],
    ['What else of the account it opens: its text does not say.'],
  ),
} satisfies Partial<Token>;

export default {
  id: 'google-account',
  name: 'Google Account',
  docs: 'https://support.google.com/accounts/answer/185833',
  hosts: [],
  tokens: {
    variable: { ...password, literal: 'ASSWORD', match: given('PASSWORD') },
    field: { ...password, literal: 'assword', match: given('[Pp]assword') },
  },
} satisfies Detector;
