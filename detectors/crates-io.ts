import { type Detector, isMixed, type Secret } from '../src/kit.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** The last character says what all others together are: https://github.com/rust-lang/crates.io/tree/main/crates/crates_io_trustpub */
const sums = (secret: Secret) =>
  secret.test(
    (text) =>
      alphabet.charAt(Array.from(text.slice(7, -1), (letter) => letter.charCodeAt(0)).reduce((sum, code) => sum ^ code, 0) % 62) ===
      text.slice(-1),
  );

export default {
  id: 'crates-io',
  name: 'crates.io',
  docs: 'https://doc.rust-lang.org/cargo/reference/publishing.html',
  hosts: [],
  tokens: {
    token: {
      title: 'API token',
      match: /cio[0-9A-Za-z]{32}/,
      check: isMixed,
    },
    trusted: { title: 'trusted publishing token', match: /cio_tp_[0-9A-Za-z]{32}/, check: sums },
  },
} satisfies Detector;
