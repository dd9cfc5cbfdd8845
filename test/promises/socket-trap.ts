// node --import socket-trap.ts: in this process no connection is made and no name resolved. Who tries it is written down, a line each,
// in the file that SOCKET_TRAP names, and hears that nobody answers.
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';

const file = process.env['SOCKET_TRAP'] ?? '';
const note = (what: string) => appendFileSync(file, `${what}\n`);
const refusal = () => Object.assign(new Error('Nobody answers here.'), { code: 'ECONNREFUSED' });

/** Puts something in the place of a function, that gets the function's name and arguments. */
function replace(object: object, names: readonly string[], by: (name: string, args: unknown[]) => unknown): void {
  for (const name of names)
    Object.defineProperty(object, name, {
      configurable: true,
      writable: true,
      value(this: unknown, ...args: unknown[]) {
        return Reflect.apply(by, this, [name, args]) as unknown;
      },
    });
}

const functionsOf = (object: object, names: RegExp) =>
  Object.getOwnPropertyNames(object).filter((name) => names.test(name) && typeof Reflect.get(object, name) === 'function');

/** `127.0.0.1:5432`, however it was given. */
function addressOf(args: unknown[]): string {
  const [first, second] = args.flat();
  if (typeof first !== 'object' || first === null) return `${typeof second === 'string' ? second : 'localhost'}:${String(first)}`;
  const { host, port, path } = first as { host?: string; port?: number; path?: string };
  return path ?? `${host ?? 'localhost'}:${port}`;
}

const questions = /^(?:lookup|resolve|reverse)/;
replace(dns, functionsOf(dns, questions), (name, args) => {
  note(`dns.${name} ${String(args[0])}`);
  const answer = args.at(-1);
  if (typeof answer === 'function') process.nextTick(() => Reflect.apply(answer, undefined, [refusal()]) as unknown);
});
for (const object of [dns.promises, dns.promises.Resolver.prototype, dns.Resolver.prototype])
  replace(object, functionsOf(object, questions), async (name, args) => {
    note(`dns.promises.${name} ${String(args[0])}`);
    throw refusal();
  });
replace(net.Socket.prototype, ['connect'], function (this: net.Socket, _, args) {
  note(`connect ${addressOf(args)}`);
  process.nextTick(() => this.destroy(refusal()));
  return this;
});
replace(net.Server.prototype, ['listen'], () => {
  note('listen');
  throw refusal();
});
for (const [module, name, names] of [
  [dgram, 'dgram', ['createSocket']],
  [tls, 'tls', ['connect']],
  [http2, 'http2', ['connect']],
  [https, 'https', ['request', 'get']],
  [globalThis, 'globalThis', ['fetch', 'WebSocket', 'EventSource']],
] as const)
  replace(module, names, (called, args) => {
    note(`${name}.${called} ${addressOf(args)}`);
    throw refusal();
  });
// Over a connection that was made already it is only words.
const { request } = http;
replace(http, ['request', 'get'], (called, args) => {
  const [options] = args as [{ createConnection?: unknown }];
  if (options.createConnection === undefined) note(`http.${called} ${addressOf(args)}`);
  return Reflect.apply(request, http, args) as unknown;
});
syncBuiltinESMExports();
