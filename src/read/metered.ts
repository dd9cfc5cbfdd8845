/**
 * A text for a parser that reads it a character at a time, and tries in two ways what can be read in two ways: sixty characters of `<a>(`
 * keep Babel busy for minutes. Babel reads each character of real code one and a half times; what is read much more often than
 * that throws.
 */
class Metered extends String {
  #left: number;

  constructor(text: string) {
    super(text);
    this.#left = 100_000 + 10 * text.length;
  }

  override charCodeAt(index: number): number {
    if (--this.#left < 0) throw new RangeError('This text takes longer to parse than its length can explain.');
    return super.charCodeAt(index);
  }
}

export const metered = (text: string) => new Metered(text) as unknown as string;
