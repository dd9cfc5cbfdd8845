/** Its rows are kept by their key, and their columns in another order than they are declared in. */
export const withoutRowId = (sql: string) => /\)[^)]{0,100}\bWITHOUT\s{1,10}ROWID\b[^)]{0,100}$/i.test(sql);

const constraint = /^(?:CONSTRAINT|PRIMARY|UNIQUE|CHECK|FOREIGN)$/i;

const token = /--[^\n]*|\/\*[^*]*\*\/|"(?:[^"]|"")*"|'(?:[^']|'')*'|`(?:[^`]|``)*`|\[[^\]]*\]|[(),]|[^\s(),"'`[\]]+/g;

/** Of a longer statement, whoever wrote it, columns go without names from there on. */
const LONGEST = 20_000;

/** The names of a table's columns, from the statement that made it: the first word of each part between its outermost commas. */
export function columnsOf(sql: string): string[] {
  const names = namesIn(sql.slice(0, LONGEST));
  // Of two with one name only one would be seen.
  return new Set(names).size === names.length ? names : [];
}

function namesIn(sql: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let first = false;
  for (const [word] of sql.matchAll(token)) {
    if (word.startsWith('--') || word.startsWith('/*')) continue;
    if (word === '(') first = ++depth === 1;
    else if (word === ')') depth--;
    else if (word === ',') first = depth === 1;
    else if (first) {
      first = false;
      if (constraint.test(word)) return names;
      names.push(/^["'`[]/.test(word) ? word.slice(1, -1) : word);
    }
  }
  return names;
}
