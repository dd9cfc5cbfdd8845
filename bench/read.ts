// node bench/read.ts TREE: what any scanner must do at least, as fast as Node can: list the files and read them, on as many threads as a scan uses.
import { closeSync, openSync, readSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { walk } from '../src/walk/index.ts';

const buffer = new Uint8Array(4 << 20);

function read(paths: readonly string[]): number {
  let bytes = 0;
  for (const path of paths) {
    const handle = openSync(path, 'r');
    for (let more = 1; more > 0; bytes += more) {
      more = readSync(handle, buffer, 0, buffer.length, null);
      if (more < buffer.length) {
        bytes += more;
        break;
      }
    }
    closeSync(handle);
  }
  return bytes;
}

if (isMainThread) {
  const [, , tree = '.'] = process.argv;
  const folder = resolve(tree);
  const paths: string[] = [];
  for (const item of walk([folder], folder)) if ('absolute' in item) paths.push(item.absolute);
  const threads = paths.length > 3000 ? Math.min(availableParallelism(), 8) : 1;
  const share = Math.ceil(paths.length / threads);
  const others = Array.from({ length: threads - 1 }, (_, index) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: paths.slice((index + 1) * share, (index + 2) * share) });
    return new Promise<number>((resolve) => worker.once('message', resolve));
  });
  const own = read(paths.slice(0, share));
  const bytes = (await Promise.all(others)).reduce((sum, part) => sum + part, own);
  console.info(JSON.stringify({ files: paths.length, bytes }));
} else parentPort?.postMessage(read(workerData as string[]));
