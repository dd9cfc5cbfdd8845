import type { Registry } from '../detect/registry.ts';
import { UsageError } from '../errors.ts';
import type { InspectOptions } from '../inspect/index.ts';
import { nearest } from '../nearest.ts';
import type { Said } from './options.ts';

/** Whom the operator lets us ask; undefined: nobody. Errors do not repeat a URL, which may hold a password. */
export async function onlineOptions({ values, lists }: Said, { ids }: Registry): Promise<InspectOptions | undefined> {
  const endpoints = new Map<string, URL>();
  for (const text of lists['endpoint'] ?? []) {
    const { endpointOf } = await import('../inspect/endpoint.ts');
    const endpoint = endpointOf(text);
    const provider = 'error' in endpoint ? (/^[a-z\d][a-z\d-]{0,40}(?==)/.exec(text)?.[0] ?? '') : endpoint.provider;
    if (provider !== '' && !ids.includes(provider)) throw new UsageError(`--endpoint ${provider}: ${noProvider(provider, ids)}`);
    if ('error' in endpoint) throw new UsageError(`--endpoint${provider && ` ${provider}`}: ${endpoint.error}`);
    endpoints.set(provider, endpoint.url);
  }
  for (const host of lists['allow-host'] ?? []) {
    const { hostFault } = await import('../inspect/endpoint.ts');
    const fault = hostFault(host);
    if (fault !== undefined) throw new UsageError(`--allow-host: ${fault}`);
  }
  if (!values['online']) return undefined;
  return { endpoints, allowHosts: lists['allow-host'] ?? [], skipAccounts: lists['skip-account'] ?? [] };
}

function noProvider(provider: string, ids: readonly string[]): string {
  const close = nearest(provider, ids);
  return `there is no provider of that name${close === undefined ? '; overreach providers lists them.' : `; did you mean ${close}?`}`;
}
