import { bounded } from '../detect/matches.ts';
import { registry } from '../detect/registry.ts';

/** A sentence in which nothing stands that looks like a token of a known provider. */
export async function withoutTokens(text: string): Promise<string> {
  const { kinds } = await registry();
  let left = text;
  for (const { match, prefixes } of kinds.all())
    if (prefixes.length > 0)
      left = left.replace(bounded(match), (token: string) => `${prefixes.find((prefix) => token.startsWith(prefix)) ?? ''}…`);
  return left;
}
