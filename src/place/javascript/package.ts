/** The name of the package that an import is of, without version and path of a registry; undefined of files and aliases. */
export function packageOf(from: string): string | undefined {
  const bare = from
    .replace(/^(?:npm|jsr|node):/, '')
    .replace(/^https:\/\/(?:esm\.sh|cdn\.skypack\.dev|cdn\.jsdelivr\.net\/npm|deno\.land\/x|unpkg\.com)\//, '')
    .replace(/\?.*$/s, '');
  return /^(?:@[\w.-]{1,100}\/)?[a-z\d][\w.-]{0,100}(?:@[^/]{0,50})?(?:\/[\w./-]{0,200})?$/i.test(bare)
    ? bare.replace(/(?<=[^/])@[^/]*/, '')
    : undefined;
}

/** Packages that read settings: what they give back is the settings. */
export const isSettings = (name: string) =>
  /^(?:zod|valibot|arktype|joi|yup|convict|envalid|superstruct|dotenv|znv|rc|config)\b|(?:^|[/-])env(?:-|$)|@t3-oss|typebox|@nestjs\/config/.test(
    name,
  );

/** Packages of Node that compute, and send nothing. */
export const isLocal = (name: string) =>
  /^(?:crypto|util|assert|fs|path|url|buffer|querystring|process|os|events|stream)(?:\/|$)/.test(name);

/** Packages that start programs. */
export const startsPrograms = (name: string) => /^(?:child_process|execa|zx|cross-spawn|shelljs|tinyexec|dax)$/.test(name);

/** Packages that send requests, and nothing of their own. */
export const sendsRequests = (name: string) =>
  /^(?:axios|got|ky|node-fetch|cross-fetch|isomorphic-fetch|undici|ofetch|request|request-promise|superagent|needle|phin|wretch|redaxios|@octokit\/request|https?)$/.test(
    name,
  );
