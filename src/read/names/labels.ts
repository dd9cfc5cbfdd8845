/** The keys of an entry that says its name beside it: `{ name: STRIPE_KEY, value: … }`. */
export const label = /^(?:name|key|variable|env)$/i;
export const labelled = /^(?:value|default|currentValue)$/i;

/** What can be the name of a value: no address, and no token of its own. */
export const isLabel = (text: string) => /^[A-Za-z_][\w.:/-]{0,99}$/.test(text) && !text.includes('//') && !isDrawn(text);

const isDrawn = (text: string) => text.length >= 16 && (/\d[A-Za-z]+\d/.test(text) || (/^[A-Z\d]+$/.test(text) && /\d/.test(text)));

/** The name that an option is: `--api-key`. */
export function flagName(text: string): string[] {
  const name = /^--?([A-Za-z][\w-]{1,60})$/.exec(text)?.[1];
  return name === undefined ? [] : [name];
}
