import { defineConfig } from 'vitest/config';

/** What needs more than `npm ci` brings: strace. `.ci/run` installs it. */
export default defineConfig({ test: { include: ['test/**/*.ci.ts'], exclude: ['test/moto.ci.ts'], testTimeout: 60_000 } });
