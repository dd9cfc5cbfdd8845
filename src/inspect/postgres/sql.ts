/** Functions that only tell. Whatever else a server has may write, read files, end sessions or dial out: `pg_terminate_backend`, `lo_import`, `dblink`. */
const functions = words(`
  array_agg bool_or coalesce count current_database current_setting has_any_column_privilege has_database_privilege has_function_privilege
  has_schema_privilege has_table_privilege isfinite pg_has_role pg_is_in_recovery to_char to_jsonb`);

/** Words of SQL that may stand before a parenthesis, and so look like a function. */
const syntax = words('all and any as by exists filter from in join not on or over select then union using when where with');

/** Catalogs that hold names and rights, and nobody's data: none of password hashes, statistics of rows, running statements or other servers' passwords. */
const catalogs = words('pg_auth_members pg_class pg_database pg_namespace pg_roles');

/**
 * Whether a text is one SELECT of the catalogs' names and rights. A closed list, besides the transaction that is read-only:
 * in that, functions can still end sessions, read files and dial out.
 */
export function readsCatalogs(sql: string): boolean {
  if (!/^\s*(?:select|with)\b/i.test(sql) || /[\\$]/.test(sql)) return false;
  const text = sql.replace(/'[^']*'/g, '0').toLowerCase();
  if (/["';]|--|\/\*/.test(text) || writes.test(text) || /\b(?:from|join)\s+\w+\s*\./.test(text)) return false;
  const called = all(text, /([\w.]+)\s*\(/g).filter((name) => !syntax.has(name));
  const own = all(text, /\b(pg_\w+)/g).filter((name) => !catalogs.has(name));
  if ([...called, ...own].some((name) => !functions.has(name))) return false;
  const aliases = new Set(all(text, /(?:\b(?:from|join)\s+\w+|\))\s+(?:as\s+)?(\w+)/g));
  return all(text, /\b(\w+)\s*\.\s*\w/g).every((qualifier) => aliases.has(qualifier));
}

const writes = /\b(?:insert|update|delete|merge|truncate|into|copy|call|do|lock|share|set|listen|notify)\b/;

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].flatMap(([, name]) => name ?? []);
