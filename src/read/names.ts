// PROVISIONAL
export interface Named {
  name?: string;
  keys: readonly string[];
  value?: readonly [start: number, end: number];
}
export async function namer(_path: string, text: string): Promise<(start: number, end: number) => Named> {
  return (start) => {
    const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
    const m = /([\w.-]+)["'`\]]*\s*(?:[:=]|=>|\s)\s*["'`]?(?:Bearer\s+)?$/i.exec(line);
    return m ? { name: m[1]!, keys: [m[1]!] } : { keys: [] };
  };
}
export function ciEnvironment(_path: string, _text: string, _offset: number): string | undefined {
  return undefined;
}
