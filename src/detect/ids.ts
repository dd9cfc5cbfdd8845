import type { Secret } from '../secret.ts';

/** Names of what stands beside a provider's name, may look like its secret, and is none: `CIRCLE_SHA1`, `codecov_project_id`, `asana.version`. */
export const idOrHash =
  /(?:ids?|guid|ur[il]|host(?:name)?|endpoint|domain|slug|branch|ref|tag|number|version|username|email|region|sha[-_]?\d{0,3})$|\.(?:[cm]?[jt]sx?|json|ya?ml|md|py|rb|go|rs|java|php|css|html|svg|png|t?gz|zip|whl|jar)$|hash(?!i)|commit|digest|checksum|integrity|md5|revision|fingerprint/i;

/** Whether a secret has digits, large letters and small ones, as nearly all have that were drawn of them; and few names do. */
export const isMixed = (secret: Secret) => secret.test(/\d/) && secret.test(/[A-Z]/) && secret.test(/[a-z]/);
