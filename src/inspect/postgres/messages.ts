import { ApiError } from '../api.ts';

const mebibyte = 1024 * 1024;

/** A session's answers; there are a handful of questions, each with at most 5,000 short rows. */
const most = 4 * mebibyte;

/** Its tag and its length, which counts itself. */
const header = 5;

/**
 * PostgreSQL's messages, whole and one at a time, for a driver whose parser trusts its server: a message of an odd kind makes
 * it throw where nobody catches, and an error message without an end makes it read on for ever.
 */
export function messages(take: (message: Buffer) => void): (chunk: Buffer) => void {
  let kept: Buffer = Buffer.alloc(0);
  let total = 0;
  return (chunk) => {
    total += chunk.length;
    if (total > most) throw malformed('more than is read');
    kept = kept.length === 0 ? chunk : Buffer.concat([kept, chunk]);
    while (kept.length >= header) {
      const length = kept.readUInt32BE(1);
      if (length < header - 1 || length > mebibyte) throw malformed('a message of an impossible length');
      if (kept.length < length + 1) return;
      const message = kept.subarray(0, length + 1);
      kept = kept.subarray(length + 1);
      if (!ends(message)) throw malformed('a message without an end');
      take(message);
    }
  };
}

/** Errors and notices are fields, each ended by a zero, and a zero. */
function ends(message: Buffer): boolean {
  const [tag] = message.toString('latin1', 0, 1);
  if (tag !== 'E' && tag !== 'N') return true;
  return message.length === header + 1 ? message.at(-1) === 0 : message.at(-1) === 0 && message.at(-2) === 0;
}

const malformed = (what: string) => new ApiError('malformed', `PostgreSQL answered ${what}.`);
