import { inspect as print } from 'node:util';
import { describe, expect, test } from 'vitest';
import { quayside, shop } from '../fixtures/aws/index.ts';
import { accessKeyId, sessionToken } from '../fixtures/aws/keys.ts';
import { ApiError, type AwsQuestion } from '../src/inspect/api.ts';
import { askAws } from '../src/inspect/aws.ts';
import { services } from '../src/inspect/aws/actions.ts';
import { allowedOn, statementsOf, within } from '../src/inspect/aws/iam.ts';
import { readXml, xmlList } from '../src/inspect/aws/xml.ts';
import type { Reply, Send } from '../src/inspect/http.ts';
import { z } from '../src/kit.ts';
import { Secret } from '../src/secret.ts';

const deploy = quayside().keys[0]!;

/** Asks with a network that answers the same to everything, and tells what reached it. */
async function ask(question: Partial<AwsQuestion<z.ZodType>> & { service: string; action: string }, reply: Partial<Reply> = {}) {
  const sent: Parameters<Send>[0][] = [];
  const send: Send = async (request) => {
    sent.push(request);
    return { status: 200, headers: {}, text: '<R><A>1</A></R>', ...reply };
  };
  const error = await askAws({ shape: z.unknown(), accessKeyId: deploy.id, secretKey: new Secret(deploy.secret), ...question }, send).catch(
    (thrown: unknown) => thrown,
  );
  return { sent, error: error instanceof ApiError ? error : undefined };
}

describe('there is no way to ask', () => {
  test.each([
    { service: 'iam', action: 'CreateAccessKey' },
    { service: 'iam', action: 'listusers' },
    { service: 'rds', action: 'DeleteDBInstance' },
    { service: 's3', action: 'GetBucketVersioning' },
    { service: 's3', action: 'ListBuckets', params: { delete: '' } },
    { service: 'sts', action: 'AssumeRole' },
    { service: 'secretsmanager', action: 'GetSecretValue' },
    { service: 'constructor', action: 'name' },
    { service: '__proto__', action: 'toString' },
    { service: 'rds', action: 'DescribeDBInstances', params: { Action: 'DeleteDBInstance' } },
    { service: 'iam', action: 'GetUser', params: { 'UserName&Action': 'DeleteUser' } },
    { service: 'rds', action: 'DescribeDBInstances', region: 'cn-north-1' },
    { service: 'rds', action: 'DescribeDBInstances', region: 'us-gov-west-1' },
    { service: 'rds', action: 'DescribeDBInstances', region: 'eu-west-1.evil.example/' },
    { service: 'sts', action: 'GetCallerIdentity', accessKeyId: accessKeyId('bait', '171436882533') },
  ])('$service:$action', async (question) => {
    const { sent, error } = await ask(question);
    expect(sent).toEqual([]);
    expect(error).toMatchObject({ kind: 'forbidden', code: 'guard' });
  });

  test('anything that is not a read', () => {
    for (const [service, { actions }] of Object.entries(services))
      for (const action of actions) expect(`${service}:${action}`).toMatch(/:(?:Get|List|Describe)[A-Z]|^iam:SimulatePrincipalPolicy$/);
  });
});

test('every host is AWS’s own, of the service and the region', async () => {
  for (const [service, { actions }] of Object.entries(services)) {
    const { sent } = await ask({ service, action: actions[0]!, region: 'eu-central-1' });
    expect(new URL(sent[0]!.url).host).toMatch(new RegExp(`^${service}(?:\\.(?:us-east-1|eu-central-1))?\\.amazonaws\\.com$`));
  }
});

test('the secret is not sent, and the session’s token only as a secret', async () => {
  const session = sessionToken('guard');
  const { sent } = await ask({ service: 'sts', action: 'GetCallerIdentity', sessionToken: new Secret(session) });
  expect(sent[0]!.headers).toMatchObject({ 'x-amz-security-token': new Secret(session) });
  expect(print(sent, { depth: 9 })).not.toContain(session);
  expect(JSON.stringify(sent)).not.toContain(deploy.secret);
});

test('an error has AWS’s own code, and nothing of its message', async () => {
  const message = `The key ${deploy.secret} of arn:aws:iam::${shop}:user/deploy`;
  const refusals: [Partial<Reply>, string | undefined, string][] = [
    [
      { status: 403, text: `<ErrorResponse><Error><Code>AccessDenied</Code><Message>${message}</Message></Error></ErrorResponse>` },
      'AccessDenied',
      'refused',
    ],
    [
      { status: 403, text: `<Response><Errors><Error><Code>UnauthorizedOperation</Code></Error></Errors></Response>` },
      'UnauthorizedOperation',
      'refused',
    ],
    [
      { status: 403, text: `<Error><Code>InvalidAccessKeyId</Code><AWSAccessKeyId>${deploy.id}</AWSAccessKeyId></Error>` },
      'InvalidAccessKeyId',
      'refused',
    ],
    [
      { status: 400, text: JSON.stringify({ __type: 'com.amazonaws#AccessDeniedException', Message: message }) },
      'AccessDeniedException',
      'refused',
    ],
    [{ status: 403, text: '{}', headers: { 'x-amzn-errortype': 'AccessDeniedException:http://x/' } }, 'AccessDeniedException', 'refused'],
    [{ status: 403, text: `<html><body>${message}</body></html>` }, undefined, 'malformed'],
    [{ status: 403, text: `<Error><Code>${message}</Code></Error>` }, undefined, 'malformed'],
    [{ status: 200, text: message }, undefined, 'malformed'],
    [{ status: 200, text: '<!DOCTYPE x [<!ENTITY a "b">]><R>&a;</R>' }, undefined, 'malformed'],
  ];
  for (const [reply, code, kind] of refusals) {
    const { error } = await ask({ service: 'iam', action: 'GetUser', shape: z.object({ A: z.string() }) }, reply);
    expect({ code: error?.code, kind: error?.kind }, print(reply)).toEqual({ code, kind });
    expect(print(error, { depth: 9 })).not.toContain(deploy.secret);
  }
});

