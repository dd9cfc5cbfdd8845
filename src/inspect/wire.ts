import { decodeJwt, type JWTPayload } from 'jose';
import { z } from 'zod';
import type { Secret } from '../secret.ts';

export const bearer = (token: string) => `Bearer ${token}`;

/** A Relay connection, as its nodes and where the next page begins. */
export const connection = <T extends z.ZodType>(node: T) =>
  z
    .object({ edges: z.array(z.object({ node })), pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullish() }) })
    .transform(({ edges, pageInfo }) => ({
      nodes: edges.map((edge) => (edge as { node: z.output<T> }).node),
      next: pageInfo.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined,
    }));

/** The nodes of all pages of a Relay connection; at most 50 pages, for a server that always has one more. */
export async function* pages<T>(
  page: (after: string | undefined) => Promise<{ nodes: readonly T[]; next: string | undefined }>,
): AsyncGenerator<T, void, void> {
  let after: string | undefined;
  for (let count = 0; count < 50; count++) {
    const { nodes, next } = await page(after);
    yield* nodes;
    if (next === undefined || next === after) return;
    after = next;
  }
}

/** What a JWT says of itself; nothing, if it is none. Claims are not secret: the signature is. */
export function claims(secret: Secret): JWTPayload {
  try {
    return decodeJwt(secret.reveal());
  } catch {
    return {};
  }
}
