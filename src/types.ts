import type { Api } from './inspect/api.ts';
import type { Secret } from './secret.ts';

export type Action = 'read' | 'write' | 'delete' | 'admin';
export type Kind = 'production' | 'staging' | 'preview' | 'development' | 'test' | 'unknown';

/** Where a thing runs. `name` is the provider's own word (or the place's), `kind` is what it means. */
export interface Environment {
  name: string;
  kind: Kind;
}

/** A provider. One file in detectors/, named by its id. */
export interface Detector {
  /** The file's name, in lower case: `railway`. */
  id: string;
  name: string;
  /** The provider's own page about its tokens. */
  docs: string;
  /** The only hosts that its tokens are ever sent to: `api.github.com`, or `*.amazonaws.com` for any label before it. */
  hosts: readonly string[];
  /** The folder of its published schema, that `npm run test:contracts` checks its requests against. Absent: none is published. */
  contract?: string;
  /** One per kind of token. `unknown` is a kind that only its provider can tell from another. */
  tokens: Record<string, Token>;
  /** What to do instead, one sentence per rule id: the narrowest token that the provider offers for the work. */
  advice?: Partial<Record<string, string>>;
  /** How its calls read in code and scripts: what a matching call does. First match wins. See `place/purpose.ts`. */
  uses?: readonly UsePattern[];
}

/**
 * Says what a call does. `call` is matched against one line that describes the call:
 *   `POST https://api.stripe.com/v1/refunds`   `graphql mutation customDomainCreate`   `sdk stripe refunds.create`   `command aws s3 rm`
 */
export interface UsePattern {
  call: RegExp;
  action: Action;
  resource: string;
}

/** How a secret looks, and what must stand beside it. */
export interface Shape {
  /** Linear or bounded. Named groups other than the secret one are `facts`: user, host. */
  match: RegExp;
  /** The variable, key, flag or header beside it. Required where the match alone proves nothing, as of UUIDs. */
  named?: RegExp;
  /** A name that says it is somebody else's: Clerk's, for `sk_live_`. */
  notNamed?: RegExp;
}

/** One kind of token: how it looks, and how to learn what it reaches. */
export interface Token extends Shape {
  title: string;
  /** Kinds that look the same and that only the provider tells apart; `inspect` yields `token` with one of these ids. */
  kinds?: Readonly<Record<string, string>>;
  /** A closer look than a pattern has: a checksum, a claim. False: it is none of ours. */
  check?(secret: Secret): boolean;
  /**
   * For a pattern from which neither a prefix nor a length follows: a text that stands in every match. With `files` it may be any; without, it has
   * a part of a password's name (`password=`, `Pwd=`), which the first pass sees.
   */
  literal?: string;
  /** It is one in files of these names only: `.netrc`, `*.tfstate`, `.docker/config.json`. Their format proves what a pattern cannot. */
  files?: readonly string[];
  /** The named group, or the part, that is the secret. Absent: the whole match. */
  secret?: string;
  /** It is a password, chosen by people: masked whole, fingerprinted slowly. */
  password?: boolean;
  /** Of no known provider: a secret-like name and what its value looks like say all that there is. `match` is not used. See `detect/generic.ts`. */
  generic?: 'drawn' | 'chosen';
  /** It is what it is only where no other detector knows better: any JWT, any URL with user info. */
  fallback?: boolean;
  /** Secrets that complete it, found near it (same object or section, else within a few lines). */
  parts?: Readonly<Record<string, Part>>;
  /** Public by design (a publishable key): listed, never a finding. */
  public?: boolean;
  /** Reaches test data only, as its own text says. */
  test?: (credential: Sighted) => boolean;
  /** What the token says of itself, by prefix, claim or caveat, and what its documentation says of its kind. Offline. */
  decode?(credential: Sighted): Reach;
  /** What its provider says of it, a piece at a time: what was yielded is kept when the next question fails. */
  inspect?(credential: Sighted, api: Api): AsyncGenerator<Learned, void, void>;
  /** What `inspect` can learn beyond its identity. */
  learns?: readonly ('environments' | 'undo')[];
}

/** A part of a credential. Without the parts that are not optional, there is no credential. */
export interface Part extends Shape {
  optional?: boolean;
}

/** What a detector sees of a credential: the token, and where it lay. */
export interface Sighted {
  detector: Detector;
  token: Token;
  /** The id of the kind in `detector.tokens`. */
  kind: string;
  secret: Secret;
  /** Further secrets, by name: AWS's secretKey and sessionToken. */
  parts: Readonly<Record<string, Secret>>;
  /** What may be shown, from the named groups of the pattern: user, host, database, the access key's id. `urlHost`: of the URL that it is the user info of. */
  facts: Readonly<Record<string, string>>;
  /** What else the same secret was taken for elsewhere: the half of another id, or a token of another host. Only its provider can tell. */
  otherwise?: readonly Way[];
  places: readonly Place[];
}

/** What a secret is taken for at a place. */
export type Way = Pick<Sighted, 'token' | 'kind' | 'parts' | 'facts'>;

export type Surface = 'tree' | 'staged' | 'diff' | 'history' | 'home' | 'env' | 'stdin';

/** Lines and columns count from 1, columns in UTF-16 units, the end exclusive. */
export interface Place {
  surface: Surface;
  /** Relative to the git root, else to the scan root. With `/`; in an archive `backup.zip!api/.env`. */
  path: string;
  /** Of a file in an archive: what is on disk, `backup.zip`. */
  archive?: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  /** The variable, key, flag or header it is assigned to. */
  name?: string;
  /** What this place says it is for, by variable name, else key path, else file name, else folder; none of them: unknown. */
  environment: Environment;
  /** In version control, or about to be: a tracked file, the index, a diff, history. */
  tracked: boolean;
  readableBy: readonly Reader[];
}

