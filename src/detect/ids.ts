/** Names of what looks like a secret beside a provider's name and is none: `CIRCLE_SHA1`, `codecov_project_id`, `terraform.checksum`. */
export const idOrHash = /ids?$|sha[-_]?\d{0,3}$|hash|commit|digest|checksum|md5|etag|revision|fingerprint/i;
