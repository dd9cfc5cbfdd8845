export const NAME = String.raw`[A-Za-z_][\w$.-]{0,99}`;
/** The beginning of a value: a quote, with a letter or sign before it in Python, Rust, C and C#; brackets of a list or call. */
export const OPEN = String.raw`\s{0,20}(?:[({[]\s{0,5})?(?:\b[A-Za-z]{1,2}#{0,3}|[@$]{1,2})?["'\x60]{0,3}\s{0,3}$`;
/** A type behind a name, as TypeScript, Python, Rust and Kotlin have them. */
export const TYPE = String.raw`(?:\s{0,5}:\s{0,5}(?:&(?:'\w{1,20}\s)?(?:mut\s)?|\[\]const\s)?[\w<>[\].'?&*]{1,60}(?:,?\s\|?\s?[\w<>[\].'?&]{0,59}[>\]?]|\s\|\s[\w.]{1,60}){0,3})?`;
export const ASSIGN = String.raw`(?::{1,2}=|\?\?=|\|{1,2}=|\?=|\+=|\.=|={1,3}>?|!==?|<-|->|<<<?)`;

/** Finds a pattern. */
export const matches = (pattern: string, flags = '') => {
  const regex = new RegExp(pattern, flags);
  return (head: string) => regex.exec(head) ?? undefined;
};

/** A name alone as the keys of a value. */
export const named = (name: string | undefined) => (name === undefined ? undefined : [name]);
