import { test } from 'vitest';
import pg from 'pg';
import { ask, deeds, passwordOf, production, roles } from './rental.ts';
test('15', async () => {
  const run = async (database: string, ...s: string[]) => { const c = new pg.Client({ host: '127.0.0.1', port: 54415, user: 'postgres', password: 'secretpw123x', database }); await c.connect(); for (const x of s) await c.query(x).catch((e) => console.log(x, e.message)); await c.end(); };
  await run('postgres', ...roles);
  await run('rental_production', ...production);
  for (const l of ['app', 'reporting', 'oncall', 'people', 'batch', 'cleaner', 'lead', 'sealed']) {
    const { reach, failed } = await ask(`DATABASE_URL=postgres://${l}:${passwordOf(l)}@127.0.0.1:54415/rental_production\n`, { allowHosts: ['127.0.0.1'] });
    console.log(l, failed, reach.state, reach.identity, deeds(reach.grants, 'admin', 'delete', 'write'), reach.unknowns);
  }
});
