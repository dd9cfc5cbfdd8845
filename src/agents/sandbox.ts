import { at, lineOf, members, type Settings, type Target, texts } from './agent.ts';
import { absoluteOf, type Layer, pathFrom } from './anchors.ts';
import { ignoring } from './ignore.ts';

/** What keeps the commands of a shell from files. */
export interface Sandbox {
  /** Where it is said that a file is hidden. */
  hides(file: Target): string | undefined;
  /** The setting by which a command gets out of it. Absent: none. */
  way?: string;
  /** It must be there for a command to run at all. */
  required: boolean;
}

interface Line {
  absolute: string;
  where: string;
  fits(path: string): boolean;
}

/** Of Claude Code: `sandbox` in its settings, those that count more last. The more specific path wins. */
export function sandboxOf(layers: readonly Layer[], settings: Settings): Sandbox | undefined {
  const said = (...keys: string[]) => layers.map(({ parsed }) => at(parsed, 'sandbox', ...keys)).filter((value) => value !== undefined);
  if (said('enabled').at(-1) !== true || said('filesystem', 'disabled').at(-1) === true) return undefined;
  const line = (path: string, key: string, layer: Layer) => lineOfSandbox(path, key, layer, settings);
  const denied = layers.flatMap((layer) => [
    ...texts(at(layer.parsed, 'sandbox', 'filesystem', 'denyRead')).map((path) => line(path, 'denyRead', layer)),
    ...hiddenFiles(layer).map((path) => line(path, 'credentials', layer)),
  ]);
  const allowed = layers.flatMap((layer) =>
    texts(at(layer.parsed, 'sandbox', 'filesystem', 'allowRead')).map((path) => line(path, 'allowRead', layer)),
  );
  const way =
    said('allowUnsandboxedCommands').at(-1) === false
      ? said('excludedCommands').flatMap(texts).length > 0
        ? 'excludedCommands'
        : undefined
      : 'allowUnsandboxedCommands';
  return {
    hides: ({ absolute, real = absolute }) =>
      [absolute, real].map((path) => deciding(path, denied, allowed)).find((where) => where !== undefined),
    ...(way !== undefined && { way }),
    required: said('failIfUnavailable').at(-1) === true,
  };
}

/** `credentials.files` with the mode `deny`, or one that shows something else in their place. */
function hiddenFiles({ parsed }: Layer): string[] {
  const files = at(parsed, 'sandbox', 'credentials', 'files');
  return (Array.isArray(files) ? files : []).flatMap((file) => {
    const { path, mode } = Object.fromEntries(members(file));
    return typeof path === 'string' && mode === 'deny' ? [path] : [];
  });
}

/** In the sandbox, unlike in rules, `/` is the disk, and other paths count from the settings' source. */
function lineOfSandbox(path: string, key: string, { shown, text, source }: Layer, { home, steps }: Settings): Line {
  const absolute = absoluteOf(path, source, home);
  const hides = /[*?[]/.test(absolute) ? ignoring([absolute], steps) : undefined;
  return {
    absolute,
    get where() {
      return `${shown}:${lineOf(text, key, path)}`;
    },
    fits: (file) =>
      hides ? hides(pathFrom('/', file)).hidden !== undefined : file === absolute || absolute === '/' || file.startsWith(`${absolute}/`),
  };
}

/** A pattern that denies holds inside of a wider path that is allowed. */
function deciding(path: string, denied: readonly Line[], allowed: readonly Line[]): string | undefined {
  const weight = ({ absolute }: Line) => absolute.length;
  const longest = (lines: readonly Line[]) => lines.filter((line) => line.fits(path)).sort((a, b) => weight(b) - weight(a))[0];
  const against = longest(denied);
  const inFavour = longest(allowed);
  return against && (!inFavour || weight(against) > weight(inFavour)) ? against.where : undefined;
}
