import type { z } from 'zod';
import type { Fixture } from '../../fixtures/fixture.ts';
import type { Api } from '../../src/inspect/api.ts';
import { clientFor } from '../../src/inspect/client.ts';
import { Secret } from '../../src/secret.ts';
import type { Detector, Sighted } from '../../src/types.ts';
import { serve } from '../serve.ts';

/** A request that a detector made, and what of the answer it uses. */
export type Asked =
  | { kind: 'rest'; url: string; shape: z.ZodType; refusal?: z.ZodType }
  | { kind: 'graphql'; query: string; shape: z.ZodType; variables: Readonly<Record<string, unknown>> };

/** Every request that a detector makes about the tokens of its fixture, asked of its simulator. */
export async function record(detector: Detector, fixture: Fixture): Promise<Asked[]> {
  const asked: Asked[] = [];
  if (!fixture.simulator) return asked;
  await using api = await serve(fixture.simulator());
  const endpoints = new Map([[detector.id, new URL(api.origin)]]);
  for (const credential of credentialsOf(detector, fixture)) {
    const tally = { requests: 0, asked: false, limited: new Map() };
    const client = clientFor(credential, { endpoints }, tally, { limits: new Map(), logins: new Map(), signal: undefined });
    try {
      for await (const _ of credential.token.inspect?.(credential, recording(client, asked)) ?? []);
    } catch {
      // A refusal is a part of some stories; what was asked before it counts.
    }
  }
  return asked;
}

/** The fixture's tokens, as credentials of each kind whose pattern they fit. */
function credentialsOf(detector: Detector, { tokens }: Fixture): Sighted[] {
  return Object.values(tokens).flatMap((value) =>
    Object.entries(detector.tokens).flatMap(([kind, token]) => {
      const secret = new Secret(value);
      const fits = new RegExp(`^(?:${token.match.source})$`, token.match.flags).test(value) && (token.check?.(secret) ?? true);
      return fits ? [{ detector, token, kind, secret, parts: {}, facts: {}, places: [] }] : [];
    }),
  );
}

function recording(api: Api, asked: Asked[]): Api {
  return {
    ...api,
    get(url, question) {
      asked.push({ kind: 'rest', url, shape: question.shape });
      return api.get(url, question);
    },
    answer(url, question) {
      asked.push({ kind: 'rest', url, shape: question.shape, ...(question.refusal && { refusal: question.refusal }) });
      return api.answer(url, question);
    },
    graphql(url, options) {
      const ask = api.graphql(url, options);
      return (query, shape, variables = {}) => {
        asked.push({ kind: 'graphql', query, shape, variables });
        return ask(query, shape, variables);
      };
    },
  };
}
