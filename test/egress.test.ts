import { describe, expect, test } from 'vitest';
import { endpointOf, hostFault } from '../src/inspect/endpoint.ts';
import { at, get, token } from './quayside.ts';
import { serve } from './serve.ts';
import { trap } from './trap.ts';

describe('the guard', () => {
  test.each([
    [
      'a host that is not declared',
      'https://quayside.example/account',
      /^Quayside was not asked at quayside\.example, as only the scanned files name it: `--allow-host quayside\.example` allows it\.$/,
    ],
    ['a suffix that is no label', 'https://evilapi.quayside.example/', /evilapi\.quayside\.example/],
    ['a wildcard that is no label', 'https://evilberths.quayside.example/', /evilberths\.quayside\.example/],
    ['a wildcard without a label', 'https://berths.quayside.example/', /`--allow-host berths\.quayside\.example`/],
    ['a suffix inside a longer name', 'https://api.quayside.example.evil.example/', /evil\.example/],
    ['another port', 'https://api.quayside.example:8443/', /on its default port only/],
    ['a host that is not declared, on a port', 'https://evil.example:8443/', /`--allow-host evil\.example:8443`/],
    ['no TLS', 'http://api.quayside.example/', /by https on its default port only/],
    ['user info', 'https://evil.example@api.quayside.example/', /user info/],
    ['user info that looks like the host', 'https://api.quayside.example@evil.example/', /user info/],
    ['another protocol', 'ftp://api.quayside.example/', /only https/],
    ['a file', 'file:///etc/passwd', /only https/],
    ['no URL', 'api.quayside.example', /address is none/],
    ['letters that look alike', 'https://аpi.quayside.example/', /xn--/],
    ['a parameter that makes a write of it', 'https://api.quayside.example/volumes/1?_method=DELETE', /a write of a read/],
  ])('refuses %s, before a name is resolved', async (_, url, message) => {
    const { reach, asked } = await get(url);
    expect(reach.unknowns).toEqual([expect.stringMatching(message)]);
    expect(asked).toBe(false);
  });

  test.each(['X-HTTP-Method-Override', 'X-Method', 'Host', 'Transfer-Encoding', 'Proxy-Authorization'])(
    'refuses the header %s',
    async (name) => {
      await using served = await serve(() => Response.json({ login: 'shop' }));
      const { reach, asked } = await get('https://api.quayside.example/account', at(served), undefined, { [name]: 'DELETE' });
      expect(reach.unknowns).toEqual([expect.stringContaining(name)]);
      expect(asked).toBe(false);
      expect(served.requests).toEqual([]);
    },
  );

  test.each([
    ['https://sts.amazonaws.com/?Action=DeleteUser', '*.amazonaws.com'],
    ['https://ec2.eu-west-1.amazonaws.com/', '*.amazonaws.com'],
    ['https://slack.com/api/chat.postMessage?text=hi', 'slack.com'],
    ['https://slack.com/api/auth.revoke', 'slack.com'],
  ])('refuses a GET that can write: %s', async (url, host) => {
    await using served = await serve(() => Response.json({ login: 'shop' }));
    const { reach } = await get(url, at(served), [host]);
    expect(reach.unknowns).toEqual(['Quayside was not asked: a plain request could write there.']);
    expect((await get('https://slack.com/api/auth.test', at(served), ['slack.com'])).reach.state).toBe('live');
    expect(served.requests).toEqual(['GET /api/auth.test']);
  });

  test('takes a name however it is written', async () => {
    await using served = await serve(() => Response.json({ login: 'shop' }));
    for (const url of ['https://API.Quayside.Example./account?page=2#x', 'https://a.b.berths.quayside.example//evil.example/account'])
      expect((await get(url, at(served))).reach.state).toBe('live');
    expect(served.requests).toEqual(['GET /account?page=2', 'GET //evil.example/account']);
  });

  test('follows no redirect: the token never reaches the second server', async () => {
    await using elsewhere = await trap();
    for (const status of [301, 302, 303, 307, 308]) {
      await using served = await serve(
        () => new Response(null, { status, headers: { location: `http://127.0.0.1:${elsewhere.port}/account` } }),
      );
      const { reach, failed } = await get('https://api.quayside.example/account', at(served));
      expect(reach).toMatchObject({ state: 'unknown', unknowns: [expect.stringContaining('redirect, which is not followed')] });
      expect(failed).toBe(true);
      expect(served.requests).toHaveLength(1);
    }
    expect(elsewhere.seen).toEqual([]);
  });

  test('asks a host that only content names when the operator allows it, and is complete when not', async () => {
    await using served = await serve(() => Response.json({ login: 'shop' }));
    const { host, port } = new URL(served.origin);
    expect(await get(`${served.origin}/account`)).toMatchObject({
      asked: false,
      failed: false,
      reach: { unknowns: [`Quayside was not asked at ${host}, as only the scanned files name it: \`--allow-host ${host}\` allows it.`] },
    });
    expect(
      await get(`${served.origin}/account`, { allowHosts: [`127.0.0.1:${Number(port) + 1}`, '127.0.0.2', 'localhost'] }),
    ).toMatchObject({ asked: false });
    expect(served.requests).toEqual([]);
    for (const allowed of ['127.0.0.1', host])
      expect(await get(`${served.origin}/account`, { allowHosts: [allowed] })).toMatchObject({ asked: true, reach: { state: 'live' } });
  });
});

