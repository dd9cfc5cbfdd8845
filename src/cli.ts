#!/usr/bin/env node
// Only what an old Node still understands: it must live to say that it is too old.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 19)) {
  process.stderr.write(`overreach needs Node 22.19 or newer; this is ${process.versions.node}.\n`);
  process.exitCode = 2;
} else {
  const { main } = await import('./cli/main.ts');
  await main(process.argv.slice(2));
}
