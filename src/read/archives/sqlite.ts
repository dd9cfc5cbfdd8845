import type { Chunks, Source } from './bytes.ts';
import type { Entry } from './entry.ts';
import { columnsOf, withoutRowId } from './sqlite/columns.ts';
import { type Database, isLog, openDatabase, openLog, type Page } from './sqlite/page.ts';
import { type Row, rowsOf } from './sqlite/rows.ts';

/**
 * The tables of an SQLite database, a row on a line, as JSON. The file is read as the format describes it (sqlite.org/fileformat2.html)
 * and not by SQLite: that would want a file on disk, write beside it, run what the schema says, and not show what was deleted and is
 * still there. A scan of its bytes as text would not do either: the values of a row stand together with nothing between them.
 */
export async function* sqliteEntries(source: Source): AsyncGenerator<Entry, void, void> {
  if (isLog(source)) return yield { name: 'rows', chunks: linesOf(leftOver(openLog(source), new Set()), []) };
  const database = openDatabase(source);
  const seen = new Set<number>();
  const faults: Faults = { damaged: false, cut: false };
  for (const {
    columns: [type, name, , root, sql],
  } of rowsIn(database, 1, seen, faults)) {
    if (type !== 'table' || typeof name !== 'string' || typeof root !== 'number' || root === 0) continue;
    const names = typeof sql === 'string' && !withoutRowId(sql) ? columnsOf(sql) : [];
    yield { name, chunks: linesOf(rowsIn(database, root, seen, faults), names) };
  }
  yield { name: 'deleted rows', chunks: linesOf(leftOver(database, seen), []) };
  if (faults.damaged) yield { name: 'tables', lack: { reason: 'damaged: not all rows could be read', complete: false } };
  if (faults.cut) yield { name: 'tables', lack: { reason: 'of rows larger than 16 MB only the beginning was looked at', complete: false } };
}

interface Faults {
  damaged: boolean;
  cut: boolean;
}

/** The rows of a tree of pages, in their order. No page counts twice, whatever points to it. */
function* rowsIn(database: Database, root: number, seen: Set<number>, faults: Faults): Generator<Row, void, void> {
  const stack = [root];
  for (let number = stack.pop(); number !== undefined; number = stack.pop()) {
    const page = seen.has(number) ? undefined : database.page(number);
    seen.add(number);
    if (!page) {
      faults.damaged = true;
      continue;
    }
    for (const row of rowsOf(page, database)) {
      faults.damaged ||= row.damaged;
      faults.cut ||= row.cut;
      yield row;
    }
    stack.push(...page.children().toReversed());
  }
}

/** What was deleted stays where it is until its page is used again. */
function* leftOver(database: Database, seen: ReadonlySet<number>): Generator<Row, void, void> {
  for (const number of database.numbers) {
    const page: Page | undefined = seen.has(number) ? undefined : database.page(number);
    if (page?.kind !== 'rows') continue;
    for (const row of rowsOf(page, database)) if (!row.damaged) yield row;
  }
}

const CHUNK = 64 << 10;

/** A list, so that a reader of JSON sees the name that stands beside a value. */
async function* linesOf(rows: Iterable<Row>, names: readonly string[]): Chunks {
  let text = '[';
  for (const { columns } of rows) {
    const named = columns.flatMap((value, index) => (typeof value === 'string' ? [[names[index] ?? `column ${index + 1}`, value]] : []));
    text += `${JSON.stringify(Object.fromEntries(named))},\n`;
    if (text.length < CHUNK) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(`${text}]\n`);
}
