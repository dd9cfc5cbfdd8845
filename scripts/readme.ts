// npm run readme: writes the generated parts of README.md. test/readme.test.ts fails when they are stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { demo } from './demo.ts';
import { registry } from '../src/detect/registry.ts';
import { isProvider, type ProviderRow, rowOf } from '../src/cli/providers.ts';

const readme = new URL('../README.md', import.meta.url);

/** The README with its generated parts as they must be. */
export async function fresh(): Promise<string> {
  const { ids, load } = await registry();
  const rows = (await Promise.all(ids.filter(isProvider).map(load))).map(rowOf);
  const parts: Record<string, string> = { demo: story((await demo()).text), providers: table(rows) };
  let text = readFileSync(readme, 'utf8');
  for (const [name, part] of Object.entries(parts))
    text = text.replace(
      new RegExp(`(<!-- ${name}: [^>]* -->\n)[^]*?(<!-- /${name} -->)`),
      (_, open: string, close: string) => `${open}\n${part}\n\n${close}`,
    );
  return text;
}

/** The first credential of the demo's report: the one that the story is about. */
function story(text: string): string {
  const end = /\n\n(?=(?:CRITICAL|HIGH|MEDIUM|LOW) {2})/g;
  const cards = [...text.matchAll(end)].map(({ index }) => index);
  return `\`\`\`text\n${text.slice(0, cards[0]).trimEnd()}\n\`\`\``;
}

/** Those that can be asked, token by token; of the others what they are. */
function table(rows: readonly ProviderRow[]): string {
  const asked = rows.filter(({ tokens }) => tokens.some(({ online }) => online));
  const others = rows.filter((row) => !asked.includes(row));
  const kinds = others.reduce((sum, { tokens }) => sum + tokens.length, 0);
  return [
    askedTable(asked),
    `<details>\n<summary>And ${others.length} more, ${kinds} kinds of token: found and named, and decoded where their text says something (*); not asked yet.</summary>`,
    others.map(line).join('\n'),
    '</details>',
  ].join('\n\n');
}

/** `Fly.io: access token*, deploy token*`. */
const line = ({ name, docs, tokens }: ProviderRow) =>
  `- [${name}](${docs}): ${tokens.map(({ title, offline }) => `${title}${offline ? '\\*' : ''}`).join(', ')}`;

function askedTable(rows: readonly ProviderRow[]): string {
  const yes = (value: boolean) => (value ? 'yes' : '–');
  const lines = rows.flatMap(({ name, docs, hosts, tokens }) =>
    tokens.map(({ title, offline, online, environments, undo }, index) => {
      const [provider, where] = index === 0 ? [`[${name}](${docs})`, hosts.map((host) => `\`${host}\``).join(' ')] : ['', ''];
      return `| ${provider} | ${title} | ${yes(offline)} | ${yes(online)} | ${yes(environments)} | ${yes(undo)} | ${where} |`;
    }),
  );
  return [
    '| Provider | Token | Says something offline | Can be asked | Tells environments | Tells what a deletion leaves | Hosts |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n');
}

if (process.argv[1] === new URL(import.meta.url).pathname) writeFileSync(readme, await fresh());
