const verbs = 'select|insert|update|delete|drop|truncate|alter|create|grant|revoke|merge|copy|call|vacuum|reindex|refresh|comment';
const head = new RegExp(String.raw`^(?:explain\s+(?:analyze\s+)?)?(${verbs})\b`, 'i');
const inner = new RegExp(String.raw`[()]\s*(${verbs})\b`, 'gi');

/** What the statements of a text of SQL do, by their first words: `delete`. A `with` does what stands in it. None: it is no SQL. */
export function sqlVerbs(text: string): string[] {
  const bare = text
    .slice(0, 20_000)
    .replace(/--[^\n]*|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, ' ')
    .replace(/'[^']*'/g, "''");
  const found = bare.split(';').flatMap((statement) => {
    const trimmed = statement.trim();
    if (/^with\s/i.test(trimmed)) return [...trimmed.matchAll(inner)].map(([, verb = '']) => verb);
    return head.exec(trimmed)?.[1] ?? [];
  });
  return [...new Set(found.map((verb) => verb.toLowerCase()))];
}
