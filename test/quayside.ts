import { z } from 'zod';
import type { Api } from '../src/inspect/api.ts';
import { type Inspected, inspector, type InspectOptions } from '../src/inspect/index.ts';
import { Secret } from '../src/secret.ts';
import type { Detector, Sighted, Token } from '../src/types.ts';
import { mint } from './mint.ts';
import { serve, type Simulator } from './serve.ts';

/** Quayside rents berths to containers. It is made up, and is asked whatever a test of the network asks it. */
export const base = 'https://api.quayside.example';
export const token = `qs_${mint.base62('the berth of the shop', 40)}`;
export const Account = z.object({ login: z.string() });

const hosts = ['api.quayside.example', '*.berths.quayside.example'];

type Made = Partial<Token> & { text?: string; hosts?: readonly string[] };

/** A token of Quayside that was found somewhere. */
export function sighted(inspect: NonNullable<Token['inspect']>, { text = token, hosts: declared = hosts, ...more }: Made = {}): Sighted {
  const berth: Token = { title: 'berth token', match: /qs_\w{40}/, inspect, ...more };
  const detector: Detector = { id: 'quayside', name: 'Quayside', docs: '', hosts: declared, tokens: { berth } };
  return { detector, token: berth, kind: 'berth', secret: new Secret(text), parts: {}, facts: {}, places: [] };
}

/** Quayside is here. */
export const at = ({ origin }: { origin: string }, more: InspectOptions = {}): InspectOptions => ({
  endpoints: new Map([['quayside', new URL(origin)]]),
  ...more,
});

export const authorized = ({ secret }: Sighted) => ({ Authorization: secret.map((value) => `Bearer ${value}`) });

export const account = (api: Api, credential: Sighted) => api.get(`${base}/account`, { headers: authorized(credential), shape: Account });

/** Asks a simulator one question, and tells what came of it. */
export async function asking(simulator: Simulator, question: (api: Api, credential: Sighted) => Promise<unknown>) {
  await using served = await serve(simulator);
  let outcome: unknown;
  const credential = sighted(async function* (credential, api) {
    outcome = await question(api, credential).catch((error: unknown) => error);
    if (outcome instanceof Error) throw outcome;
    yield {};
  });
  const inspected = await inspector(at(served))(credential);
  return { outcome, inspected, requests: served.requests };
}

/** Asks one address with the token. */
export function get(url: string, options: InspectOptions = {}, declared = hosts, headers: Record<string, string> = {}): Promise<Inspected> {
  const inspect: Token['inspect'] = async function* (credential, api) {
    const { login } = await api.get(url, { headers: { ...headers, ...authorized(credential) }, shape: Account });
    yield { state: 'live', identity: login };
  };
  return inspector(options)(sighted(inspect, { hosts: declared }));
}
