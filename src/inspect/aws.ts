import { setTimeout as sleep } from 'node:timers/promises';
import { AwsV4Signer } from 'aws4fetch';
import type { z } from 'zod';
import { ApiError, type AwsQuestion } from './api.ts';
import { accountOf, isCanary } from './aws/account.ts';
import { type Service, services } from './aws/actions.ts';
import { codeOf, fitted, isLimit } from './aws/answers.ts';
import type { Send } from './http.ts';

/** Seconds before the second and the third attempt, where AWS was asked too often. */
const pauses = [0.25, 1];

/** Where a request will really go, so that what is signed is what is sent. */
type Resolve = (url: string) => string;

/** Asks AWS one of the questions of `services`, signed. There is no way to ask anything else, or with a key that is bait. */
export async function askAws<T extends z.ZodType>(
  question: AwsQuestion<T>,
  send: Send,
  resolve: Resolve = (url) => url,
): Promise<z.output<T>> {
  const { action, accessKeyId, shape } = question;
  const service = Object.hasOwn(services, question.service) ? services[question.service] : undefined;
  if (!service?.actions.includes(action)) throw forbidden(`${question.service}:${action} is not among its questions`);
  if (isCanary(accountOf(accessKeyId) ?? '')) throw forbidden('the account looks like a canary');
  const request = requestOf(question, service);
  for (let attempt = 0; ; attempt++) {
    const reply = await send(await signed(request, question, resolve));
    const pause = pauses[attempt];
    if (pause === undefined || !isLimit(codeOf(reply))) return fitted(reply, shape, `${question.service}:${action}`, action);
    await sleep(pause * 1000);
  }
}

const forbidden = (why: string) => new ApiError('forbidden', `AWS was not asked: ${why}.`, { code: 'guard' });

interface Unsigned {
  method: 'GET' | 'POST';
  url: string;
  headers: Record<string, string>;
  body?: string;
}

/** A region of AWS's commercial partition: China, GovCloud and the isolated ones have accounts and hosts of their own. */
const regions = /^(?!cn-|us-gov-|[a-z]{2}-iso)[a-z]{2}(?:-[a-z]{3,12}){1,2}-\d{1,2}$/;

function requestOf(
  { service, action, region = home, params = {} }: AwsQuestion<z.ZodType>,
  { protocol, version, host }: Service,
): Unsigned {
  if (!regions.test(region)) throw forbidden('the region is none that is known');
  if (protocol !== 'json' && Object.keys(params).some((name) => !isParameter(name, protocol)))
    throw forbidden('a parameter is none that is known');
  const origin = `https://${host ?? `${service}.${region}.amazonaws.com`}`;
  if (protocol === 'rest') {
    const query = new URLSearchParams(flat(params, '')).toString();
    return { method: 'GET', url: `${origin}${version}${query && `?${query}`}`, headers: {} };
  }
  if (protocol === 'json') {
    const [number, target] = version.split(' ');
    const headers = { 'content-type': `application/x-amz-json-${number}`, 'x-amz-target': `${target}.${action}` };
    return { method: 'POST', url: `${origin}/`, headers, body: JSON.stringify(params) };
  }
  const form = new URLSearchParams([['Action', action], ['Version', version], ...flat(params, protocol === 'ec2' ? '' : '.member')]);
  return {
    method: 'POST',
    url: `${origin}/`,
    headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
    body: form.toString(),
  };
}

/** Nothing that could name another action: in the Query protocol that is a parameter, too, and in the path of S3 a word behind `?`. */
const isParameter = (name: string, protocol: Service['protocol']) =>
  protocol === 'rest' ? name === 'nextToken' : /^(?!Action$|Version$)[A-Z][A-Za-z]{1,40}$/.test(name);

/** `Names: ['a', 'b']` as `Names.member.1=a&Names.member.2=b`, or `Names.1=a` for EC2. */
const flat = (params: Readonly<Record<string, unknown>>, infix: string): [string, string][] =>
  Object.entries(params).flatMap(([name, value]): [string, string][] => {
    if (value === undefined) return [];
    return Array.isArray(value) ? value.map((item, index) => [`${name}${infix}.${index + 1}`, String(item)]) : [[name, String(value)]];
  });

const home = 'us-east-1';

/** Signature version 4: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv.html */
async function signed(request: Unsigned, question: AwsQuestion<z.ZodType>, resolve: Resolve): Promise<Parameters<Send>[0]> {
  const { service, region = home, accessKeyId, secretKey, sessionToken } = question;
  const signer = new AwsV4Signer({
    ...request,
    url: resolve(request.url),
    service,
    region: services[service]?.host ? home : region,
    accessKeyId,
    secretAccessKey: secretKey.reveal(),
    ...(sessionToken && { sessionToken: sessionToken.reveal() }),
  });
  const headers = Object.fromEntries((await signer.sign()).headers);
  return { ...request, headers: { ...headers, accept: '*/*', ...(sessionToken && { 'x-amz-security-token': sessionToken }) } };
}
