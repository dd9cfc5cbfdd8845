/** What can be looked into: archives, compressed files, databases. */
export type Kind = 'zip' | 'gzip' | 'bzip2' | 'xz' | 'zstd' | 'tar' | 'sqlite';

const magics: readonly (readonly [Kind, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 3, 4]],
  // With nothing in it.
  ['zip', [0x50, 0x4b, 5, 6]],
  ['gzip', [0x1f, 0x8b, 8]],
  ['bzip2', [0x42, 0x5a, 0x68]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  ['sqlite', [...Buffer.from('SQLite format 3\0')]],
  ['sqlite', [0x37, 0x7f, 6, 0x82]],
  ['sqlite', [0x37, 0x7f, 6, 0x83]],
];

const first = new Set(magics.map(([, [byte]]) => byte));

/** What these first bytes of a file begin. Nearly every file costs a look at three of them. */
export function kindOf(head: Uint8Array, length = head.length): Kind | undefined {
  if (first.has(head[0]))
    for (const [kind, bytes] of magics)
      if (length > bytes.length && bytes.every((byte, at) => head[at] === byte))
        return kind !== 'bzip2' || isBzip2(head) ? kind : undefined;
  return length >= 512 && isTar(head) ? 'tar' : undefined;
}

/** `BZh9` might begin a text. Pi comes after it or, where nothing was compressed, its root. */
const isBzip2 = (head: Uint8Array) => (head[4] === 0x31 && head[5] === 0x41) || (head[4] === 0x17 && head[5] === 0x72);

/** A tar's header has a sum of its bytes, in which it counts as blanks itself; old ones have no other mark. Behind a name are noughts, or its owner's. */
function isTar(head: Uint8Array): boolean {
  if ((head[107] !== 0 && head[107] !== 0x20) || head[0] === 0 || head[155] === undefined) return false;
  for (let at = 148; at < 156; at++) if ((head[at]! < 0x30 || head[at]! > 0x37) && head[at] !== 0x20 && head[at] !== 0) return false;
  const said = /^[ \0]{0,7}([0-7]{1,7})[ \0]/.exec(String.fromCharCode(...head.subarray(148, 156)))?.[1];
  if (said === undefined) return false;
  let sum = 8 * 0x20;
  for (let at = 0; at < 512; at++) if (at < 148 || at > 155) sum += head[at]!;
  return Number.parseInt(said, 8) === sum;
}

/** A zip may lie behind a program that unpacks or runs it, as Python's and Java's do; so much only its name says of it. */
export const isNamedZip = (path: string) => /\.(?:zip|jar|war|ear|whl|egg|pyz|pex)$/i.test(path);
