import { SarifBuilder, SarifResultBuilder, SarifRuleBuilder, SarifRunBuilder } from 'node-sarif-builder';
import type { Notification } from 'sarif';
import type { Finding, Judged, Report, Reporter } from '../types.ts';
import { counted } from '../words.ts';
import { presentable } from './clean.ts';
import { artifactsOf } from './sarif/place.ts';
import { resultOf } from './sarif/result.ts';
import { descriptorOf, ruleId } from './sarif/rule.ts';
import { gravestFirst } from './tally.ts';

/** GitHub takes 25,000 results and shows 5,000. */
const most = 5000;

/** SARIF 2.1.0, as GitHub's code scanning reads it. */
export const sarif: Reporter = (report) => {
  const log = new SarifBuilder({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json' });
  log.addRun(runOf(presentable(report)));
  // Not `buildSarifJsonString`: it throws at a text of its own that a hostile name may hold.
  return `${JSON.stringify(log.buildSarifOutput(), undefined, 2)}\n`;
};

function runOf(report: Report): SarifRunBuilder {
  const all = gravestFirst(report.credentials).flatMap((judged) => judged.findings.map((finding) => ({ judged, finding })));
  all.sort((a, b) => b.finding.rule.severity - a.finding.rule.severity);
  const shown = all.slice(0, most);
  const results = shown.map(({ judged, finding }) => resultOf(judged, finding, report.anchor));
  const left = all.length > most ? [tooMany(all.length - most)] : [];
  const run = new SarifRunBuilder({
    tool: {
      driver: {
        name: 'overreach',
        version: report.version,
        semanticVersion: report.version,
        informationUri: 'https://www.npmjs.com/package/overreach',
        rules: [],
      },
    },
    columnKind: 'utf16CodeUnits',
    automationDetails: { id: 'overreach/' },
    originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository, else of the scan.' } } },
    invocations: [{ executionSuccessful: true, toolExecutionNotifications: [...left, ...incomplete(report)] }],
    artifacts: artifactsOf(results),
  });
  for (const { judged, finding } of firstOfEach(shown))
    run.addRule(new SarifRuleBuilder(descriptorOf(finding.rule, judged.credential.detector)));
  for (const result of results) run.addResult(new SarifResultBuilder(result));
  return run;
}

/** One finding for each rule, in the order in which they come. */
function firstOfEach(some: readonly { judged: Judged; finding: Finding }[]) {
  const firsts = new Map<string, { judged: Judged; finding: Finding }>();
  for (const one of some) {
    const id = ruleId(one.finding.rule, one.judged.credential.detector);
    if (!firsts.has(id)) firsts.set(id, one);
  }
  return firsts.values();
}

/** What was not looked at, so that "no results" is not taken for more than it is. */
const incomplete = ({ skipped }: Report): Notification[] =>
  skipped.flatMap(({ path, reason, complete }) =>
    complete ? [] : { level: 'warning', message: { text: `${path} was not looked at: ${reason}.` }, descriptor: { id: 'skipped' } },
  );

const tooMany = (count: number): Notification => ({
  level: 'warning',
  message: { text: `${counted(count, 'finding')} of lower severity were left out: GitHub shows ${counted(most, 'result')} at most.` },
  descriptor: { id: 'too-many-results' },
});
