// PROVISIONAL
export function positions(text: string) {
  return (offset: number) => {
    const b = text.slice(0, offset);
    const n = b.lastIndexOf('\n');
    return { line: b.split('\n').length, column: offset - n };
  };
}
