import { createHash, scryptSync } from 'node:crypto';
import { inspect } from 'node:util';

/**
 * A value nobody may see. It prints, logs and serializes as its fingerprint.
 * `reveal` is the one way out, and the linter allows it under src/inspect only.
 */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The first 16 hex digits of its SHA-256: the same in every file and run. For tokens, which nobody can guess. */
  get fingerprint(): string {
    return createHash('sha256').update(this.#value).digest('hex').slice(0, 16);
  }

  /** For passwords, which can be guessed: slow, and salted with what they open. */
  slowFingerprint(salt: string): string {
    return scryptSync(this.#value, salt, 8).toString('hex');
  }

  get length(): number {
    return this.#value.length;
  }

  /** The last four characters, or none of a text too short to spare them. */
  get tail(): string {
    return this.#value.length >= 16 ? this.#value.slice(-4) : '';
  }

  /** A secret made of this one, as a Bearer header is of a token. */
  map(make: (value: string) => string): Secret {
    return new Secret(make(this.#value));
  }

  /** A question about it whose answer may be seen. */
  test(question: RegExp | ((value: string) => boolean)): boolean {
    return question instanceof RegExp ? question.test(this.#value) : question(this.#value);
  }

  equals(other: Secret): boolean {
    return this.#value === other.#value;
  }

  /** A text in which the mask stands wherever this secret stood: file names and keys may be secrets too. */
  hideIn(text: string, mask: string): string {
    return this.#value === '' ? text : text.replaceAll(this.#value, () => mask);
  }

  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return `secret:${this.fingerprint}`;
  }

  toJSON(): string {
    return this.toString();
  }

  [inspect.custom](): string {
    return this.toString();
  }
}
