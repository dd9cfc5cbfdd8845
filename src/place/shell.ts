import { type Call, graphqlCalls } from './calls.ts';

/**
 * The calls of a shell script, a workflow or a Makefile that concern a credential: commands that name one of its variables, and those of the
 * provider's own program, which takes it from the environment without naming it.
 * `programs` matches `command <program> …` of such programs.
 */
export function shellCalls(text: string, names: readonly string[], programs: (call: string) => boolean): Call[] {
  const mentions = new RegExp(String.raw`(?:\$\{?|\$env:|secrets\.|env\.|%)(?:${names.map(escaped).join('|')})\b`);
  const calls: Call[] = [];
  for (const { line, command } of commandsOf(text)) {
    const plain = `command ${wordsOfCommand(command)}`;
    if (programs(plain)) calls.push({ line, text: plain });
    else if (mentions.test(command)) calls.push(...curlCalls(command).map((call) => ({ line, text: call })));
  }
  return [...calls, ...throughFunctions(text, mentions)];
}

const escaped = (text: string) => text.replace(/[$()*+.?[\\\]^{|}/-]/g, String.raw`\$&`);

interface Command {
  line: number;
  command: string;
}

/** The commands of a text, with continued lines and open quotes joined; of YAML, what stands behind `run:`. */
function* commandsOf(text: string): Generator<Command> {
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const first = at;
    let command = lines[at]!;
    // An apostrophe in a comment opens no quote.
    if (/^\s*#/.test(command)) continue;
    while (at + 1 < lines.length && at - first < 60 && (/\\\s*$/.test(command) || isOpen(command)))
      command = `${command.replace(/\\\s*$/, '')}\n${lines[++at]}`;
    const bare = command.replace(/^\s*(?:-\s+)?(?:run|script|command|entrypoint)\s*:\s*[|>]?-?\s*/, '').trim();
    if (bare === '' || bare.startsWith('#')) continue;
    for (const part of bare.split(/&&|\|\||;(?=\s)|(?<=\s)\|(?=\s)/)) yield { line: first + 1, command: part.trim() };
  }
}

/** Whether a single quote is open at the end: GraphQL documents run over lines. */
const isOpen = (command: string) => (command.replace(/"(?:[^"\\]|\\.)*"/g, '').match(/'/g)?.length ?? 0) % 2 === 1;

/** The program and its first three arguments that are no options. */
function wordsOfCommand(command: string): string {
  const words = command.split(/\s+/).filter((word) => word !== '' && !word.startsWith('-'));
  const program = words.findIndex((word) => !/^(?:sudo|exec|env|time|npx|command|[A-Za-z_]\w*=.*)$/.test(word));
  return program === -1 ? '' : words.slice(program, program + 4).join(' ');
}

/** What a curl, wget or http command says: its GraphQL operations, else method and URL. */
function curlCalls(command: string): string[] {
  if (!/\b(?:curl|wget|https?|xh)\b/.test(command)) return [];
  const documents = graphqlCalls(command.replaceAll(String.raw`\"`, '"').replaceAll(String.raw`\n`, ' '));
  if (documents.length > 0) return documents;
  const url = /https?:\/\/[^\s"'`]+/.exec(command)?.[0];
  if (!url) return [];
  const method =
    /(?:-X|--request|--method)[\s=]*["']?([A-Za-z]+)/.exec(command)?.[1]?.toUpperCase() ??
    (/\s(?:-d|--data\S*|--json|-F|--form)\b/.test(command) ? 'POST' : 'GET');
  return [`${method} ${url}`];
}

/** A function of the script that uses the credential lends it to whoever calls it: `railway_api '{"query": "mutation …"}'`. */
function throughFunctions(text: string, mentions: RegExp): Call[] {
  const calls: Call[] = [];
  for (const { 1: name = '', 2: body = '', index } of text.matchAll(
    /^[ \t]*(?:function[ \t]+)?([A-Za-z_][\w-]*)[ \t]*\(\)[ \t]*\{\n([\s\S]{0,4000}?)\n[ \t]*\}/gm,
  )) {
    if (!mentions.test(body)) continue;
    const inside = [index, index + body.length];
    for (const { line, command } of commandsOf(text)) {
      const offset = offsetOfLine(text, line);
      if (offset >= inside[0]! && offset <= inside[1]!) continue;
      if (new RegExp(String.raw`(?:^|[\s(\`])${escaped(name)}\s`).test(command))
        calls.push(...graphqlCalls(command.replaceAll(String.raw`\"`, '"')).map((call) => ({ line, text: call })));
    }
  }
  return calls;
}

function offsetOfLine(text: string, line: number): number {
  let offset = 0;
  for (let count = 1; count < line; count++) offset = text.indexOf('\n', offset) + 1;
  return offset;
}
