// npm run test:contracts -- FOLDER: checks every request of our detectors against the schemas that their providers publish.
// FOLDER has one folder a provider, with OpenAPI or Swagger documents (JSON, YAML) or a GraphQL schema (introspection, SDL).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Fixture } from '../../fixtures/fixture.ts';
import { registry } from '../../src/detect/registry.ts';
import { alternativesOf, fieldsOf } from './fields.ts';
import { schemaFrom, wrongs } from './graphql.ts';
import { Contract } from './openapi.ts';
import { type Asked, record } from './record.ts';

const [, , folder] = process.argv;
if (!folder || !existsSync(folder)) {
  console.error('Give the folder of the published schemas: npm run test:contracts -- FOLDER');
  process.exit(2);
}

let passed = 0;
const failures: string[] = [];

const { ids, load } = await registry();
for (const id of ids) {
  const detector = await load(id);
  const asks = Object.values(detector.tokens).some(({ inspect }) => inspect);
  if (!asks) continue;
  if (!detector.contract) {
    console.info(`${detector.name}: no published contract here; its requests are checked by its simulator or a real server only`);
    continue;
  }
  const { default: fixture } = (await import(`../../fixtures/${id}/index.ts`)) as { default: Fixture };
  const asked = await record(detector, fixture);
  const before = failures.length;
  const checked = await check(join(folder, detector.contract), asked);
  if (checked === 0) failures.push(`${detector.name}: nothing was checked`);
  console.info(
    `${detector.name}: ${new Set(asked.map(nameOf)).size} different requests, ${checked} facts checked, ${failures.length - before} wrong`,
  );
  passed += checked - (failures.length - before);
}
for (const failure of failures) console.error(`  ${failure}`);
console.info(`contracts: ${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length > 0 ? 1 : 0;

function nameOf(asked: Asked): string {
  return asked.kind === 'graphql' ? asked.query : new URL(asked.url).pathname.replace(/\d{3,}/g, '0');
}

/** Checks requests against the documents of one folder, and returns how many facts were looked at. */
async function check(contract: string, asked: readonly Asked[]): Promise<number> {
  const files = readdirSync(contract, { recursive: true, encoding: 'utf8' }).map((file) => join(contract, file));
  const schemas = files
    .filter((file) => /schema\.(?:json|graphql)$/.test(file))
    .filter((file) => asked.some(({ kind }) => kind === 'graphql') && file);
  const graphql = schemas[0] === undefined ? undefined : schemaFrom(schemas[0]);
  const rest = asked.some(({ kind }) => kind === 'rest')
    ? files
        .filter((file) => /\.(?:json|ya?ml)$/.test(file))
        .map(documentOf)
        .filter(({ hasPaths }) => hasPaths)
    : [];
  let checked = 0;
  for (const one of new Map(asked.map((each) => [nameOf(each), each])).values()) {
    if (one.kind === 'graphql') {
      checked++;
      const wrong = graphql ? await wrongs(graphql, one) : [`there is no GraphQL schema in ${contract}`];
      for (const sentence of wrong) failures.push(`${one.query.trim().slice(0, 60)}…: ${sentence}`);
    } else checked += checkRest(rest, one);
  }
  return checked;
}

function documentOf(file: string): Contract {
  const text = readFileSync(file, 'utf8');
  return new Contract(file.endsWith('.json') ? JSON.parse(text) : parse(text, { maxAliasCount: -1 }));
}

/** The path, each query parameter, each field that is read of the answer. */
function checkRest(contracts: readonly Contract[], { url, shape }: Extract<Asked, { kind: 'rest' }>): number {
  const wanted = new URL(url);
  const found = contracts.flatMap((contract) => {
    const operation = contract.operation(wanted);
    return operation ? [{ contract, ...operation }] : [];
  });
  if (found.length === 0) {
    failures.push(`GET ${wanted.pathname}: no such path`);
    return 1;
  }
  const parameters = [...new Set(wanted.searchParams.keys())];
  for (const name of parameters)
    if (!found.some(({ contract, operation }) => contract.parameters(operation).includes(name.replace(/\[.*/, ''))))
      failures.push(`GET ${found[0]!.template}: no parameter ${name}`);
  const missing = alternativesOf(shape).map((one) =>
    fieldsOf(one).filter((path) => !found.some(({ contract, operation }) => contract.answers(operation, path, /^(?:2|default)/))),
  );
  const [least = []] = missing.sort((a, b) => a.length - b.length);
  for (const path of least) failures.push(`GET ${found[0]!.template}: no field ${path.join('.')} in its answer`);
  return 1 + parameters.length + fieldsOf(shape).length;
}
