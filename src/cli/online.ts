import type { Registry } from '../detect/registry.ts';
import { UsageError } from '../errors.ts';
import type { InspectOptions } from '../inspect/index.ts';
import type { Said } from './options.ts';

/** Whom the operator lets us ask; undefined: nobody. */
export async function onlineOptions({ values, lists }: Said, { ids }: Registry, always = false): Promise<InspectOptions | undefined> {
  const endpoints = new Map<string, URL>();
  for (const text of lists['endpoint'] ?? []) {
    const { endpointOf } = await import('../inspect/endpoint.ts');
    const endpoint = await endpointOf(text);
    if ('error' in endpoint) throw new UsageError(`--endpoint ${text}: ${endpoint.error}`);
    if (!ids.includes(endpoint.provider))
      throw new UsageError(`--endpoint ${text}: there is no provider ${endpoint.provider}; overreach providers lists them.`);
    endpoints.set(endpoint.provider, endpoint.url);
  }
  for (const host of lists['allow-host'] ?? []) {
    const { hostFault } = await import('../inspect/endpoint.ts');
    const fault = hostFault(host);
    if (fault !== undefined) throw new UsageError(`--allow-host ${host}: ${fault}`);
  }
  if (!values['online'] && !always) return undefined;
  return { endpoints, allowHosts: lists['allow-host'] ?? [], skipAccounts: lists['skip-account'] ?? [] };
}
