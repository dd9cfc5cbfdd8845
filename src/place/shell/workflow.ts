import { isMap, isScalar, isSeq, LineCounter, parseAllDocuments, type Scalar, type YAMLMap } from 'yaml';
import type { Handed, Script } from './scripts.ts';

/** Keys whose value is shell, in workflows, pipelines, tasks and compositions. */
const shell =
  /^(?:run|script|scripts|before_script|after_script|command|commands|cmd|cmds|args|entrypoint|shell|bash|sh|pwsh|inline|inlineScript|install|deploy|build|test|release|preDeployCommand|startCommand|buildCommand)$/i;
const environment = /^(?:env|environment|variables|vars|environment_variables|envVars)$/i;

type Env = Script['env'];

/** What was found so far, and how lines are told. */
interface Reading {
  scripts: Script[];
  handed: Handed[];
  closed: boolean;
  lineOf(scalar: Scalar): number;
}

/** The commands in a workflow, each with the variables that it finds, and what is handed to actions. Aliases are not followed. */
export function yamlScripts(path: string, text: string): { scripts: Script[]; handed: Handed[] } {
  const lineCounter = new LineCounter();
  const options = { schema: 'failsafe', lineCounter, prettyErrors: false, uniqueKeys: false, strict: false, logLevel: 'silent' } as const;
  const reading: Reading = {
    scripts: [],
    handed: [],
    closed: /(?:^|\/)(?:\.github|\.forgejo|\.gitea)\//.test(path) || /(?:^|\/)action\.ya?ml$/.test(path),
    lineOf: ({ range, type }) => lineCounter.linePos(range?.[0] ?? 0).line + (type?.startsWith('BLOCK') ? 1 : 0),
  };
  for (const { contents } of parseAllDocuments(text, options)) visit(contents, '', [], reading, 60);
  return reading;
}

function visit(node: unknown, key: string, env: Env, reading: Reading, steps: number): void {
  if (steps === 0) return;
  const { scripts, closed, lineOf } = reading;
  if (isScalar(node) && shell.test(key)) scripts.push({ text: expressions(String(node.value)), line: lineOf(node), env, closed });
  if (isSeq(node)) {
    const words =
      /^(?:command|args|entrypoint)$/.test(key) && node.items.every((item) => isScalar(item)) ? node.items.filter(isScalar) : [];
    const [first] = words;
    const text = words.map(({ value }) => expressions(quoted(String(value)))).join(' ');
    if (first) scripts.push({ text, line: lineOf(first), env, closed });
    else for (const item of node.items) visit(item, key, env, reading, steps - 1);
  }
  if (isMap(node)) visitMap(node, env, reading, steps);
}

function visitMap(node: YAMLMap, env: Env, reading: Reading, steps: number): void {
  const own = node.items.flatMap(({ key, value }) => (environment.test(keyOf(key)) ? entriesOf(value) : []));
  const inside = own.length > 0 ? [...env, ...own] : env;
  const before = reading.scripts.length;
  for (const { key, value } of node.items) visit(value, keyOf(key), inside, reading, steps - 1);
  // What a step is given, its program has; what an action is given, nobody here sees.
  if (node.has('run')) for (const script of reading.scripts.slice(before)) script.own = own.map(([name]) => name);
  if (!node.has('uses')) return;
  for (const { key, value } of node.items)
    if (/^(?:with|env)$/.test(keyOf(key)) && isMap(value))
      for (const { value: given } of value.items)
        if (isScalar(given)) reading.handed.push({ value: expressions(String(given.value)), line: reading.lineOf(given) });
}

const keyOf = (key: unknown) => (isScalar(key) ? String(key.value) : '');
const quoted = (word: string) => (/^[\w./:@=-]+$/.test(word) ? word : `"${word.replace(/(?=["\\`])/g, '\\')}"`);

/** `NAME: value`, or `- NAME=value`, or `- name: NAME` with its `value`. */
function entriesOf(node: unknown): [string, string][] {
  if (isMap(node))
    return node.items.flatMap(({ key, value }): [string, string][] =>
      isScalar(value) ? [[keyOf(key), expressions(String(value.value))]] : [],
    );
  if (!isSeq(node)) return [];
  return node.items.flatMap((item): [string, string][] => {
    const [, name, value = ''] = isScalar(item) ? (/^(\w{1,100})=(.*)$/s.exec(String(item.value)) ?? []) : [];
    return name === undefined ? [] : [[name, expressions(value)]];
  });
}

/** `${{ secrets.NAME }}` as shell has it. Other expressions are not known. */
const expressions = (text: string) =>
  text
    .replace(/\$\{\{\s{0,20}(?:secrets|env|vars|inputs)\.(\w{1,100})\s{0,20}\}\}/g, '${$1}')
    .replace(/\$\{\{\s{0,20}secrets\[["'](\w{1,100})["']\]\s{0,20}\}\}/g, '${$1}')
    .replace(/\$\{\{[^}]{0,300}\}\}/g, '…');
