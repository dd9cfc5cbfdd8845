// node scripts/moto.ts: starts moto's server (pip install 'moto[server]') on loopback and runs test/moto.ci.ts against it, with IAM enforced.
// OVERREACH_MOTO names a server that runs already, MOTO_SERVER the program if it is not on the PATH.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { startVitest } from 'vitest/node';

const port = await freePort();
const origin = process.env['OVERREACH_MOTO'] ?? `http://127.0.0.1:${port}`;
const server = process.env['OVERREACH_MOTO'] ? undefined : await started(process.env['MOTO_SERVER'] ?? 'moto_server');
process.env['OVERREACH_MOTO'] = origin;
try {
  const vitest = await startVitest('test', [], { watch: false, include: ['test/moto.ci.ts'], testTimeout: 60_000 });
  await vitest.close();
} finally {
  server?.kill();
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}

async function started(program: string) {
  const child = spawn(program, ['-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
  const failed = once(child, 'error').then(([error]) => {
    throw new Error(`${program} could not be started: pip install 'moto[server]', or set MOTO_SERVER to its path.`, { cause: error });
  });
  for (let tries = 0; tries < 120; tries++) {
    if (child.exitCode !== null) throw new Error(`${program} ended with ${child.exitCode} before it served anything.`);
    if (
      await Promise.race([
        failed,
        fetch(`${origin}/moto-api/`).then(
          ({ ok }) => ok,
          () => false,
        ),
      ])
    )
      return child;
    await sleep(250);
  }
  child.kill();
  throw new Error(`${program} did not serve within 30 seconds.`);
}