test('a host that only content names is asked when it is the endpoint', async () => {
  await using served = await serve(() => Response.json({ login: 'shop' }));
  expect((await get(`${served.origin}/account`, at(served))).reach.state).toBe('live');
});

test('a host that the operator allows is asked without TLS on this machine only', async () => {
  for (const host of ['10.0.0.7', '[fd00::7]', '140.82.121.6'])
    expect(await get(`http://${host}/account`, { allowHosts: [host] })).toMatchObject({
      asked: false,
      failed: false,
      reach: { unknowns: [expect.stringContaining('without TLS (http://) only this machine is')] },
    });
});

describe('--allow-host', () => {
  test.each(['db.example.com', 'db.example.com:5432', '10.0.0.7', '::1', '[::1]:5432', 'localhost', 'DB.Example.com'])(
    'takes %s',
    (text) => {
      expect(hostFault(text)).toBeUndefined();
    },
  );

  test.each([
    '',
    'https://db.example.com',
    'db.example.com/shop',
    'me@db.example.com',
    'db.example.com:',
    '*.example.com',
    'db:port',
    'a b',
    '/var/run',
  ])('refuses %j', (text) => {
    expect(hostFault(text)).toMatch(/^It must be a host/);
  });
});

describe('--endpoint', () => {
  test.each(['railway=http://127.0.0.1:8080', 'railway=http://localhost:8080/', 'gitlab=https://git.example.com', 'fly-io=http://[::1]:9'])(
    'takes %s',
    (text) => {
      expect(endpointOf(text)).toEqual({ provider: text.split('=')[0], url: new URL(text.split('=')[1]!) });
    },
  );

  test.each([
    ['http://127.0.0.1', /PROVIDER=URL/],
    ['railway', /PROVIDER=URL/],
    ['railway=', /PROVIDER=URL/],
    ['railway=127.0.0.1:8080', /no URL|begin with https/],
    ['railway=file:///etc/passwd', /begin with https/],
    ['railway=http://railway.example', /only this machine/],
    ['railway=http://10.0.0.7', /only this machine/],
    ['railway=http://127.0.0.1.evil.example', /only this machine/],
    ['railway=http://localhost.evil.example', /only this machine/],
    [`railway=https://me:${token}@railway.example`, /user or a password/],
    ['railway=https://railway.example/graphql', /must be an origin/],
    ['railway=https://railway.example/?', /must be an origin/],
    ['railway=https://railway.example/#x', /must be an origin/],
  ])('refuses %s', (text, error) => {
    const refused = endpointOf(text);
    expect(refused).toEqual({ error: expect.stringMatching(error) });
    expect(JSON.stringify(refused)).not.toContain(token);
  });
});
