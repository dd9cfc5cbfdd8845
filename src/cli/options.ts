/** One option of `scan`: everything that help, the quick parser and yargs need of it. */
export interface OptionSpec {
  type: 'boolean' | 'string';
  describe: string;
  choices?: readonly string[];
  /** May be given more than once; a comma separates values too where `commas` says so. */
  many?: boolean;
  commas?: boolean;
  /** `--no-` and its name is an option too, as it is of every boolean. */
  negates?: boolean;
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
  generic: { type: 'boolean', describe: 'Secret-like values of no known provider too (default: on, but off with --staged and --diff)' },
  agent: {
    type: 'string',
    many: true,
    commas: true,
    argument: 'A,B',
    describe: 'Agents to reckon with (default: those configured here, else all)',
  },
  format: {
    type: 'string',
    many: true,
    argument: 'FORMAT',
    choices: ['terminal', 'json', 'sarif'],
    describe: 'How to report; repeatable, but only one goes to standard output',
  },
  output: {
    type: 'string',
    many: true,
    argument: 'FILE',
    describe: 'Where to write the report of the --format before it (default: standard output)',
  },
  'fail-on': {
    type: 'string',
    argument: 'SEVERITY',
    choices: ['critical', 'high', 'medium', 'low', 'never'],
    describe: 'The least severity that makes the exit code 1 (default: high)',
  },
  config: {
    type: 'string',
    argument: 'FILE',
    negates: true,
    describe: 'The policy file (default: overreach.yaml at the root; --no-config: none)',
  },
  quiet: { type: 'boolean', describe: 'Only findings' },
  verbose: { type: 'boolean', describe: 'Also what was left out, and every place, reader and reason' },
  color: { type: 'boolean', describe: 'Colours (--no-color: none; NO_COLOR is honoured)' },
};

/** A command: what it is for, the options that it has, and what may stand beside them. */
export interface CommandSpec {
  describe: string;
  options: readonly string[];
  /** What stands beside the options, as yargs writes it. */
  arguments?: string;
}

export const commands = {
  scan: { describe: 'Find, decode and judge. The default command', options: Object.keys(scanOptions), arguments: '[path..]' },
  inspect: {
    describe: 'One credential from standard input: its reach',
    options: ['endpoint', 'allow-host', 'skip-account', 'format', 'output', 'color', 'quiet', 'verbose'],
  },
  explain: { describe: 'A rule or a provider: what it means, what is asked, what to do', options: [], arguments: '<id>' },
  providers: { describe: 'The table of providers', options: ['format'] },
} as const satisfies Record<string, CommandSpec>;

export type Command = keyof typeof commands;

export const isCommand = (word: string | undefined): word is Command => word !== undefined && Object.hasOwn(commands, word);

/** What is promised and not here yet, and what there is instead. Refused, so that nobody takes it for done. */
export const notYet: Readonly<Record<'commands' | 'options' | 'formats', Readonly<Record<string, string>>>> = {
  commands: {
    audit: 'overreach scan --online asks about all that the working tree holds.',
    fence: 'overreach scan says which agents can read what.',
    hook: 'overreach scan --stdin judges a text.',
    init: 'README.md has a pre-commit hook and a workflow to copy.',
  },
  options: {
    history: 'overreach scan reads the working tree, and --diff BASE what was added since.',
    home: 'a path may be given instead: overreach scan ~/.aws.',
    env: 'env | overreach scan --stdin does the same.',
    baseline: 'overreach.yaml can allow credentials by their fingerprint.',
  },
  formats: {
    markdown: 'there are terminal, json and sarif.',
    html: 'there are terminal, json and sarif.',
    github: 'there are terminal, json and sarif.',
  },
};

/** What a command line says, in the order in which it says it. */
export interface Said {
  paths: string[];
  values: Readonly<Record<string, string | boolean | undefined>>;
  lists: Readonly<Record<string, readonly string[]>>;
  /** `--format` and `--output`, in their order. */
  outputs: readonly { format: string; file?: string }[];
}
