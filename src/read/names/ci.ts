import { lastNotAfter } from '../lines.ts';

/** Which files are pipelines, and below which top-level key their jobs stand; none: the jobs are top-level keys themselves. */
const pipelines: readonly (readonly [RegExp, jobs: string | undefined])[] = [
  [/(?:^|\/)\.(?:github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/, 'jobs'],
  [/(?:^|\/)[^/]*\.gitlab-ci\.ya?ml$|(?:^|\/)\.gitlab\/.+\.ya?ml$/, undefined],
];

/** A stretch of a pipeline: a job with its environment, or what is none. */
interface Stretch {
  start: number;
  environment?: string | undefined;
}

/** Of the text that was asked about last: a file is asked about once for each of its values. */
let last: { text: string; stretches: readonly Stretch[]; starts: readonly number[] } | undefined;

/** The `environment:` of the job that an offset lies in, in a workflow of GitHub or a pipeline of GitLab. Read by its indentation alone. */
export function ciEnvironment(path: string, text: string, offset: number): string | undefined {
  const pipeline = pipelines.find(([pattern]) => pattern.test(path));
  if (!pipeline) return undefined;
  if (last?.text !== text) {
    const stretches = stretchesOf(text, pipeline[1]);
    last = { text, stretches, starts: stretches.map(({ start }) => start) };
  }
  return last.stretches[lastNotAfter(last.starts, offset)]?.environment;
}

function stretchesOf(text: string, jobs: string | undefined): Stretch[] {
  const stretches: Stretch[] = [{ start: 0 }];
  let inJobs = jobs === undefined;
  /** How deep a job's key stands, what is in it, and what is in its `environment:`. Undefined: not seen yet. */
  let job: number | undefined = inJobs ? 0 : undefined;
  let inner: number | undefined;
  let environment: number | 'next' | undefined;
  for (const { start, depth, key, value } of linesOf(text)) {
    if (depth === 0 && jobs !== undefined) {
      inJobs = key === jobs;
      job = undefined;
      stretches.push({ start });
    } else if (inJobs && depth <= (job ??= depth)) {
      inner = environment = undefined;
      stretches.push({ start });
    } else if (inJobs && depth <= (inner ??= depth)) {
      environment = key === 'environment' ? 'next' : undefined;
      if (environment && value !== '') stretches.at(-1)!.environment = certain(/^\{.*?\bname\s*:\s*([^,}]+)/.exec(value)?.[1] ?? value);
    } else if (environment !== undefined) {
      if (environment === 'next') environment = depth;
      if (depth === environment && key === 'name') stretches.at(-1)!.environment = certain(value);
    }
  }
  return stretches;
}

const content = /^\s*(["']?)([\w.$/ -]{1,200}?)\1\s{0,20}:(?=\s|$)([^\n]*)$/;

/** The lines that are neither empty nor comments, and what those that are keys say. */
function* linesOf(text: string): Generator<{ start: number; depth: number; key: string | undefined; value: string }> {
  for (let start = 0, end = 0; end !== -1; start = end + 1) {
    end = text.indexOf('\n', start);
    const line = text.slice(start, end === -1 ? text.length : end);
    const trimmed = line.trimStart();
    if (trimmed === '' || trimmed.startsWith('#')) continue;
    const [, , key, value = ''] = content.exec(line) ?? [];
    yield { start, depth: line.length - trimmed.length, key, value: value.replace(/(?:^|\s)#.*$/, '').trim() };
  }
}

/** Without quotes; nothing, where a run alone decides. */
function certain(value: string): string | undefined {
  const name = value.trim().replace(/^(["'])(.*)\1$/, '$2');
  return name === '' || /^\$(?:\{\{[^}]*\}\}|\{?\w+\}?)$/.test(name) ? undefined : name;
}
