import type { Reader } from '../types.ts';
import { at, jsonOf, lineOf, members, type Settings, type Target, texts } from './agent.ts';
import { absoluteOf } from './anchors.ts';

/** A file that configures MCP servers, and the keys that lead to them. */
export interface Servers {
  file: string;
  shown: string;
  keys: readonly string[];
}

/** A server that hands out files. */
interface FileServer {
  name: string;
  where: string;
  folders: readonly string[];
}

/** Programs whose name says that files are what they serve: `@modelcontextprotocol/server-filesystem`, `mcp/filesystem`. */
const filesystem = /(?:^|[/@_-])(?:filesystem|filesystem-mcp)(?=$|[@:_-])/i;

/**
 * How an agent gets at a file by the MCP servers configured for it: those of files, whose folders hold the file. Rules of an agent for
 * its own tools do not bind them. `off` are those that are denied by name.
 */
export function mcp(
  configured: readonly Servers[],
  settings: Settings,
  off: (name: string) => boolean = () => false,
): (file: Target) => Pick<Reader, 'channel' | 'verdict' | 'reason'> | undefined {
  const servers = configured.flatMap((one) => fileServers(one, settings)).filter(({ name }) => !off(name));
  return ({ absolute, real = absolute }) => {
    for (const { name, where, folders } of servers) {
      const folder = folders.find((one) => one === '/' || [absolute, real].some((path) => path === one || path.startsWith(`${one}/`)));
      if (folder !== undefined)
        return { channel: 'mcp', verdict: 'readable', reason: `its MCP server "${name}" (${where}) hands out the files in ${folder}` };
    }
    return undefined;
  };
}

function fileServers({ file, shown, keys }: Servers, { root, home, read }: Settings): FileServer[] {
  const text = read(file);
  return members(at(jsonOf(text), ...keys)).flatMap(([name, server]) => {
    const words = [at(server, 'command'), ...texts(at(server, 'args'))].filter((word) => typeof word === 'string');
    const program = words.findIndex((word) => filesystem.test(word));
    if (program === -1 || at(server, 'disabled') === true) return [];
    const mounted = words.slice(0, program).flatMap((word, index) => mountOf(word, words[index - 1]) ?? []);
    const named = mounted.length > 0 ? mounted : words.slice(program + 1).filter((word) => /^(?:[/.~]|\$\{?\w)/.test(word));
    const folders = (named.length > 0 ? named : ['.']).map((path) => absoluteOf(filledIn(path, root, home), root, home));
    return [{ name, where: `${shown}:${lineOf(text ?? '', keys.at(-1) ?? '', name)}`, folders }];
  });
}

/** What a container sees of this machine: `--mount type=bind,src=/home/mara,dst=/projects`, `-v /home/mara:/projects`. */
function mountOf(word: string, before: string | undefined): string | undefined {
  if (before === '-v' || before === '--volume') return word.split(':')[0];
  return /(?:^|[,=])(?:src|source)=([^,]{1,1000})/.exec(word)?.[1];
}

/** The variables of agents that stand for the project and for home. */
const filledIn = (path: string, root: string, home: string) =>
  path
    .replace(/^\$(?:\{(?:workspaceFolder|PWD|CLAUDE_PROJECT_DIR)(?::-[^}]{0,200})?\}|PWD\b)/, () => root)
    .replace(/^\$(?:\{(?:userHome|HOME|env:HOME)\}|HOME\b)/, () => home);
