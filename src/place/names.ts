import type { Credential } from '../types.ts';

/** A name too common to be followed out of its own file. */
const common =
  /^(?:my|the|app)?_?(?:(?:access|api|auth|secret|private|bearer|client|db|admin|user|x)[_-]?){0,3}(?:token|key|secret|pass(?:word|wd|phrase)?|auth|authorization|credentials?|url|uri|dsn|header|value|connection_?string|id)s?$/i;

/** Whether a name is a variable of this very credential wherever it stands: `RAILWAY_API_TOKEN`, `stripeKey`; not `TOKEN`, `default`. */
export const isTelling = (name: string) =>
  name.length <= 100 &&
  /^[A-Za-z_$][\w$]*$/.test(name) &&
  !common.test(name) &&
  (/[a-z\d][_A-Z]|[A-Z]_[A-Z\d]/.test(name) || /^[A-Z\d]{8,}$/.test(name));

/** The names by which code speaks of a credential, wherever it stands. */
export const tellingNames = ({ places }: Credential) => [
  ...new Set(places.flatMap(({ name }) => (name !== undefined && isTelling(name) ? [name] : []))),
];

/** What stands in a text where the credential itself stood. */
export const marker = '\uE000credential\uE001';

/** A secret shorter than this may stand in a text for something else. */
const SHORTEST = 8;

/** A file of code, with the marker where the credential stands in it, so that it can be followed from there under any name. */
export function hidden<File extends { path: string; text: string }>(file: File, { places, secret }: Credential): File {
  const isIn = secret.length >= SHORTEST && places.some(({ path }) => path === file.path);
  return isIn ? { ...file, text: secret.hideIn(file.text, marker) } : file;
}
