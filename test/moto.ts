/** Sets up accounts in moto's server (https://docs.getmoto.org), which then enforces IAM. */
export interface Moto {
  origin: string;
  /** One call of the Query protocol, before IAM is enforced; its answer is XML. */
  query(service: 'iam' | 'rds' | 'sts' | 'ec2', action: string, params?: Record<string, string>, region?: string): Promise<string>;
  /** One call of a JSON protocol. */
  json(service: 'dynamodb' | 'organizations', action: string, params?: object, region?: string): Promise<void>;
  bucket(name: string): Promise<void>;
  /** From here on, signatures and policies count. */
  enforce(): Promise<void>;
}

const versions = { iam: '2010-05-08', rds: '2014-10-31', sts: '2011-06-15', ec2: '2016-11-15' };
const targets = { dynamodb: 'DynamoDB_20120810', organizations: 'AWSOrganizationsV20161128' };

/** An empty moto, in which everything is allowed for now. */
export async function moto(origin = process.env['OVERREACH_MOTO']): Promise<Moto> {
  if (!origin) throw new Error('OVERREACH_MOTO names no server: npm run test:moto starts one.');
  const call = async (path: string, init: RequestInit): Promise<string> => {
    const answer = await fetch(`${origin}${path}`, { method: 'POST', ...init });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`moto answered ${answer.status}: ${text}`);
    return text;
  };
  /** Moto knows the service by the scope of the signature, and verifies none as yet. */
  const scope = (service: string, region: string) => ({
    authorization: `AWS4-HMAC-SHA256 Credential=nobody/20260101/${region}/${service}/aws4_request, SignedHeaders=host, Signature=none`,
  });
  await call('/moto-api/reset-auth', { body: 'inf' });
  await call('/moto-api/reset', {});
  return {
    origin,
    query: (service, action, params = {}, region = 'us-east-1') =>
      call('/', { headers: scope(service, region), body: new URLSearchParams({ Action: action, Version: versions[service], ...params }) }),
    async json(service, action, params = {}, region = 'us-east-1') {
      const headers = {
        ...scope(service, region),
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `${targets[service]}.${action}`,
      };
      await call('/', { headers, body: JSON.stringify(params) });
    },
    async bucket(name) {
      await call(`/${name}`, { method: 'PUT', headers: scope('s3', 'us-east-1') });
    },
    async enforce() {
      await call('/moto-api/reset-auth', { body: '0' });
    },
  };
}

/** The text of the first element of this name. */
export const element = (xml: string, name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? '';