/** One way in which an agent gets at a file. `bypassable`: a rule denies it, and does not bind. */
export interface Reader {
  /** Its id: `claude-code`. */
  agent: string;
  /** What people call it: `Claude Code`. */
  name?: string;
  channel: 'read' | 'search' | 'shell' | 'mcp';
  verdict: 'readable' | 'denied' | 'bypassable';
  reason: string;
  /** Where the user's own rule stands that was meant to hide it: `.cursorignore:3`. Absent: there is none, or it is the agent's default. */
  rule?: string;
}

/** One secret with all its places. */
export interface Credential extends Sighted {
  /** Of a password, which could be guessed: what it opens. See `fingerprintOf`. */
  salt?: string;
  /** Its known prefix and last four characters; `***` for a password. */
  masked: string;
  purpose: readonly Use[];
  /** Where the code here hands it on to something that could not be followed, so that `purpose` may not be all: `tools/sync.ts:12`. */
  lost?: string;
}

/** What the code here does with it: an operation, and where. */
export interface Use {
  action: Action;
  resource: string;
  path: string;
  line: number;
}

/** A thing that can be acted upon. `dependents`: a volume's services. */
export interface Resource {
  /** A singular noun that reads after "a": `volume`, `project`, `customer`. */
  type: string;
  id?: string;
  name?: string;
  dependents?: readonly string[];
}

/** One thing a credential can do. */
export interface Grant {
  action: Action;
  resource: Resource;
  /** From the token or its provider; never copied from the place it was found in. */
  environment: Environment;
  /** What is left after everything this credential can delete is deleted. Absent: not learned, or nothing is deleted. */
  undo?: 'none' | 'window' | 'backup';
  /** How we know: the token says so, its provider answered so, or the documentation of its kind does. */
  evidence: 'token' | 'provider' | 'documentation';
  /** More than one thing: a whole account, organisation, workspace, or a project without restriction. */
  wide?: boolean;
  /** The thing is, or yields, other credentials. */
  mints?: boolean;
  /** A sentence that says why: "Its 3 backups live in the volume and go with it." Shown in the terminal, not in JSON. */
  because?: string;
}

export type State = 'live' | 'revoked' | 'expired' | 'unknown';

/** Everything a credential can do, and what could not be learned. */
export interface Reach {
  state: State;
  /** The kind, where only the provider could tell it. */
  token?: string;
  /** Who it acts as. */
  identity?: string;
  /** An ISO date-time, or `never`. */
  expires?: string;
  grants: readonly Grant[];
  /** What could not be learned, in sentences. Never dropped from a report. */
  unknowns: readonly string[];
}

/** A piece of a Reach. Grants and unknowns add up; of the rest the last word counts.
 *  `failed`: a question went unanswered, so that the scan is incomplete. */
export type Learned = Partial<Reach> & { failed?: boolean };

/** A credential, what is known of it, and what that breaks. */
export interface Judged extends Case {
  findings: readonly Finding[];
}

/** The part of a policy file that speaks of one credential. */
export interface Allowance {
  reason: string;
  /** ISO date. After it the allowance is void. */
  until?: string;
  /** What it may do. Absent: whatever it can. */
  may?: readonly { action: Action; environment?: string; resource?: string }[];
}

export type Level = 'critical' | 'high' | 'medium' | 'low';

/** What a rule looks at. */
export interface Case {
  credential: Credential;
  reach: Reach;
  /** Its provider was asked. */
  asked: boolean;
  /** A question failed or a limit was hit, so that the scan is incomplete. */
  failed: boolean;
  /** What the policy file says of it. */
  allowance?: Allowance;
}

/** A line of judgement. */
export interface Rule {
  id: string;
  /** Ends "This Railway account token …" without a full stop: `can delete production data for good`. */
  title: string;
  /** Why it matters and what to do, in Markdown. */
  help: string;
  level: Level;
  /** SARIF's security-severity, 0.1 to 10. */
  severity: number;
  /** The grants that break it; empty where no grant does (it is about the place); undefined where it is not broken. */
  breaches(judged: Case): readonly Grant[] | undefined;
  /** One sentence for this very case. */
  says(judged: Case, grants: readonly Grant[]): string;
}

/** A broken rule: the unit of every report. */
export interface Finding {
  rule: Rule;
  message: string;
  grants: readonly Grant[];
  /** The policy file allows it; shown as suppressed, with this reason, and not counted. */
  suppressed?: string;
}

/** Something that was not looked at. `complete`: left out by design, so that the scan is still complete. */
export interface Skipped {
  path: string;
  reason: string;
  complete: boolean;
  /** It lies in an archive, of which the rest was looked at. */
  inside?: boolean;
}

/** All that a reporter gets. */
export interface Report {
  version: string;
  /** The folder that paths are relative to, absolute. */
  root: string;
  online: boolean;
  /** What was looked through: the working tree, the index, a diff, standard input. */
  surface: Surface;
  files: number;
  bytes: number;
  seconds: number;
  skipped: readonly Skipped[];
  credentials: readonly Judged[];
  /** The names of the agents that were reckoned with. */
  agents: readonly string[];
  /** A committed file that stands for what lies outside the repository, where a format needs one: the policy file, else the README. */
  anchor?: string;
}

/** Reporters return text. Only src/cli.ts writes. */
export type Reporter = (report: Report, options: { width: number; color: boolean; verbose: boolean }) => string;
