import { Header } from 'tar/header';
import { Pax } from 'tar/pax';
import { Unreadable } from '../../walk/open.ts';
import { type Chunks, type Puller, through } from './bytes.ts';
import type { Entry } from './entry.ts';

const BLOCK = 512;

/** More than a path and its attributes need; what has more is left out of the header. */
const MOST_HEADER = 1 << 20;

/** What headers say of the file behind them. */
interface Said {
  own?: Pax | undefined;
  all?: Pax | undefined;
}

const damaged = () => new Unreadable({ reason: 'damaged, or cut off: only a part of it could be read', complete: false });

/** The files of a tar, in their order. Links, folders and devices have no content. Their headers are read by the package `tar`. */
export async function* tarEntries(tar: Puller): AsyncGenerator<Entry, void, void> {
  let said: Said = {};
  for (;;) {
    const block = await tar.take(BLOCK);
    if (block.every((byte) => byte === 0)) return;
    const header = block.length === BLOCK ? new Header(block, 0, said.own, said.all) : undefined;
    if (!header?.cksumValid) throw damaged();
    const { type, size = 0 } = header;
    // To a name of its own, which is whole, the package adds the folder that the header has for its cut one.
    const path = said.own?.path ?? header.path ?? '';
    if (!Number.isSafeInteger(size)) throw damaged();
    if (type === 'SparseFile') await skipMap(block, tar);
    const padding = (BLOCK - (size % BLOCK)) % BLOCK;
    let left = size;
    const content = through(tar.pass(size), (bytes) => (left -= bytes));
    if (isAbout(type)) said = withHeader(said, type, size > MOST_HEADER ? '' : await textOf(content));
    else {
      said = { all: said.all };
      if (/^(?:Old|Contiguous|Sparse)?File$/.test(type)) yield { name: path, chunks: content };
    }
    for await (const rest of tar.pass(left)) left -= rest.length;
    if (left > 0 || (await tar.take(padding)).length < padding) throw damaged();
  }
}

/** Where the holes of a sparse file are: in as many blocks as that takes, each of which says whether there is another. */
async function skipMap(header: Buffer, tar: Puller): Promise<void> {
  for (let more = header[482]; more;) more = (await tar.take(BLOCK))[504];
}

const isAbout = (type: string) => /^(?:Global|Old)?ExtendedHeader$|^(?:NextFileHas|Old(?:Gnu)?)Long(?:Path|Linkpath)$/.test(type);

function withHeader({ own, all }: Said, type: string, text: string): Said {
  if (type === 'GlobalExtendedHeader') return { own, all: Pax.parse(text, all, true) };
  if (type.endsWith('ExtendedHeader')) return { own: Pax.parse(text, own), all };
  if (!type.endsWith('Path')) return { own, all };
  const path = text.replace(/\0[\s\S]*$/, '');
  return { own: new Pax({ ...own, path }), all };
}

async function textOf(chunks: Chunks): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts).toString('utf8');
}
