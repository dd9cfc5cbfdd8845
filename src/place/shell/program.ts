import type { Call } from '../calls.ts';
import { graphqlCalls } from '../graphql.ts';

/** A program, and what it is called with. */
export interface Program {
  name: string;
  args: readonly string[];
}

const wrappers = /^(?:sudo|doas|exec|nohup|time|command|env|npx|bunx|pnpx|xargs|timeout|retry|watch|builtin)$/;
const runners = /^(?:pnpm|yarn|npm|bun|dotenv|doppler|op|infisical|chamber|aws-vault|poetry|uv|docker-compose)$/;

/** The program of a command, past those that only start it: `npx @railway/cli@4 up` is `railway up`. */
export function programOf(words: readonly string[]): Program | undefined {
  let rest = words;
  for (let steps = 0; steps < 5; steps++) {
    const [first = ''] = rest;
    const after = runners.test(first) ? started(rest) : wrappers.test(first) ? 1 : 0;
    if (after === 0) break;
    rest = rest.slice(after);
    while (rest[0] !== undefined && /^(?:-|[A-Za-z_]\w*=|\d+[smh]?$)/.test(rest[0])) rest = rest.slice(1);
  }
  const [first, ...args] = rest;
  if (first === undefined || first === '') return undefined;
  const [, scoped] = /^@([\w-]+)\/cli(?:@.*)?$/.exec(first) ?? [];
  return { name: scoped ?? first.replace(/^.*\//s, '').replace(/(?<=.)@.*$/s, ''), args };
}

/** How many words stand before the program that such a program starts. */
function started(words: readonly string[]): number {
  const dashes = words.indexOf('--');
  if (dashes > 0) return dashes + 1;
  return /^(?:dlx|exec|x)$/.test(words[1] ?? '') ? 2 : 0;
}

/** A command as the patterns of detectors know it: its program and the first words that are no options; and the same with all of them. */
export function commandCall({ name, args }: Program): Omit<Call, 'line'> & { full: string } {
  const words = args.filter((arg) => arg !== '' && !arg.startsWith('-')).slice(0, 3);
  return { text: ['command', name, ...words].join(' ').slice(0, 500), full: ['command', name, ...args].join(' ').slice(0, 2000) };
}

const askers = /^(?:curl|wget|http|https|xh|xhs|curlie)$/;

export const isAsker = ({ name, args }: Program) => askers.test(name) || (/^(?:gh|glab)$/.test(name) && args[0] === 'api');

const methodFlag = /^(?:-X|--request|--method)(?:=?)(.*)$/s;
const bodyFlag =
  /^(?:-d|--data(?:-raw|-binary|-urlencode|-ascii)?|--json|-F|--form|--post-data|--body-data|-f|--field|--raw-field|--input)(?:=(.*))?$/s;
const withValue = /^(?:-[Hu]|--(?:header|user|url|output|max-time|retry|connect-timeout|write-out|oauth2-bearer|cacert|cert|key)|-[owm])$/;

/** What a request says: its GraphQL operations, else method and URL. None: it cannot be told. */
export function requestsOf({ name, args }: Program, input: string): string[] {
  const documents = [...args, input].flatMap(graphqlCalls);
  if (documents.length > 0) return [...new Set(documents)];
  let [method, url, sends, gets]: [string | undefined, string | undefined, boolean, boolean] = [undefined, undefined, false, false];
  for (let at = name === 'gh' || name === 'glab' ? 1 : 0; at < args.length; at++) {
    const arg = args[at]!;
    const [, given] = methodFlag.exec(arg) ?? [];
    if (given !== undefined) method = given || args[++at];
    else if (bodyFlag.test(arg)) {
      sends = true;
      if (!arg.includes('=')) at++;
    } else if (/^(?:-G|--get)$/.test(arg)) gets = true;
    else if (/^(?:-I|--head)$/.test(arg)) method = 'HEAD';
    else if (/^(?:-T|--upload-file)$/.test(arg)) [method, at] = ['PUT', at + 1];
    else if (arg === '--url') url = args[++at];
    else if (withValue.test(arg)) at++;
    else if (/^(?:GET|POST|PUT|PATCH|DELETE|HEAD)$/.test(arg)) method = arg;
    else if (!arg.startsWith('-')) url ??= arg;
  }
  if (url === undefined || /graphql/i.test(url)) return [];
  const full = /^(?:https?:|…)/.test(url) ? url : `https://…/${url.replace(/^\//, '')}`;
  return [`${(method ?? (sends && !gets ? 'POST' : 'GET')).toUpperCase()} ${full}`];
}
