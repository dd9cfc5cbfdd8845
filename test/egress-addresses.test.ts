import { describe, expect, test } from 'vitest';
import { verdictOn } from '../src/inspect/addresses.ts';
import { dial } from '../src/inspect/dial.ts';
import { at, get } from './quayside.ts';
import { trap } from './trap.ts';

describe('an address', () => {
  const inward = [
    '0x7f000001',
    '2130706433',
    '127.1',
    '0177.0.0.1',
    '１２７.0.0.1',
    '10.1.2.3',
    '100.64.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '198.18.0.1',
  ];
  const documented = ['192.0.2.1', '198.51.100.7', '203.0.113.9', '[::1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::ffff:10.0.0.1]'];
  const local = ['[fc00::1]', '[fd12:3456::1]', '[fe80::1]', '[2001:db8::1]', '[100::1]', 'localhost', 'localhost.'];
  test.each([...inward, ...documented, ...local])('that leads inward is not dialled: %s', async (host) => {
    const { reach, asked, failed } = await get(`https://${host}/`, {}, [new URL(`https://${host}/`).hostname.replace(/^\[|\]$|\.$/g, '')]);
    expect(reach.unknowns).toEqual([expect.stringMatching(/leads into a private network/)]);
    expect({ asked, failed }).toEqual({ asked: false, failed: true });
  });

  const metadata = [
    '169.254.169.254',
    '169.254.170.2',
    '100.100.100.200',
    '168.63.129.16',
    '192.0.0.192',
    '[fd00:ec2::254]',
    '[::ffff:169.254.169.254]',
  ];
  const hidden = [
    '[::127.0.0.1]',
    '[::a9fe:a9fe]',
    '[64:ff9b::7f00:1]',
    '[64:ff9b::a9fe:a9fe]',
    '[2002:a9fe:a9fe::]',
    '0.0.0.0',
    '[::]',
    '224.0.0.1',
    '255.255.255.255',
  ];
  const names = ['metadata.google.internal', 'metadata.google.internal.', 'instance-data.ec2.internal', 'abc123.canarytokens.com'];
  test.each([...metadata, ...hidden, ...names])('is never dialled, whoever allows it: %s', async (host) => {
    const url = new URL(`https://${host}/`);
    for (const options of [{ allowHosts: [host] }, at(url)]) {
      const { reach, asked, failed } = await get('endpoints' in options ? 'https://api.quayside.example/' : url.href, options);
      expect(reach.unknowns).toEqual([expect.stringMatching(/is never contacted\.$/)]);
      expect({ asked, failed }).toEqual({ asked: false, failed: false });
    }
  });

  test('that is public may be dialled, and what is no address never', () => {
    for (const address of ['140.82.121.6', '::ffff:140.82.121.6', '2606:50c0:8000::153', '172.32.0.1', '100.63.255.255'])
      expect(verdictOn(address)).toBe('open');
    for (const address of ['', 'api.quayside.example', '1.2.3', 'fe80::1%eth0']) expect(verdictOn(address)).not.toBe('open');
  });
});

describe('a name', () => {
  const options = (answers: string[][], allowed = false) => {
    const asked: string[] = [];
    const resolve = async (host: string) => {
      asked.push(host);
      return (answers.shift() ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    };
    return { asked, options: { who: 'Quayside', allowed, signal: AbortSignal.timeout(5000), resolve } };
  };

  test('with one private answer among public ones is not dialled at all', async () => {
    const { options: dialling } = options([['140.82.121.6', '10.0.0.1']]);
    await expect(dial('api.quayside.example', 443, dialling)).rejects.toMatchObject({ kind: 'forbidden', code: 'private' });
  });

  test('is resolved once: a second answer, such as of DNS rebinding, is never asked for', async () => {
    await using first = await trap('127.0.0.1');
    const { asked, options: dialling } = options([['127.0.0.1'], ['169.254.169.254'], ['169.254.169.254']], true);
    const { socket, address, loopback } = await dial('rebinding.quayside.example', first.port, dialling);
    expect({ address, loopback, remote: socket.remoteAddress }).toEqual({ address: '127.0.0.1', loopback: true, remote: '127.0.0.1' });
    socket.destroy();
    expect(asked).toEqual(['rebinding.quayside.example']);
  });

  test('may have an address that is down, if another is up', async () => {
    await using up = await trap('127.0.0.1');
    const { options: dialling } = options([['127.0.0.9', '127.0.0.1']], true);
    const { socket, address } = await dial('two.quayside.example', up.port, dialling);
    socket.destroy();
    expect(address).toBe('127.0.0.1');
  });

  test('that does not resolve is told as such', async () => {
    await expect(dial('gone.quayside.example', 443, options([]).options)).rejects.toMatchObject({
      kind: 'unanswered',
      message: 'Quayside could not be reached: the name gone.quayside.example does not resolve.',
    });
  });
});
