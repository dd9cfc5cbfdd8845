import { mint } from './mint.ts';
import { type Tree, tree } from './tree.ts';

/** The bookshop's credentials. */
export const live = `sk_live_51${mint.base62('bookshop live', 97)}`;
export const testing = `sk_test_51${mint.base62('bookshop test', 97)}`;
export const railway = mint.uuid('bookshop railway');

/** What may lie in its repository, by how grave it is. Only what stands in .env files is ignored by git. */
export const shelves = {
  critical: { '.env.staging': `STRIPE_SECRET_KEY=${live}\n` },
  high: { 'deploy.sh': `export RAILWAY_TOKEN=${railway}\n` },
  medium: { '.env.staging': `RAILWAY_TOKEN=${railway}\n`, '.env.development': `RAILWAY_TOKEN=${railway}\n` },
  low: { 'till.ts': `const key = '${testing}';\n` },
  none: { 'shelves.ts': 'export const shelves = 12;\n' },
} as const;

/** A repository with these files in its index, and nothing committed yet. */
export function bookshop(files: Readonly<Record<string, string | Uint8Array>> = shelves.none): Tree {
  const shop = tree({ '.gitignore': '.env*\n', ...files });
  shop.git('init', '--quiet');
  shop.git('add', '--all');
  return shop;
}

/** The same, committed. */
export function committed(files?: Readonly<Record<string, string>>): Tree {
  const shop = bookshop(files);
  shop.git('commit', '--quiet', '--message', 'Open the shop');
  return shop;
}
