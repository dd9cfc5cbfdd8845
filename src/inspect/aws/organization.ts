import { z } from 'zod';
import { environmentOf, kindOf, nowhere } from '../../environment.ts';
import type { Environment, Grant, Learned } from '../../types.ts';
import { ApiError } from '../api.ts';
import { pages } from '../wire.ts';
import { onEverything } from './grants.ts';
import type { Permissions } from './permissions.ts';
import type { AwsAsk } from './policies.ts';
import { labelsOf } from './store.ts';
import { xmlList } from './xml.ts';

/** An account, as far as its organisation and IAM tell. */
export interface Account {
  id: string;
  name?: string;
  environment: Environment;
  /** It is the management account of its organisation. */
  manages: boolean;
}

const Aliases = z.object({ AccountAliases: xmlList('member', z.string()) });
const Organization = z.object({ Organization: z.object({ MasterAccountId: z.string().nullish() }) });
const Described = z.object({ Account: z.object({ Name: z.string().nullish() }) });
const Tags = z.object({ Tags: z.array(z.object({ Key: z.string(), Value: z.string() })).nullish() });

/** What an account is called and for: by its tags and its name in the organisation, else by its alias. */
export async function* describedAccount(id: string, ask: AwsAsk): AsyncGenerator<Learned, Account, void> {
  const refused: string[] = [];
  let failed = false;
  async function tried<T>(what: string, question: Promise<T>): Promise<T | undefined> {
    try {
      return await question;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.code !== 'AWSOrganizationsNotInUseException') refused.push(`${what} (${error.code ?? error.kind})`);
      failed ||= error.kind !== 'refused';
      return undefined;
    }
  }
  const [alias] = (await tried('its alias', ask('iam', 'ListAccountAliases', Aliases)))?.AccountAliases ?? [];
  const organization = (await tried('its organisation', ask('organizations', 'DescribeOrganization', Organization)))?.Organization;
  const known = organization && (await tried('its name there', ask('organizations', 'DescribeAccount', Described, { AccountId: id })));
  const tags = organization && (await tried('its tags there', ask('organizations', 'ListTagsForResource', Tags, { ResourceId: id })));
  const labels = labelsOf((tags?.Tags ?? []).map(({ Key, Value }) => [Key, Value]));
  const name = known?.Account.Name || alias;
  const telling = [...labels, known?.Account.Name, alias].find((text) => text && kindOf(text) !== 'unknown');
  const environment = telling ? environmentOf(telling) : { name: labels[0] ?? name ?? '', kind: 'unknown' as const };
  if (environment.kind === 'unknown' || failed) {
    const why = refused.length > 0 ? `it may not ask for ${refused.join(', ')}` : 'neither its alias nor its organisation says';
    yield { unknowns: [`Which environment account ${id} is: ${why}.`], failed };
  }
  return { id, ...(name && { name }), environment, manages: organization?.MasterAccountId === id };
}

const Accounts = z.object({ Accounts: z.array(z.object({ Id: z.string(), Name: z.string().nullish() })), NextToken: z.string().nullish() });

/** From the management account, the others can be closed. https://docs.aws.amazon.com/organizations/latest/APIReference/API_CloseAccount.html */
export async function* closings(account: Account, permissions: Permissions, ask: AwsAsk): AsyncGenerator<Learned, void, void> {
  if (!account.manages || !onEverything(permissions, 'organizations:CloseAccount')) return;
  const page = async (NextToken?: string) => {
    const { Accounts: nodes, NextToken: next } = await ask('organizations', 'ListAccounts', Accounts, { NextToken });
    return { nodes, next: next ?? undefined };
  };
  for await (const { Id: id, Name: name } of pages(page)) {
    if (id === account.id) continue;
    const because = 'A closed account can be opened again within 90 days.';
    const resource = { type: 'account', id, ...(name && { name }) };
    const grant: Grant = {
      action: 'delete',
      resource,
      environment: name ? environmentOf(name) : nowhere,
      undo: 'window',
      evidence: 'provider',
      because,
    };
    yield { grants: [grant] };
  }
}
