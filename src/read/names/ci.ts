/** Which files are pipelines, and below which top-level keys their jobs stand; none: the jobs are top-level keys themselves. */
const pipelines: readonly (readonly [RegExp, jobs: string | undefined])[] = [
  [/(?:^|\/)\.(?:github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/, 'jobs'],
  [/(?:^|\/)[^/]*\.gitlab-ci\.ya?ml$|(?:^|\/)\.gitlab\/.+\.ya?ml$/, undefined],
];

/** The `environment:` of the job that an offset lies in, in a workflow of GitHub or a pipeline of GitLab. Read by its indentation alone. */
export function ciEnvironment(path: string, text: string, offset: number): string | undefined {
  const pipeline = pipelines.find(([pattern]) => pattern.test(path));
  if (!pipeline) return undefined;
  const lines = text.split('\n');
  const at = text.slice(0, offset).split('\n').length - 1;
  const [, jobs] = pipeline;
  const top = heading(lines, at, 0);
  if (top === undefined || (jobs !== undefined && keyOf(lines[top]!) !== jobs)) return undefined;
  const job = jobs === undefined ? top : heading(lines, at, depthBelow(lines, top));
  return job === undefined || (jobs !== undefined && job <= top) ? undefined : environmentIn(lines, job);
}

const content = /^(\s*)(?:["']?)([\w.$/ -]+?)["']?\s*:(?:\s|$)/;
const depth = (line: string) => line.length - line.trimStart().length;
const isBlank = (line: string) => /^\s*(?:#|$)/.test(line);
const keyOf = (line: string) => content.exec(line)?.[2];

/** The last line from here upwards that is a key of this depth, or less deep. */
function heading(lines: readonly string[], from: number, wanted: number | undefined): number | undefined {
  if (wanted === undefined) return undefined;
  for (let at = from; at >= 0; at--) {
    const line = lines[at]!;
    if (!isBlank(line) && depth(line) <= wanted) return content.test(line) && depth(line) === wanted ? at : undefined;
  }
  return undefined;
}

/** How deep the keys below a line stand. */
function depthBelow(lines: readonly string[], above: number): number | undefined {
  for (let at = above + 1; at < lines.length; at++)
    if (!isBlank(lines[at]!)) return depth(lines[at]!) > depth(lines[above]!) ? depth(lines[at]!) : undefined;
  return undefined;
}

function environmentIn(lines: readonly string[], job: number): string | undefined {
  const inner = depthBelow(lines, job);
  if (inner === undefined) return undefined;
  for (let at = job + 1; at < lines.length && (isBlank(lines[at]!) || depth(lines[at]!) >= inner); at++) {
    const line = lines[at]!;
    if (depth(line) !== inner || keyOf(line) !== 'environment') continue;
    const value = plain(line.slice(line.indexOf(':') + 1));
    if (value !== '') return certain(/^\{.*?\bname\s*:\s*([^,}]+)/.exec(value)?.[1] ?? value);
    const below = depthBelow(lines, at);
    for (let next = at + 1; below !== undefined && next < lines.length && (isBlank(lines[next]!) || depth(lines[next]!) >= below); next++)
      if (depth(lines[next]!) === below && keyOf(lines[next]!) === 'name')
        return certain(plain(lines[next]!.slice(lines[next]!.indexOf(':') + 1)));
  }
  return undefined;
}

const plain = (value: string) => value.replace(/\s#.*$/, '').trim();

/** Without quotes; nothing, where a run alone decides. */
function certain(value: string): string | undefined {
  const name = value.trim().replace(/^(["'])(.*)\1$/, '$2');
  return name === '' || /^\$(?:\{\{[^}]*\}\}|\{?\w+\}?)$/.test(name) ? undefined : name;
}
