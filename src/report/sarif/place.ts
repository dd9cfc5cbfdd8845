import type { Artifact, Location, Result } from 'sarif';
import type { Credential, Place } from '../../types.ts';

const root = '%SRCROOT%';

/** A relative URI. `..` and `.` cannot come up: paths are relative to the root, or begin with `~`. */
export const uriOf = (path: string) => (path || 'environment').split('/').map(encodeURIComponent).join('/');

/** It lies in a file below the root, so that GitHub can show it there if the file is committed. */
export const inRepository = ({ surface }: Place) => surface !== 'home' && surface !== 'env' && surface !== 'stdin';

const order: Readonly<Record<Place['surface'], number>> = { staged: 0, diff: 0, tree: 0, history: 1, stdin: 2, env: 2, home: 2 };

/** The place that a result is shown at comes first: what is committed before what is not, what lies here before what lay here. */
export function placesInOrder({ places }: Credential): Place[] {
  const rank = (place: Place) => order[place.surface] * 2 + (place.tracked ? 0 : 1);
  return [...places].sort((a, b) => rank(a) - rank(b));
}

type Spot = Pick<Place, 'path' | 'archive' | 'line' | 'column' | 'endLine' | 'endColumn'>;

/** Of a file in an archive GitHub can show the archive alone; what lies where in it is the location's own name. */
export const locationOf = ({ path, archive, line, column, endLine, endColumn }: Spot): Location => ({
  physicalLocation: {
    artifactLocation: { uri: uriOf(archive ?? path), uriBaseId: root },
    region:
      archive === undefined
        ? {
            startLine: Math.max(line, 1),
            startColumn: Math.max(column, 1),
            endLine: Math.max(endLine, line, 1),
            endColumn: Math.max(endColumn, 1),
          }
        : { startLine: 1 },
  },
  ...(archive !== undefined && { logicalLocations: [{ fullyQualifiedName: `${path}:${line}`, kind: 'member' }] }),
});

/** A line without its columns. */
export const lineOf = (path: string, line: number) => locationOf({ path, line, column: 1, endLine: line, endColumn: 2 });

/** The files that results speak of. Without them the builder adds its own, and of unknown language. */
export function artifactsOf(results: readonly Result[]): Artifact[] {
  const uris = results.flatMap(({ locations = [], relatedLocations = [] }) =>
    [...locations, ...relatedLocations].flatMap(({ physicalLocation }) => physicalLocation?.artifactLocation?.uri ?? []),
  );
  return [...new Set(uris)].map((uri) => ({ location: { uri, uriBaseId: root }, roles: ['analysisTarget'] }));
}
