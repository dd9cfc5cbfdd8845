import { fingerprintOf } from '../../fingerprint.ts';
import { createHash } from 'node:crypto';
import type { Location, Result } from 'sarif';
import type { Finding, Judged, Place } from '../../types.ts';
import { credentialOf, grantOf } from '../json.ts';
import { sarifLevel } from '../tally.ts';
import { inRepository, lineOf, locationOf, placesInOrder } from './place.ts';
import { ruleId } from './rule.ts';

/** GitHub shows 100 locations of a result; as many grants tell its story. */
const most = 100;

export function resultOf(judged: Judged, finding: Finding, anchor: string | undefined): Result {
  const { credential } = judged;
  const { rule, message, suppressed } = finding;
  const [first, ...further] = placesInOrder(credential);
  const here = first !== undefined && inRepository(first);
  const related = (here ? further : credential.places).slice(0, most);
  const id = ruleId(rule, credential.detector);
  return {
    ruleId: id,
    level: sarifLevel(rule.level),
    message: { text: escaped(message) + alsoIn(related, here) },
    locations: [here ? locationOf(first) : anchored(judged, anchor)],
    ...(related.length > 0 && { relatedLocations: related.map(relatedOf) }),
    partialFingerprints: fingerprints(id, fingerprintOf(credential), here && first.tracked && first.archive === undefined),
    ...(suppressed !== undefined && { suppressions: [{ kind: 'external', status: 'accepted', justification: suppressed }] }),
    properties: propertiesOf(judged, finding),
  };
}

/** What lies outside the repository is shown where the repository uses it, else at a file that stands for the whole: GitHub shows nothing else. */
function anchored({ credential }: Judged, anchor = 'README.md'): Location {
  const [use] = credential.purpose;
  return use ? lineOf(use.path, use.line) : lineOf(anchor, 1);
}

/** The other places, each a link to its related location. */
function alsoIn(related: readonly Place[], here: boolean): string {
  if (related.length === 0) return '';
  const links = related.slice(0, 10).map((place, index) => `[${escaped(where(place))}](${index + 1})`);
  const more = related.length > 10 ? [`${related.length - 10} more`] : [];
  return ` ${here ? 'Also in' : 'It lies in'} ${[...links, ...more].join(', ')}.`;
}

const where = ({ surface, path, line, name }: Place) =>
  surface === 'env' ? `the environment variable ${name ?? path}` : `${path}:${line}`;

function relatedOf(place: Place, index: number): Location {
  return { id: index + 1, ...locationOf(place), message: { text: escaped(where(place)) } };
}

/**
 * `overreach/v1` stays the same when lines move. GitHub goes by `primaryLocationLineHash`, which its upload computes from the line;
 * where that line is not the credential's, or its file is not committed, ours stands for it, lest two credentials be one alert.
 */
function fingerprints(id: string, fingerprint: string, committed: boolean): Record<string, string> {
  const identity = createHash('sha256').update(`${id}\n${fingerprint}`).digest('hex');
  return { 'overreach/v1': identity.slice(0, 32), ...(!committed && { primaryLocationLineHash: `${identity.slice(0, 16)}:1` }) };
}

function propertiesOf(judged: Judged, { grants }: Finding) {
  const { fingerprint, provider, token, masked, state, identity, expires, places, grants: all, unknowns } = credentialOf(judged);
  const agents = places.flatMap(({ readableBy }) => readableBy.flatMap(({ agent, verdict }) => (verdict === 'denied' ? [] : agent)));
  return {
    fingerprint,
    provider,
    token,
    masked,
    readableBy: [...new Set(agents)],
    environments: [...new Set(places.map(({ environment }) => environment.kind))],
    breaks: grants.slice(0, most).map(grantOf),
    reach: { state, identity, expires, grants: all.slice(0, most), grantsLeftOut: Math.max(all.length - most, 0), unknowns },
  };
}

/** SARIF reads `[text](id)` in messages as a link; whoever names a resource is not to write one. */
const escaped = (text: string) => text.replace(/[\\[\]]/g, String.raw`\$&`);
