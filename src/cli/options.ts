/** One option of `scan`: everything that help, the quick parser and yargs need of it. */
export interface OptionSpec {
  type: 'boolean' | 'string';
  describe: string;
  choices?: readonly string[];
  /** May be given more than once; a comma separates values too where `commas` says so. */
  many?: boolean;
  commas?: boolean;
  argument?: string;
}

export const scanOptions: Readonly<Record<string, OptionSpec>> = {
  staged: { type: 'boolean', describe: "What the next commit would hold: git's index, not the disk" },
  diff: { type: 'string', argument: 'BASE', describe: 'Only what was added since the merge base with BASE' },
  stdin: { type: 'boolean', describe: 'Standard input' },
  online: { type: 'boolean', describe: 'Ask the providers, read-only, what each credential reaches' },
  endpoint: {
    type: 'string',
    many: true,
    argument: 'PROVIDER=URL',
    describe: "Replace the origin of all the provider's hosts (self-hosted, test)",
  },
  'allow-host': {
    type: 'string',
    many: true,
    argument: 'HOST',
    describe: 'Ask this host too, though only the content names it (databases)',
  },
  'skip-account': { type: 'string', many: true, argument: 'ID', describe: 'Never touch credentials of this account' },
  generic: { type: 'boolean', describe: 'Secret-like values of no known provider (--no-generic: not)' },
  agent: {
    type: 'string',
    many: true,
    commas: true,
    argument: 'A,B',
    describe: 'Agents to reckon with (default: those configured here, else all)',
  },
  format: { type: 'string', many: true, choices: ['terminal', 'json', 'sarif'], describe: 'How to report; repeatable' },
  output: {
    type: 'string',
    many: true,
    argument: 'FILE',
    describe: 'Where to write the report of the --format before it (default: standard output)',
  },
  'fail-on': {
    type: 'string',
    choices: ['critical', 'high', 'medium', 'low', 'never'],
    describe: 'The least severity that makes the exit code 1 (default: high)',
  },
  config: { type: 'string', argument: 'FILE', describe: 'The policy file (default: overreach.yaml at the root; --no-config: none)' },
  quiet: { type: 'boolean', describe: 'Only findings' },
  verbose: { type: 'boolean', describe: 'Also what was skipped, and whom was asked' },
  color: { type: 'boolean', describe: 'Colours (--no-color: none; NO_COLOR is honoured)' },
};

/** What a command line says, in the order in which it says it. */
export interface Said {
  paths: string[];
  values: Readonly<Record<string, string | boolean | undefined>>;
  lists: Readonly<Record<string, readonly string[]>>;
  /** `--format` and `--output`, in their order. */
  outputs: readonly { format: string; file?: string }[];
}

/** A command line that cannot be understood; the sentence says why. */
export class ArgumentError extends Error {
  override name = 'ArgumentError';
}

/**
 * Reads the arguments of `scan` without loading yargs, which alone would make a pre-commit hook slow.
 * Undefined: they are better left to yargs, which explains what is wrong with them, or prints the help.
 */
export function quickly(args: readonly string[]): Said | undefined {
  const values: Record<string, string | boolean> = {};
  const lists: Record<string, string[]> = {};
  const paths: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at]!;
    if (arg === '--') {
      paths.push(...args.slice(at + 1));
      break;
    }
    if (!arg.startsWith('-')) {
      paths.push(arg);
      continue;
    }
    const [, negative, name = '', , inline] = /^--(no-)?([a-z-]+)(=(.*))?$/s.exec(arg) ?? [];
    const spec = Object.hasOwn(scanOptions, name) ? scanOptions[name] : undefined;
    if (!spec) return undefined;
    if (negative) {
      if (inline !== undefined || (spec.type !== 'boolean' && name !== 'config')) return undefined;
      values[name] = false;
      continue;
    }
    if (spec.type === 'boolean') {
      if (inline !== undefined) return undefined;
      values[name] = true;
      continue;
    }
    const value = inline ?? args[++at];
    if (
      value === undefined ||
      value === '' ||
      (inline === undefined && value.startsWith('-')) ||
      (spec.choices && !spec.choices.includes(value))
    )
      return undefined;
    if (spec.many) (lists[name] ??= []).push(...(spec.commas ? value.split(',').filter(Boolean) : [value]));
    else if (values[name] !== undefined) return undefined;
    else values[name] = value;
  }
  return { paths, values, lists, outputs: outputsOf(args) };
}

/** An `--output` belongs to the `--format` before it; without one, the format is the terminal's. */
export function outputsOf(args: readonly string[]): { format: string; file?: string }[] {
  const outputs: { format: string; file?: string }[] = [];
  for (let at = 0; at < args.length && args[at] !== '--'; at++) {
    const [, name, inline] = /^--(format|output)(?:=(.*))?$/s.exec(args[at]!) ?? [];
    if (!name) continue;
    const value = inline ?? args[++at] ?? '';
    const last = outputs.at(-1);
    if (name === 'format') outputs.push({ format: value });
    else if (last && last.file === undefined) last.file = value;
    else if (last)
      throw new ArgumentError(`--output ${value}: ${last.format} already goes to ${last.file}; give it a --format of its own.`);
    else outputs.push({ format: 'terminal', file: value });
  }
  if (outputs.length === 0) return [{ format: 'terminal' }];
  const toStdout = outputs.filter(({ file }) => file === undefined);
  if (toStdout.length > 1)
    throw new ArgumentError(
      `Only one format can go to standard output, and ${toStdout.map(({ format }) => format).join(' and ')} would; give one of them an --output.`,
    );
  return outputs;
}
