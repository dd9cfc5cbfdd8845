import { limited } from '../../read/limit.ts';

/** Shell that stands in a file. */
export interface Script {
  text: string;
  /** The line of the file that its first line is. */
  line: number;
  /** The variables that it finds in its environment, as far as the file says so; the last of a name counts. */
  env: readonly (readonly [name: string, value: string])[];
  /** It finds no others there: a job's step has the secrets that it is given, and not those that exist. */
  closed?: boolean;
  /** Those that were put there for it alone. */
  own?: readonly string[];
}

/** What a file hands to something that is not in it: an action of somebody else's. */
export interface Handed {
  value: string;
  line: number;
}

/** The shell in a file, by its kind; and what it hands on. Lines stay where they are. */
export async function scriptsOf(path: string, text: string): Promise<{ scripts: Script[]; handed: Handed[] }> {
  const file = path.slice(path.lastIndexOf('/') + 1);
  if (/\.ya?ml$/i.test(file)) {
    if (text.length > MOST_YAML) return { scripts: [], handed: [] };
    const { yamlScripts } = await import('./workflow.ts');
    try {
      return limited(MOST_TIME, () => yamlScripts(path, text));
    } catch {
      return { scripts: [], handed: [] };
    }
  }
  const one = (script: string) => ({ scripts: [{ text: script, line: 1, env: [] }], handed: [] });
  if (file === 'package.json') return { scripts: packageScripts(text), handed: [] };
  if (/^(?:GNU)?makefile$|\.mk$/i.test(file)) return one(lines(text, recipe));
  if (/^justfile$|\.just$/i.test(file))
    return one(lines(text, (line) => (/^\s/.test(line) ? line.replace(/\{\{\s*(\w+)\s*\}\}/g, '${$1}') : '')));
  if (/^Dockerfile|^Containerfile|\.dockerfile$/i.test(file)) return one(dockerfile(text));
  if (/^Procfile/i.test(file)) return one(lines(text, (line) => line.replace(/^\w+:/, '')));
  return one(text);
}

const MOST_YAML = 150_000;
const MOST_TIME = 500;

const lines = (text: string, convert: (line: string) => string) => text.split('\n').map(convert).join('\n');

/** A line of a recipe, and `NAME = value` of a Makefile, as shell has them. */
function recipe(line: string): string {
  const shell = (part: string) =>
    part
      .replace(/\$\(shell\s/g, '$(')
      .replace(/(?<!\$)\$[({](\w{1,100})[)}]/g, '${$1}')
      .replaceAll('$$', '$');
  if (line.startsWith('\t')) return shell(line.replace(/^\t[@+-]*/, ''));
  const [, exports = '', name, value = ''] = /^(export\s+)?([A-Za-z_]\w{0,100})\s*[:?+]{0,2}=(.*)$/.exec(line) ?? [];
  return name === undefined
    ? line.startsWith('export ')
      ? line
      : ''
    : `${exports}${name}="${shell(value.trim()).replaceAll('"', String.raw`\"`)}"`;
}

/** What a Dockerfile runs; continued lines go with their first. */
function dockerfile(text: string): string {
  let runs = false;
  let continued = false;
  return lines(text, (line) => {
    const [, word = '', rest = ''] = /^\s*([A-Za-z]{2,20})\s(.*)$/s.exec(line) ?? [];
    if (!continued) runs = /^(?:RUN|CMD|ENTRYPOINT)$/i.test(word) && !/^\s*\[/.test(rest);
    const shown = runs ? (continued ? line : rest.replace(/^\s*(?:--\S+\s+)+/, '')) : '';
    continued = /\\\s*$/.test(line) || (continued && /^\s*#/.test(line));
    return shown;
  });
}

function packageScripts(text: string): Script[] {
  try {
    const { scripts } = JSON.parse(text) as { scripts?: unknown };
    if (typeof scripts !== 'object' || scripts === null) return [];
    let [offset, line] = [0, 1];
    const start = text.indexOf('"scripts"');
    for (; offset < start; offset++) if (text[offset] === '\n') line++;
    return Object.entries(scripts).flatMap(([name, script]) => {
      const found = text.indexOf(JSON.stringify(name), offset);
      if (found > offset) for (; offset < found; offset++) if (text[offset] === '\n') line++;
      return typeof script === 'string' ? [{ text: script, line, env: [] }] : [];
    });
  } catch {
    return [];
  }
}
