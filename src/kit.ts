/** All that a detector may import. The linter forbids the rest. */
export { z } from 'zod';
export { crc32Base36, crc32Base62, crc32Hex, isBech32 } from './detect/checksum.ts';
export { idOrHash, isMixed } from './detect/ids.ts';
export {
  command,
  decoded,
  fromBase64,
  isAppPassword,
  isChosen,
  isPassword,
  jdbcUrl,
  login,
  loginUrl,
  named,
  notShown,
  scripts,
  setting,
} from './detect/login.ts';
export { documented, unsaid } from './documented.ts';
export { environmentOf, kindOf, nowhere } from './environment.ts';
export type { Api, Ask, Session } from './inspect/api.ts';
export * as aws from './inspect/aws/index.ts';
export { attempt, attempts, refusedWith } from './inspect/learn.ts';
export { getter, type Probe, probe } from './inspect/probe.ts';
export { rest } from './inspect/rest.ts';
export { bearer, claims, connection, pages } from './inspect/wire.ts';
export type { Secret } from './secret.ts';
export type { Action, Detector, Environment, Grant, Learned, Reach, Sighted, Token, UsePattern } from './types.ts';
