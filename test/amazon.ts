import aws from '../detectors/aws.ts';
import { amazon } from '../fixtures/aws/simulator.ts';
import type { Key, World } from '../fixtures/aws/world.ts';
import { type InspectOptions, inspector } from '../src/inspect/index.ts';
import { Secret } from '../src/secret.ts';
import type { Grant, Sighted } from '../src/types.ts';
import { serve, type Simulator } from './serve.ts';

/** A key as a scan finds it. */
export function sighted({ id, secret, session }: Pick<Key, 'id' | 'secret' | 'session'>): Sighted {
  const kind = id.startsWith('ASIA') ? 'temporary' : 'access-key';
  const parts: Record<string, Secret> = session === undefined ? {} : { sessionToken: new Secret(session) };
  return { detector: aws, token: aws.tokens[kind], kind, secret: new Secret(secret), parts, facts: { accessKeyId: id }, places: [] };
}

/** What a request asks, as `rds:DescribeDBInstances eu-west-1`. */
async function questionOf(request: Request): Promise<string> {
  const [, region = '', service = ''] = /Credential=\w+\/\d+\/([\w-]+)\/([\w-]+)\//.exec(request.headers.get('authorization') ?? '') ?? [];
  const action =
    request.headers.get('x-amz-target')?.split('.')[1] ??
    new URLSearchParams(await request.clone().text()).get('Action') ??
    `${request.method} ${new URL(request.url).pathname}`;
  return `${service}:${action} ${region}`;
}

/** Asks a stand-in for AWS what a key reaches. */
export async function ask(world: World | Simulator, key: Pick<Key, 'id' | 'secret' | 'session'>, options: InspectOptions = {}) {
  const questions: string[] = [];
  const simulator = typeof world === 'function' ? world : amazon(world);
  await using served = await serve(async (request) => {
    questions.push(await questionOf(request));
    return simulator(request);
  });
  const { reach, asked, failed } = await inspector({ endpoints: new Map([['aws', new URL(served.origin)]]), ...options })(sighted(key));
  return { ...reach, asked, failed, questions };
}

/** `delete database orders in production, none left`, as it is said. */
export const said = ({ action, resource, environment, undo }: Grant) =>
  [action, resource.type, resource.name, environment.name && `in ${environment.name}`, undo && `(${undo} left)`].filter(Boolean).join(' ');
