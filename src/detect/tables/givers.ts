import { codes, mark, placeOf } from '../sieve/text.ts';

/** What may stand right before a value, as its last three characters; without quotes, what names of secrets end with. */
const givers = [
  ...['ey', 'en', 'et', 'rd', 'ss', 'th'].flatMap((last) => [`${last}=`, `${last.toUpperCase()}=`]),
  ...[...'tnydTNYD'].map((last) => `${last}: `),
  ...['"', "'", '`'].flatMap((quote) => [
    ...['= ', ': ', ', ', '> ', '| ', '? ', '":', "':"].map((giver) => giver + quote),
    ...[...'tnydTNYD'].flatMap((last) => [`${last}=${quote}`, `${last}(${quote}`, `${last}:${quote}`]),
  ]),
  // A value, too, goes on so: PagerDuty’s keys of users are of a beginning that is no word, and of a short rest.
  ...[...'"\'= '].map((giver) => `${giver}u+`),
];

/** What gives a word to a name, as `pass/scan.as.ts` looks it up. */
export function giverTable(): Uint8Array {
  const table = new Uint8Array(8192);
  for (const giver of givers) mark(table, placeOf(codes(giver, 0, 3)));
  return table;
}
