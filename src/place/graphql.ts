/** The beginning of an operation: its kind, name, variables and directives, up to the brace. */
const operation =
  /(?<![\w$.-])(query|mutation|subscription)(?:\s{1,50}[A-Za-z_]\w{0,100})?\s{0,50}(?:\([^)]{0,2000}\)\s{0,50})?(?:@\w{1,60}(?:\([^)]{0,200}\))?\s{0,50})?\{/g;
/** One without a keyword is a query: a text of its own, or the value of `"query"`. */
const shorthand = /(?:^|"query"\s{0,20}:\s{0,20}["'])\s{0,200}\{(?=\s{0,200}[A-Za-z_]\w{0,100}\s{0,20}[({}\s])/g;

/** The root fields of the operations in a text, as calls: `graphql mutation volumeDelete`. */
export function graphqlCalls(text: string): string[] {
  const document = text
    .slice(0, 100_000)
    .replaceAll(String.raw`\"`, '"')
    .replaceAll(String.raw`\n`, ' ');
  const calls = [...document.matchAll(operation)].flatMap(({ 0: head, 1: kind = 'query', index }) =>
    fieldsFrom(document, index + head.length).map((field) => `graphql ${kind === 'subscription' ? 'query' : kind} ${field}`),
  );
  const short = [...document.matchAll(shorthand)].flatMap(({ 0: head, index }) =>
    fieldsFrom(document, index + head.length).map((field) => `graphql query ${field}`),
  );
  return [...new Set([...calls, ...short])];
}

const token =
  /"(?:[^"\\\n]|\\.){0,2000}"|#[^\n]*|\.\.\.\s{0,20}(?:on\s{1,20})?\w{0,100}|[@$]\w{1,100}|[{}()]|[A-Za-z_]\w{0,100}(?:\s{0,20}:\s{0,20}[A-Za-z_]\w{0,100})?/g;

/** The names of the fields at the outermost level of a selection, past aliases, arguments and fragments. */
function fieldsFrom(document: string, offset: number): string[] {
  const fields: string[] = [];
  let depth = 0;
  for (const [part] of document.slice(offset, offset + 4000).matchAll(token)) {
    if (part === '{' || part === '(') depth++;
    else if (part === '}' || part === ')') {
      if (--depth < 0) break;
    } else if (depth === 0 && /^\w/.test(part)) fields.push(part.replace(/^.*:\s*/s, ''));
  }
  return fields;
}
