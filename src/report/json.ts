import { fingerprintOf } from '../fingerprint.ts';
import type { Credential, Finding, Grant, Judged, Place, Reach, Report, Reporter } from '../types.ts';
import { presentable } from './clean.ts';
import { gravestFirst, helpFor, open, sarifLevel, tally } from './tally.ts';

/** Version 1, as schema/report.schema.json has it. Only ever added to. */
export const json: Reporter = (report) => `${JSON.stringify(document(presentable(report)), undefined, 2)}\n`;

function document(report: Report) {
  const { judged, unjudged, findings } = tally(report);
  const credentials = gravestFirst(report.credentials);
  const { files, bytes, seconds, skipped } = report;
  return {
    version: 1,
    tool: { name: 'overreach', version: report.version },
    summary: {
      files,
      bytes,
      seconds,
      credentials: credentials.length,
      judged,
      unjudged,
      skipped: skipped.map(({ path, reason, complete }) => ({ path, reason, complete })),
      findings,
    },
    credentials: credentials.map((one) => credentialOf(one)),
    findings: bySeverity(credentials, open).map(([one, finding]) => findingOf(one, finding)),
    suppressed: bySeverity(credentials, ({ findings }) => findings.filter(({ suppressed }) => suppressed !== undefined)).map(
      ([one, finding]) => ({
        ...findingOf(one, finding),
        reason: finding.suppressed,
      }),
    ),
  };
}

const bySeverity = (credentials: readonly Judged[], some: (judged: Judged) => readonly Finding[]) =>
  credentials
    .flatMap((judged) => some(judged).map((finding) => [judged, finding] as const))
    .sort(([, a], [, b]) => b.rule.severity - a.rule.severity);

export function credentialOf({ credential, reach }: { credential: Credential; reach: Reach }) {
  return {
    fingerprint: fingerprintOf(credential),
    provider: credential.detector.id,
    token: reach.token ?? credential.kind,
    masked: credential.masked,
    state: reach.state,
    identity: reach.identity,
    expires: reach.expires,
    places: credential.places.map(placeOf),
    purpose: credential.purpose.map(({ action, resource, path, line }) => ({ action, resource, path, line })),
    grants: reach.grants.map(grantOf),
    unknowns: reach.unknowns,
  };
}

function findingOf({ credential }: Judged, { rule, message, grants }: Finding) {
  return {
    rule: rule.id,
    severity: rule.level,
    level: sarifLevel(rule.level),
    message,
    help: helpFor(rule, credential.detector),
    fingerprint: fingerprintOf(credential),
    grants: grants.map(grantOf),
  };
}

export function grantOf({ action, resource: { type, id, name, dependents }, environment, undo, evidence }: Grant) {
  return {
    action,
    resource: { type, id, name, dependents },
    environment: { name: environment.name, kind: environment.kind },
    undo,
    evidence,
  };
}

function placeOf({ surface, path, line, column, endLine, endColumn, name, environment, tracked, readableBy }: Place) {
  return {
    surface,
    path,
    line,
    column,
    endLine,
    endColumn,
    name,
    environment: { name: environment.name, kind: environment.kind },
    tracked,
    readableBy: readableBy.map(({ agent, channel, verdict, reason, rule }) => ({ agent, channel, verdict, reason, rule })),
  };
}
