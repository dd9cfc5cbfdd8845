import { program } from '../pass/scan.wasm.ts';

/** See `pass/scan.as.ts` and `pass/words.as.ts`. */
interface Exports {
  scan(text: number, length: number, tables: number, prefixes: number, hits: number): number;
  hasNought(at: number, length: number): number;
  find(text: number, length: number, width: number, table: number, known: number, found: number, count: number): number;
}

let module: WebAssembly.Module | undefined;

/** The compiled program, with so many bytes of memory of its own. */
export function instance(size: number): { bytes: Uint8Array; exports: Exports } {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(size / 65_536) });
  module ??= new WebAssembly.Module(program);
  const { exports } = new WebAssembly.Instance(module, { env: { memory, abort() {} } });
  return { bytes: new Uint8Array(memory.buffer), exports: exports as unknown as Exports };
}
