import type { Credential, Detector, Place, Way } from '../types.ts';
import type { Sighting } from './find.ts';
import { mostSpecific } from './specific.ts';

/** A sighting whose detector looked at it and knows it. */
export interface Known {
  sighting: Sighting;
  detector: Detector;
  place: Place;
}

/** Those that their detectors take for their own; of those that overlap, the most specific. */
export async function recognised(sightings: readonly Sighting[], load: (id: string) => Promise<Detector>): Promise<Sighting[]> {
  const own: Sighting[] = [];
  for (const sighting of sightings) {
    const { tokens } = await load(sighting.outline.provider);
    if (tokens[sighting.outline.kind]?.check?.(sighting.secret) ?? true) own.push(sighting);
  }
  const known = sightings.filter(({ outline }) => !outline.generic);
  return mostSpecific(own.filter((one) => !one.outline.generic || !known.some((other) => includes(other, one))));
}

/** What looks like a provider's, though it be none by a closer look, or belongs to one of its credentials, is not of no known provider. */
function includes(known: Sighting, { start, end, secret }: Sighting): boolean {
  if (start < known.end && known.start < end) return true;
  const facts = Object.values(known.facts);
  return Object.values(known.parts).some((part) => part.equals(secret)) || secret.test((text) => facts.includes(text));
}

/** One credential for each secret of a provider, with all its places, and all that it is taken for there. */
export function credentialsOf(known: readonly Known[]): Credential[] {
  const bySecret = new Map<string, { credential: Credential; places: Place[]; ways: Map<string, Way> }>();
  for (const { sighting, detector, place } of known) {
    const salt = saltOf(sighting);
    const key = `${detector.id} ${sighting.secret.fingerprint} ${salt ?? ''}`;
    const there = bySecret.get(key);
    const way = wayOf(sighting, detector);
    if (there) {
      there.places.push(place);
      if (!there.ways.has(signOf(way))) there.ways.set(signOf(way), way);
    } else {
      const places = [place];
      const masked = maskOf(sighting);
      const credential: Credential = {
        detector,
        secret: sighting.secret,
        ...way,
        places,
        ...(salt !== undefined && { salt }),
        masked,
        purpose: [],
      };
      bySecret.set(key, { credential, places, ways: new Map([[signOf(way), way]]) });
    }
  }
  return [...bySecret.values()].map(({ credential, ways }) => {
    const otherwise = [...ways.values()].slice(1);
    return otherwise.length > 0 ? { ...credential, otherwise } : credential;
  });
}

function wayOf({ outline, parts, facts }: Sighting, detector: Detector): Way {
  const token = detector.tokens[outline.kind];
  if (!token) throw new Error(`${detector.id} has no token ${outline.kind}.`);
  return { token, kind: outline.kind, parts, facts };
}

/** The same for two ways that are one. */
const signOf = ({ kind, parts, facts }: Way) =>
  JSON.stringify([kind, Object.entries(facts).sort(), Object.entries(parts).map(([name, part]) => [name, part.fingerprint])]);

/** What is longer, as a private key is, was chosen by nobody. */
const LONGEST_PASSWORD = 200;

/** What a password opens; undefined for what was drawn. */
const saltOf = ({ outline, secret, facts }: Sighting) =>
  outline.password && outline.generic !== 'drawn' && secret.length <= LONGEST_PASSWORD
    ? [outline.provider, facts['user'] ?? '', facts['host'] ?? ''].join('\0')
    : undefined;

/** Its known prefix and last four characters; nothing of a password. What a JWT begins with is its header, which says nothing of whose it is. */
const maskOf = ({ outline, prefix, secret }: Sighting) =>
  outline.password ? '***' : `${/^(?:eyJ|ZXlK)/.exec(prefix)?.[0] ?? prefix}…${secret.tail}`;
