/** Which files are pipelines, and below which key their jobs stand; none: the jobs are top-level keys themselves. */
const pipelines: readonly (readonly [RegExp, above: string | undefined])[] = [
  [/(?:^|\/)\.(?:github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/, 'jobs'],
  [/(?:^|\/)[^/]*\.gitlab-ci\.ya?ml$|(?:^|\/)\.gitlab\/.+\.ya?ml$/, undefined],
];

/** A job, from where to where it goes, and its environment. */
interface Job {
  start: number;
  end: number;
  environment: string | undefined;
}

/** Of the text that was asked about last: many tokens may lie in one. */
let last: { text: string; jobs: readonly Job[] } | undefined;

/** The `environment:` of the job that an offset lies in, in a workflow of GitHub or a pipeline of GitLab. Read by indentation alone. */
export function ciEnvironment(path: string, text: string, offset: number): string | undefined {
  const pipeline = pipelines.find(([pattern]) => pattern.test(path));
  if (!pipeline) return undefined;
  if (last?.text !== text) last = { text, jobs: jobsIn(text, pipeline[1]) };
  return last.jobs.find(({ start, end }) => start <= offset && offset < end)?.environment;
}

/** A line that begins with a key. */
interface Row {
  start: number;
  depth: number;
  key: string;
  value: string;
}

function jobsIn(text: string, above: string | undefined): Job[] {
  const rows = Array.from(
    text.matchAll(/^( *)["']?([\w.$/][\w.$/ -]{0,200})["']?:(?=\s|$)([^\n]*)/gm),
    ({ index, 1: indent = '', 2: key = '', 3: value = '' }) => ({
      start: index,
      depth: indent.length,
      key: key.trimEnd(),
      value: value.replace(/(?:^|\s)#.*$/, '').trim(),
    }),
  );
  const whole: Row = { start: 0, depth: -1, key: '', value: '' };
  const parent = above === undefined ? whole : rows.find(({ depth, key }) => depth === 0 && key === above);
  if (!parent) return [];
  return children(rows, parent).map((job) => ({
    start: job.start,
    end: rows.find(({ start, depth }) => start > job.start && depth <= job.depth)?.start ?? text.length,
    environment: environmentOf(rows, job),
  }));
}

/** The keys right below a row: those as deep as the first that is deeper. */
function children(rows: readonly Row[], { start, depth }: Row): Row[] {
  const below = rows.slice(rows.findLastIndex((row) => row.start <= start && depth >= 0) + 1);
  const end = below.findIndex((row) => row.depth <= depth);
  const block = end === -1 ? below : below.slice(0, end);
  return block.filter((row) => row.depth === block[0]?.depth);
}

function environmentOf(rows: readonly Row[], job: Row): string | undefined {
  const row = children(rows, job).find(({ key }) => key === 'environment');
  if (!row) return undefined;
  const value = row.value || children(rows, row).find(({ key }) => key === 'name')?.value;
  return value === undefined ? undefined : certain(/^\{.*?\bname\s*:\s*([^,}]+)/.exec(value)?.[1] ?? value);
}

/** Without quotes; nothing, where only a run decides. */
function certain(value: string): string | undefined {
  const name = value.trim().replace(/^(["'])(.*)\1$/, '$2');
  return name === '' || /^\$(?:\{\{[^}]*\}\}|\{?\w+\}?)$/.test(name) ? undefined : name;
}