test('XML is read without anything that expands, and no deeper than AWS nests', () => {
  expect(
    readXml('<?xml version="1.0"?>\n<!-- a - b --><R xmlns="x"><L><member>a&lt;b&#33;</member><member>&#x63;</member></L><E/></R>'),
  ).toEqual({
    R: { L: { member: ['a<b!', 'c'] }, E: '' },
  });
  for (const text of ['<R>', '<R></S>', '<R><![CDATA[x]]></R>', '<R a="<">', '</R>', '<a>'.repeat(40)])
    expect(() => readXml(text)).toThrow(SyntaxError);
  expect(readXml('<__proto__><polluted>1</polluted></__proto__>')).toBeDefined();
  expect({}).not.toHaveProperty('polluted');
  const shape = z.object({
    one: xmlList('member', z.string()),
    none: xmlList('member', z.string()),
    absent: xmlList('member', z.string()),
  });
  expect(shape.parse(readXml('<R><one><member>x</member></one><none/></R>')['R'])).toEqual({ one: ['x'], none: [], absent: [] });
  const start = performance.now();
  expect(() => readXml(`<R>${'<'.repeat(200_000)}`)).toThrow(SyntaxError);
  expect(() => readXml(`<R ${' a'.repeat(200_000)}`)).toThrow(SyntaxError);
  expect(performance.now() - start).toBeLessThan(500);
});

const statements = (...all: object[]) =>
  statementsOf(encodeURIComponent(JSON.stringify({ Version: '2012-10-17', Statement: all })), 'mia')!;

test.each([
  ['a wildcard in the action', statements({ Effect: 'Allow', Action: 'S3:Delete*', Resource: '*' }), 's3:DeleteObject', '*', ['*'], false],
  ['another action', statements({ Effect: 'Allow', Action: ['s3:Get*', 's3:?'], Resource: '*' }), 's3:DeleteObject', '*', [], false],
  ['all but some actions', statements({ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }), 'iam:PassRole', '*', [], false],
  [
    'all but some things',
    statements({ Effect: 'Allow', Action: '*', NotResource: 'arn:x:prod-*' }),
    's3:PutObject',
    'arn:x:prod-a',
    [],
    false,
  ],
  [
    'a part of a thing',
    statements({ Effect: 'Allow', Action: '*', Resource: 'arn:x:b/up/*' }),
    's3:PutObject',
    'arn:x:b/*',
    ['arn:x:b/up/*'],
    false,
  ],
  [
    'a denial of everything',
    statements({ Effect: 'Allow', Action: '*', Resource: 'a' }, { Effect: 'Deny', Action: 's3:*', Resource: '*' }),
    's3:PutObject',
    '*',
    [],
    false,
  ],
  [
    'a denial of one thing',
    statements({ Effect: 'Allow', Action: '*', Resource: '*' }, { Effect: 'Deny', Action: '*', Resource: 'arn:x:a' }),
    's3:X',
    '*',
    ['*'],
    false,
  ],
  [
    'that one thing',
    statements({ Effect: 'Allow', Action: '*', Resource: '*' }, { Effect: 'Deny', Action: '*', Resource: 'arn:x:a' }),
    's3:X',
    'arn:x:a',
    [],
    false,
  ],
  [
    'a denial under conditions',
    statements({ Effect: 'Allow', Action: '*', Resource: '*' }, { Effect: 'Deny', Action: '*', Resource: '*', Condition: { Bool: {} } }),
    's3:X',
    '*',
    [],
    true,
  ],
  [
    'its own name',
    statements({ Effect: 'Allow', Action: '*', Resource: 'arn:aws:iam::*:user/${aws:username}' }),
    'iam:X',
    '*',
    ['arn:aws:iam::*:user/mia'],
    false,
  ],
  [
    'a variable that is not known',
    statements({ Effect: 'Allow', Action: '*', Resource: 'arn:x:${aws:PrincipalTag/team}' }),
    's3:X',
    '*',
    [],
    true,
  ],
  [
    'a pattern and a narrower one',
    statements({ Effect: 'Allow', Action: '*', Resource: ['arn:x:*', 'arn:x:a', 'arn:**'] }),
    's3:X',
    '*',
    ['arn:*'],
    false,
  ],
])('IAM: %s', (_, policy, action, resource, scopes, conditional) => {
  expect(allowedOn(policy, action, resource)).toEqual({ scopes, conditional });
});

test('IAM: a boundary cuts what policies allow, and a text that is no policy is none', () => {
  const all = { scopes: ['*'], conditional: false };
  expect(within(all, statements({ Effect: 'Allow', Action: 's3:*', Resource: ['arn:x:a', 'arn:x:b'] }), 's3:X')).toEqual({
    scopes: ['arn:x:a', 'arn:x:b'],
    conditional: false,
  });
  expect(within(all, [], 's3:X')).toEqual({ scopes: [], conditional: false });
  for (const text of ['', '{}', '%', '{"Statement":[{"Effect":"Maybe"}]}']) expect(statementsOf(text)).toBeUndefined();
});
