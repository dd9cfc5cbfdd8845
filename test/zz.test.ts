import { expect, test } from 'vitest';
import postgres from '../detectors/postgres.ts';
import fixture from '../fixtures/postgres/index.ts';
import { find } from '../src/detect/find.ts';
import { outlinesOf } from '../src/detect/outline.ts';
import { sieve } from '../src/detect/sieve.ts';
const outlines = outlinesOf(postgres);
const look = (text: string) => find({ path: 'x', text, named: () => ({ keys: [] }) } as never, outlines).filter((s) => postgres.tokens[s.outline.kind as 'url'].check!(s.secret));
test('samples', () => {
  console.log(outlines.map((o) => [o.kind, o.prefixes, o.literal, o.match[0].length]));
  for (const [kind, samples] of Object.entries(fixture.samples)) for (const text of samples) {
    const f = look(text);
    const s = sieve(outlines); s.window.set(Buffer.from(text)); 
    console.log(kind, s.sift(Buffer.byteLength(text)), f.map((x) => [x.outline.kind, x.secret.length, text.slice(x.start, x.end) , x.facts]), text.slice(0, 60));
  }
  for (const text of fixture.misses) console.log('MISS', look(text).map((x) => [text.slice(x.start, x.end)]), text);
});
test('speed', () => {
  for (const text of ['dbname=' + 'a=b '.repeat(50000), 'dbname= ' + 'user=x '.repeat(50000), 'postgres://' + 'a'.repeat(100000), 'postgres://a:' + '@a'.repeat(100000), ('postgres://a:b@' + 'a,'.repeat(2000)).repeat(30), ('postgres://a:b@h/d?' + 'a=b&'.repeat(2000)).repeat(30), ('jdbc:postgresql://h/d?' + 'a=b&'.repeat(3000)).repeat(30), "dbname=" + "ab='".repeat(50000), 'dbname=' + 'ab= '.repeat(50000), 'dbname=' + 'a'.repeat(200000), 'dbname=' + "aa='" + 'aa='.repeat(80000)]) {
    const t = performance.now(); look(text); console.log(Math.round(performance.now() - t), 'ms', text.length, text.slice(0, 30));
  }
});
