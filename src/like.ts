/** Whether a text is like a pattern, in which `*` stands for anything. Case does not count. Linear, for both may be hostile. */
export function like(pattern: string, text: string): boolean {
  const [first = '', ...rest] = pattern.toLowerCase().split('*');
  let left = text.toLowerCase();
  if (rest.length === 0) return left === first;
  if (!left.startsWith(first)) return false;
  left = left.slice(first.length);
  const last = rest.pop() ?? '';
  for (const part of rest) {
    const found = left.indexOf(part);
    if (found < 0) return false;
    left = left.slice(found + part.length);
  }
  return left.endsWith(last);
}

/** `shopApiKey` as words: `shop Api Key`. */
export const uncamel = (name: string, by = ' ') => name.replace(/([a-z0-9])([A-Z])/g, `$1${by}$2`);
