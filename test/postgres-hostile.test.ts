import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ApiError } from '../src/inspect/api.ts';
import { talkPostgres } from '../src/inspect/postgres.ts';
import { Secret } from '../src/secret.ts';
import { passwordOf } from './rental.ts';
import { portOf } from './trap.ts';

/** A message of the protocol: a tag, a length that counts itself, a body. */
function message(tag: string, body: Buffer | string = ''): Buffer {
  const content = Buffer.from(body);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length + 4);
  return Buffer.concat([Buffer.from(tag, 'latin1'), length, content]);
}

const number = (value: number) => Buffer.from([0, 0, value >> 8, value & 255]);
const authentication = (kind: number, more = '') => message('R', Buffer.concat([number(kind), Buffer.from(more)]));
const ready = message('Z', 'I');
const sslRequest = Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]);

let seen: Buffer[] = [];
let answer: (socket: Socket, said: Buffer, turn: number) => void;

const server = createServer((socket) => {
  let turn = 0;
  socket.on('error', () => undefined);
  socket.on('data', (said) => {
    seen.push(said);
    answer(socket, said, turn++);
  });
});

beforeEach(async () => {
  seen = [];
  if (!server.listening) await once(server.listen(0, '127.0.0.1'), 'listening');
});
afterEach(() => vi.useRealTimers());

/** Says these, one after each message that arrives. */
const saying = (...answers: (Buffer | string)[]) => {
  answer = (socket, _, turn) => void (answers[turn] !== undefined && socket.write(answers[turn]));
};

async function outcome({ loopback = true, sslmode = '' } = {}): Promise<ApiError> {
  const target = {
    host: 'db.corsa.example',
    port: portOf(server),
    user: 'app',
    database: 'rental',
    password: new Secret(passwordOf('app')),
    sslmode,
  };
  async function dial(_: string, port: number) {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    return { socket, address: loopback ? '127.0.0.1' : '198.51.100.7', loopback };
  }
  const error: unknown = await talkPostgres(target, dial, async () => 'talked').catch((error: unknown) => error);
  expect(error).toBeInstanceOf(ApiError);
  expect(Buffer.concat(seen).toString('latin1')).not.toContain(passwordOf('app'));
  return error as ApiError;
}

describe('a server that is not to be trusted', () => {
  test.each([
    ['on another machine', { loopback: false }],
    ['here, where the content wants TLS', { sslmode: 'verify-full' }],
  ])('offers no TLS, %s: it learns nothing, not even the user', async (_, how) => {
    saying('N');
    expect(await outcome(how)).toMatchObject({
      kind: 'forbidden',
      code: 'plaintext',
      message: expect.stringContaining('would expose the password'),
    });
    expect(Buffer.concat(seen)).toEqual(sslRequest);
  });

  test('slips something in before TLS begins', async () => {
    saying(Buffer.concat([Buffer.from('S'), ready]));
    expect((await outcome({ loopback: false })).kind).toBe('malformed');
    expect(Buffer.concat(seen)).toEqual(sslRequest);
  });

  test('wants the password in clear', async () => {
    saying(authentication(3));
    expect(await outcome()).toMatchObject({ kind: 'forbidden', code: 'plaintext' });
    expect(seen).toHaveLength(1);
    const said = seen[0]?.toString('latin1').slice(8).split('\0').filter(Boolean).join(' ');
    expect(said).toBe('user app database rental application_name overreach client_encoding UTF8');
  });

  test('lets the password pass without showing that it knows it', async () => {
    saying(authentication(10, 'SCRAM-SHA-256\0\0'), Buffer.concat([authentication(0), ready]));
    expect((await outcome()).kind).toBe('malformed');
  });

  test.each([
    ['wants a proof of an unknown kind', authentication(7)],
    ['speaks another protocol', Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n')],
    ['sends an error without an end, which would be read for ever', message('E', 'SFATAL\0')],
    ['sends a message that is none', message('D', Buffer.from([0xff, 0xff]))],
    ['announces more than there is', Buffer.from([0x53, 0x7f, 0xff, 0xff, 0xff])],
    ['never stops', Buffer.concat(Array.from({ length: 90 }, () => message('S', `note\0${'x'.repeat(50_000)}\0`)))],
  ])('%s: an answer that is none, and no harm', async (_, said) => {
    saying(said);
    expect(['malformed', 'unanswered']).toContain((await outcome()).kind);
  });

  test('tells nothing of itself by its errors', async () => {
    saying(message('E', `SFATAL\0C3D000\0Mdatabase ${passwordOf('app')} \x1b[31m\0\0`));
    const error = await outcome();
    expect(error).toMatchObject({ kind: 'unanswered', code: '3D000', message: 'PostgreSQL has no such database (3D000).' });
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('31m');
  });

  test('says nothing, before TLS and after the login began', async () => {
    const { timeout } = AbortSignal;
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => timeout.call(AbortSignal, ms / 50));
    saying();
    expect((await outcome({ loopback: false })).message).toBe('PostgreSQL could not be reached at db.corsa.example within 3 seconds.');
    vi.restoreAllMocks();
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    answer = () => void vi.advanceTimersByTime(10_000);
    expect((await outcome()).message).toBe('PostgreSQL did not answer within 10 seconds.');
  });
});
