import { execFileSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import aws from '../detectors/aws.ts';
import github from '../detectors/github.ts';
import postgres from '../detectors/postgres.ts';
import railway from '../detectors/railway.ts';
import stripe from '../detectors/stripe.ts';
import supabase from '../detectors/supabase.ts';
import { lay, tokens } from '../fixtures/pocketos/index.ts';
import { meaningOf } from '../src/place/calls.ts';
import { graphqlCalls } from '../src/place/graphql.ts';
import { purposes } from '../src/place/purpose.ts';
import { sqlVerbs } from '../src/place/sql.ts';
import type { Credential, Detector } from '../src/types.ts';
import { asked, found, grant, place, rulesOf } from './case.ts';
import { mint } from './mint.ts';
import { tree } from './tree.ts';

const token = mint.uuid('a shop');

/** A credential that lies in `.env` under a name, unless it is said where. */
const credential = (detector: Detector, name: string, at = '.env', secret = token): Credential =>
  found(detector, Object.keys(detector.tokens)[0]!, secret, [place(at, { name })]);

const said = ({ purpose, lost }: Credential) => [
  ...purpose.map(({ action, resource, path, line }) => `${[action, resource].join(' ').trim()} ${path}:${line}`),
  ...(lost === undefined ? [] : [`lost ${lost}`]),
];

/** What the files of a shop do with a credential. */
async function uses(detector: Detector, name: string, files: Readonly<Record<string, string>>, at?: string): Promise<string[]> {
  using shop = tree(files);
  const [one] = await purposes(shop.root, [credential(detector, name, at)]);
  return said(one!);
}

/** The line of the first file that has a text in it. */
const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length;

test('the incident: the token is used for custom domains, and for nothing else', async () => {
  using keyline = tree();
  lay(keyline.root);
  const script = readFileSync(join(keyline.root, 'scripts/custom-domains.sh'), 'utf8');
  const [domains, database] = await purposes(keyline.root, [
    credential(railway, 'RAILWAY_API_TOKEN', 'scripts/custom-domains.sh', tokens.railway),
    credential(postgres, 'DATABASE_URL', '.env.staging', tokens.database),
  ]);
  const at = (part: string) => `scripts/custom-domains.sh:${lineOf(script, part)}`;
  expect(said(domains!)).toEqual([
    `read custom domain ${at('available=$(curl')}`,
    `write custom domain ${at('curl -sf "$api" -H "Authorization: Bearer $RAILWAY_API_TOKEN" -H \'Content-Type: application/json\' \\\n  -d "{\\"query\\": \\"mutation')}`,
  ]);
  expect(said(database!)).toEqual(['read src/reservations.ts:13', 'read src/reservations.ts:22']);
});

describe('how code gets at a variable', () => {
  const refunds = `await stripe.refunds.create({ charge });`;
  test.each([
    ['process.env', 'const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);'],
    ['by a text', "const stripe = new Stripe(process.env['STRIPE_SECRET_KEY']!);"],
    ['taken apart', 'const { STRIPE_SECRET_KEY: key, PORT = 3000 } = process.env;\nconst stripe = new Stripe(key as string);'],
    ['by way of a name for the environment', 'const env = process.env;\nconst stripe = new Stripe(env.STRIPE_SECRET_KEY ?? "");'],
    ['Vite', 'const stripe = new Stripe(import.meta.env.STRIPE_SECRET_KEY);'],
    ['Deno', "const stripe = new Stripe(Deno.env.get('STRIPE_SECRET_KEY')!);"],
    ['Bun', 'const stripe = new Stripe(Bun.env.STRIPE_SECRET_KEY);'],
    ['SvelteKit', "import { STRIPE_SECRET_KEY } from '$env/static/private';\nconst stripe = new Stripe(STRIPE_SECRET_KEY);"],
    ['Workers', 'const stripe = new Stripe(c.env.STRIPE_SECRET_KEY);'],
    ['a getter', "const stripe = new Stripe(requireEnv('STRIPE_SECRET_KEY'));"],
    [
      'zod',
      'const env = z.object({ STRIPE_SECRET_KEY: z.string() }).parse(process.env);\nconst stripe = new Stripe(env.STRIPE_SECRET_KEY);',
    ],
    ['later', 'let stripe;\nif (!stripe) stripe = new Stripe(process.env.STRIPE_SECRET_KEY);'],
  ])('%s', async (_, code) => {
    const before = `import Stripe from 'stripe';\n${code}\n`;
    expect(await uses(stripe, 'STRIPE_SECRET_KEY', { 'src/pay.ts': before + refunds })).toEqual([
      `write refund src/pay.ts:${before.split('\n').length}`,
    ]);
  });

  test('the credential itself, under whatever name', async () => {
    const code = `const headers = { Authorization: 'Bearer ${token}' };\nawait fetch('https://api.stripe.com/v1/refunds', { method: 'POST', headers });`;
    expect(await uses(stripe, 'Authorization', { 'src/pay.js': code }, 'src/pay.js')).toEqual(['write refund src/pay.js:2']);
    expect(await uses(stripe, 'Authorization', { 'src/pay.js': code })).toEqual([]);
  });

  test('a name that everybody uses is not followed out of its file', async () => {
    const files = { 'a.js': "fetch('https://api.stripe.com/v1/refunds', { headers: { authorization: process.env.API_TOKEN } });" };
    for (const name of ['API_TOKEN', 'TOKEN', 'token', 'password', 'default']) expect(await uses(stripe, name, files)).toEqual([]);
  });
});

describe('what code does with it', () => {
  const octokit = "import { Octokit } from '@octokit/rest';\nconst octokit = new Octokit({ auth: process.env.BOT_GITHUB_TOKEN });\n";
  const pool = "import pg from 'pg';\nconst pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });\n";
  const bearer = 'headers: { Authorization: `Bearer ${process.env.BOT_GITHUB_TOKEN}` }';

  test.each([
    ['fetch', `await fetch('https://api.github.com/repos/shop/web', { method: 'DELETE', ${bearer} });`, 'delete repository'],
    ['axios', `axios.delete('https://api.github.com/repos/shop/web', { ${bearer} });`, 'delete repository'],
    ['got', `got({ url: new URL('/repos/shop/web', 'https://api.github.com'), method: 'delete', ${bearer} });`, 'delete repository'],
    ['https', `https.request({ hostname: 'api.github.com', path: '/repos/shop/web', method: 'DELETE', ${bearer} });`, 'delete repository'],
    [
      'a client with a base',
      `axios.create({ baseURL: 'https://api.github.com', ${bearer} }).get('/repos/shop/web/contents');`,
      'read repository',
    ],
    ['Octokit', `${octokit}await octokit.rest.git.deleteRef({ ref });`, 'delete branch'],
    ['its requests', `${octokit}await octokit.request('DELETE /repos/{owner}/{repo}', { owner });`, 'delete repository'],
    ['its pages', `${octokit}await octokit.paginate(octokit.rest.issues.listForRepo, { owner });`, 'read issue'],
    ['its GraphQL', `${octokit}await octokit.graphql(\`mutation { deleteIssue(id: 3) { id } }\`);`, 'delete issue'],
    ['a program', `execSync('gh repo delete shop/web', { env: { GH_TOKEN: process.env.BOT_GITHUB_TOKEN } });`, 'delete repository'],
  ])('by %s', async (_, code, use) => {
    const imports =
      "import axios from 'axios';\nimport got from 'got';\nimport https from 'node:https';\nimport { execSync } from 'node:child_process';\n";
    const text = imports + code;
    expect(await uses(github, 'BOT_GITHUB_TOKEN', { 'bot.js': text })).toEqual([`${use} bot.js:${text.split('\n').length}`]);
  });

  test.each([
    ["await pool.query('select * from cars where id = $1', [1]);", 'read'],
    ['const client = await pool.connect();\nawait client.query(`DELETE FROM cars WHERE id = ${id}`);', 'delete'],
    ["await pool.query({ text: 'update cars set parked = now()' });", 'write'],
    ["const gone = 'truncate fleet';\nawait pool.query(gone);", 'delete'],
  ])('SQL: %s', async (code, use) => {
    const text = pool + code;
    expect(await uses(postgres, 'DATABASE_URL', { 'db.js': text })).toEqual([`${use} db.js:${text.split('\n').length}`]);
  });

  test('an ORM, and a tag', async () => {
    const files = {
      'orm.ts': `${pool}import { drizzle } from 'drizzle-orm/node-postgres';\nconst db = drizzle({ client: pool });\nawait db.delete(cars).where(gone);`,
      'tag.ts': "import postgres from 'postgres';\nconst sql = postgres(process.env.DATABASE_URL);\nawait sql`select 1`;\nawait sql.end();",
    };
    expect(await uses(postgres, 'DATABASE_URL', files)).toEqual(['delete orm.ts:5', 'read tag.ts:3']);
  });

  test('Supabase, by whole chains', async () => {
    const code = `import { createClient } from '@supabase/supabase-js';
const supabase = createClient(process.env.SUPABASE_URL, process.env.SUPABASE_SERVICE_ROLE_KEY);
const { data } = await supabase.from('orders').select('*').eq('id', 3);
await supabase
  .from('orders')
  .delete()
  .eq('id', data.id);`;
    expect(await uses(supabase, 'SUPABASE_SERVICE_ROLE_KEY', { 'orders.js': code })).toEqual([
      'read row orders.js:3',
      'delete row orders.js:4',
    ]);
  });

  test('AWS, by commands', async () => {
    const code = `import { DeleteObjectCommand, S3Client } from '@aws-sdk/client-s3';
const s3 = new S3Client({ credentials: { accessKeyId: process.env.AWS_ACCESS_KEY_ID, secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY } });
await s3.send(new DeleteObjectCommand({ Bucket: 'shop' }));`;
    expect(await uses(aws, 'AWS_SECRET_ACCESS_KEY', { 's3.js': code })).toEqual(['delete bucket s3.js:3']);
  });
});

describe('by way of functions and modules', () => {
  const api = `const API = 'https://backboard.railway.com/graphql/v2';
export async function railway(query: string, variables = {}) {
  const response = await fetch(API, {
    method: 'POST',
    headers: { Authorization: \`Bearer \${process.env.SHOP_RAILWAY_TOKEN}\` },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
}
`;
  const add = 'mutation Add($input: CustomDomainCreateInput!) { customDomainCreate(input: $input) { id } }';

  test('a function says what it does where it is called', async () => {
    const files = {
      'src/railway.ts': api,
      'src/domains.ts': `import { railway as ask } from './railway.ts';\nconst ADD = \`${add}\`;\nexport const addDomain = (input: object) => ask(ADD, { input });\nask('{ me { id } }');`,
    };
    expect(await uses(railway, 'SHOP_RAILWAY_TOKEN', files)).toEqual([
      'write custom domain src/domains.ts:3',
      'read project src/domains.ts:4',
    ]);
  });

  test('through functions that call it, and methods', async () => {
    const files = {
      'src/client.ts': `export class Client {
  constructor(private readonly token: string) {}
  private ask(query: string) {
    return fetch('https://backboard.railway.com/graphql/v2', { headers: { Authorization: 'Bearer ' + this.token }, body: JSON.stringify({ query }) });
  }
  addDomain(name: string) {
    return this.ask(\`mutation { customDomainCreate(input: { domain: "\${name}" }) { id } }\`);
  }
  wipe() {
    return this.ask('mutation { volumeDelete(volumeId: 3) }');
  }
}`,
      'src/main.ts':
        "import { Client } from './client';\nconst client = new Client(process.env.SHOP_RAILWAY_TOKEN);\nawait client.addDomain('shop.example');",
    };
    expect(await uses(railway, 'SHOP_RAILWAY_TOKEN', files)).toEqual(['write custom domain src/main.ts:3']);
  });

  test('methods and paths are told by the one who calls', async () => {
    const files = {
      'gh.js': `const gh = (path, init = {}) => fetch(\`https://api.github.com\${path}\`, { ...init, headers: { authorization: process.env.BOT_GITHUB_TOKEN } });
await gh('/repos/shop/web/contents/README.md');
await gh('/repos/shop/web', { method: 'DELETE' });`,
    };
    expect(await uses(github, 'BOT_GITHUB_TOKEN', files)).toEqual(['read repository gh.js:2', 'delete repository gh.js:3']);
  });

  test('a client that is handed on', async () => {
    const files = {
      'pay.ts':
        "import Stripe from 'stripe';\nimport { refund } from './refund';\nawait refund(new Stripe(process.env.STRIPE_SECRET_KEY), 'ch_1');",
      'refund.ts': 'export const refund = (client, charge) => client.refunds.create({ charge });',
    };
    expect(await uses(stripe, 'STRIPE_SECRET_KEY', files)).toEqual(['write refund pay.ts:3']);
  });

  test('two modules far, by an alias and a barrel', async () => {
    const files = {
      'src/config.ts': 'export const config = { port: 3000, stripe: { key: process.env.STRIPE_SECRET_KEY } } as const;',
      'src/lib/stripe.ts':
        "import Stripe from 'stripe';\nimport { config } from '../config';\nexport const stripe = new Stripe(config.stripe.key);",
      'src/lib/index.ts': "export * from './stripe';",
      'src/routes/refund.ts': "import { stripe } from '@/lib';\nexport const POST = (id: string) => stripe.refunds.create({ charge: id });",
      'src/server.ts': "import { config } from './config';\nfetch(`http://localhost:${config.port}/orders`, { method: 'DELETE' });",
    };
    expect(await uses(stripe, 'STRIPE_SECRET_KEY', files)).toEqual(['write refund src/routes/refund.ts:2']);
  });

  test('CommonJS, and a client that is made when it is first wanted', async () => {
    const files = {
      'lib/stripe.js':
        "let stripe;\nfunction getStripe() {\n  stripe ??= require('stripe')(process.env.STRIPE_SECRET_KEY);\n  return stripe;\n}\nmodule.exports = { getStripe };",
      'refund.js': "const { getStripe } = require('./lib/stripe');\nexports.refund = (charge) => getStripe().refunds.create({ charge });",
      'list.js': "const pay = require('./lib/stripe');\npay.getStripe().payouts.list();",
    };
    expect(await uses(stripe, 'STRIPE_SECRET_KEY', files)).toEqual(['read payout list.js:2', 'write refund refund.js:2']);
  });
});

describe('what it is not used for', () => {
  test('another value of the same name, elsewhere in the file', async () => {
    const code = `const token = process.env.BOT_GITHUB_TOKEN;
export const login = (token) => fetch('https://api.github.com/user', { headers: { authorization: token } });
export const whoami = (session) => fetch('https://api.github.com/repos/a/b', { method: 'DELETE', headers: { authorization: session.token } });
await fetch('https://api.github.com/repos/shop/web/contents', { headers: { authorization: token } });`;
    expect(await uses(github, 'BOT_GITHUB_TOKEN', { 'a.ts': code })).toEqual(['read repository a.ts:4']);
  });

  test('the rest of a settings object', async () => {
    const code = `import { createEnv } from '@t3-oss/env-nextjs';
const env = createEnv({ runtimeEnv: { STRIPE_SECRET_KEY: process.env.STRIPE_SECRET_KEY, API_URL: process.env.API_URL } });
fetch(env.API_URL + '/orders', { method: 'DELETE' });`;
    expect((await uses(stripe, 'STRIPE_SECRET_KEY', { 'env.ts': code })).filter((use) => !use.startsWith('lost'))).toEqual([]);
  });

  test('what comes back, what is logged, and what keeps a client alive', async () => {
    const code = `${"import pg from 'pg';\nimport Stripe from 'stripe';\n"}const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);
if (!process.env.STRIPE_SECRET_KEY) throw new Error('STRIPE_SECRET_KEY is missing');
console.log(process.env.STRIPE_SECRET_KEY.length);
const payouts = await stripe.payouts.list();
for (const payout of payouts.data) save(payout);
stripe.on('request', log);
stripe.webhooks.constructEvent(body, signature, secret);`;
    expect(await uses(stripe, 'STRIPE_SECRET_KEY', { 'a.ts': code })).toEqual(['read payout a.ts:6']);
  });

  test('a host that is not the provider', async () => {
    const code =
      "fetch('https://proxy.shop.example/v1/refunds', { method: 'POST', headers: { authorization: process.env.STRIPE_SECRET_KEY } });";
    expect(await uses(stripe, 'STRIPE_SECRET_KEY', { 'a.ts': code })).toEqual(['lost a.ts:1']);
  });

  test.each([
    ["import { sync } from '@shop/sync-engine';\nsync(process.env.STRIPE_SECRET_KEY);", 2],
    ["import Stripe from 'stripe';\nexport const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);", 2],
    ["import { handle } from './nowhere';\nhandle({ key: process.env.STRIPE_SECRET_KEY });", 2],
    ['fetch(process.env.URL, { headers: { authorization: process.env.STRIPE_SECRET_KEY } });', 1],
    ['const broken = process.env.STRIPE_SECRET_KEY;\nif (((', 1],
  ])('and where it goes out of sight, it is said so: %s', async (code, line) => {
    expect(await uses(stripe, 'STRIPE_SECRET_KEY', { 'a.ts': code })).toEqual([`lost a.ts:${line}`]);
  });

  test('as code in another language is, which is not followed', async () => {
    const files = { 'ops/report.py': "import os\nkey = os.environ['STRIPE_SECRET_KEY']\n", 'ops/other.py': 'print(1)' };
    expect(await uses(stripe, 'STRIPE_SECRET_KEY', files)).toEqual(['lost ops/report.py:2']);
  });

  test('so that nobody says "only" of what is not known', () => {
    const domains = { action: 'write', resource: 'custom domain', path: 'a.sh', line: 3 } as const;
    const one = credential(railway, 'RAILWAY_API_TOKEN');
    const reach = { grants: [grant('delete', 'volume', { in: 'staging' })] };
    expect(rulesOf(asked({ ...one, purpose: [domains] }, reach))).toContain('exceeds-purpose');
    expect(rulesOf(asked({ ...one, purpose: [domains], lost: 'b.sh:1' }, reach))).not.toContain('exceeds-purpose');
  });
});

describe('scripts', () => {
  const ask = 'curl -s "$api" -H "Authorization: Bearer $SHOP_RAILWAY_TOKEN"';
  test.each([
    ['a body over several lines', `${ask} \\\n  -d '{\n    "query": "mutation { volumeDelete(volumeId: 3) }"\n  }'`, 'delete volume', 1],
    ['a heredoc', `${ask} -d @- <<EOF\n{ "query": "mutation { volumeDelete(volumeId: \\"$1\\") }" }\nEOF`, 'delete volume', 1],
    ['a variable', `QUERY='query { domains(projectId: 3) { id } }'\n\n${ask} -d "{\\"query\\": \\"$QUERY\\"}"`, 'read custom domain', 3],
    ['jq', `${ask} -d "$(jq -n --arg d "$1" '{query: "mutation { customDomainCreate(input: {}) { id } }"}')"`, 'write custom domain', 1],
    ['a heredoc in a variable', `BODY=$(cat <<'JSON'\n{"query": "{ me { id } }"}\nJSON\n)\n${ask} --data "$BODY"`, 'read project', 5],
    ['what it prints', `id=$(${ask} -d '{"query":"{ me { id } }"}')\n./notify "$id"`, 'read project', 1],
    [
      'another name',
      `TOKEN="$SHOP_RAILWAY_TOKEN"\nAUTH="Authorization: Bearer $TOKEN"\ncurl "$api" -H "$AUTH" -d '{"query":"{ me { id } }"}'`,
      'read project',
      3,
    ],
    [
      'an array',
      `args=(-H "Authorization: Bearer $SHOP_RAILWAY_TOKEN" -s)\ncurl "\${args[@]}" -d '{"query":"{ me { id } }"}' "$api"`,
      'read project',
      2,
    ],
    ['a pipe', `echo '{"query":"{ me { id } }"}' | ${ask} -d @-`, 'read project', 1],
  ])('%s', async (_, script, use, line) => {
    expect(await uses(railway, 'SHOP_RAILWAY_TOKEN', { 'ops/do.sh': script })).toEqual([`${use} ops/do.sh:${line}`]);
  });

  test('a function does what it is called with, through another one too', async () => {
    const script = `railway_api() {
  local query="$1"
  curl -sS "$API" -H "Authorization: Bearer $SHOP_RAILWAY_TOKEN" --data "$(jq -n --arg q "$query" '{query: $q}')"
}
domains() { railway_api "$1"; }

railway_api 'mutation { customDomainCreate(input: {}) { id } }'
domains "query { domains(projectId: 3) { id } }"`;
    expect(await uses(railway, 'SHOP_RAILWAY_TOKEN', { 'lib.sh': script })).toEqual([
      'write custom domain lib.sh:7',
      'read custom domain lib.sh:8',
    ]);
  });

  test('a function that passes on what it is called with, and one that is given the token', async () => {
    const script = `gh_api() { curl -fsSL -H "Authorization: token $BOT_GITHUB_TOKEN" "$@"; }
gh_api -X DELETE https://api.github.com/repos/shop/web
call() { curl -H "Authorization: token $1" "https://api.github.com/repos/shop/$2"; }
call "$BOT_GITHUB_TOKEN" web/contents`;
    expect(await uses(github, 'BOT_GITHUB_TOKEN', { 'bin/release': script })).toEqual([
      'delete repository bin/release:2',
      'read repository bin/release:4',
    ]);
  });

  test.each([
    ['curl https://api.stripe.com/v1/refunds -u "$STRIPE_SECRET_KEY:" -d charge=ch_1', 'write refund'],
    ['curl -G https://api.stripe.com/v1/charges -u "$STRIPE_SECRET_KEY:" -d limit=3', 'read charge'],
    ['curl -XDELETE "https://api.stripe.com/v1/customers/$1" -u "$STRIPE_SECRET_KEY:"', 'delete customer'],
    ['wget -qO- --header="Authorization: Bearer $STRIPE_SECRET_KEY" https://api.stripe.com/v1/payouts', 'read payout'],
    ['http POST https://api.stripe.com/v1/refunds "Authorization:Bearer $STRIPE_SECRET_KEY" charge=ch_1', 'write refund'],
  ])('%s', async (script, use) => {
    expect(await uses(stripe, 'STRIPE_SECRET_KEY', { 'a.sh': script })).toEqual([`${use} a.sh:1`]);
  });

  test("the provider's own program takes it from the environment, where it is the one that is there", async () => {
    const files = {
      'up.sh': ': "${RAILWAY_API_TOKEN:?}"\nnpx -y @railway/cli@4 up --service web',
      'logs.sh': `RAILWAY_API_TOKEN=${token}\nexport RAILWAY_API_TOKEN\nrailway logs`,
      'kept.sh': `RAILWAY_API_TOKEN=${token}\nrailway down`,
      'other.sh': '# instead of RAILWAY_API_TOKEN\nexport RAILWAY_TOKEN=$STAGING\nrailway down',
      'unnamed.sh': 'railway volume delete',
    };
    expect(await uses(railway, 'RAILWAY_API_TOKEN', files, 'kept.sh')).toEqual(['read project logs.sh:3', 'write deployment up.sh:2']);
  });

  test('a program that nobody knows is said so', async () => {
    expect(await uses(stripe, 'STRIPE_SECRET_KEY', { 'a.sh': 'echo start\n./sync --key "$STRIPE_SECRET_KEY"' })).toEqual(['lost a.sh:2']);
  });

  test('psql, by what it is given', async () => {
    const script = `psql "$DATABASE_URL" -c 'select count(*) from cars'\npsql "$DATABASE_URL" <<SQL\ndelete from carts;\nSQL\npg_dump "$DATABASE_URL" > cars.sql`;
    expect(await uses(postgres, 'DATABASE_URL', { 'a.sh': script })).toEqual(['read a.sh:1', 'delete a.sh:2', 'read a.sh:5']);
  });

  test('Makefiles, Dockerfiles and package.json', async () => {
    const files = {
      Makefile:
        'KEY := $(STRIPE_SECRET_KEY)\nrefund: build\n\t@curl https://api.stripe.com/v1/refunds -u $(KEY): \\\n\t  -d charge=$(CH)\n',
      Dockerfile:
        'FROM node:24\nARG STRIPE_SECRET_KEY\nRUN curl -u $STRIPE_SECRET_KEY: \\\n  https://api.stripe.com/v1/payouts > payouts.json\n',
      'package.json':
        '{\n  "scripts": {\n    "test": "vitest",\n    "charges": "curl -u $STRIPE_SECRET_KEY: https://api.stripe.com/v1/charges"\n  }\n}',
    };
    expect(await uses(stripe, 'STRIPE_SECRET_KEY', files)).toEqual([
      'read payout Dockerfile:3',
      'write refund Makefile:3',
      'read charge package.json:4',
    ]);
  });
});

describe('workflows', () => {
  const workflow = (steps: string) => ({
    '.github/workflows/deploy.yml': `jobs:\n  deploy:\n    steps:\n${steps.replace(/^/gm, '      ')}`,
  });

  test('a step has the secrets that it is given, under the names that it gives them', async () => {
    const steps = `- run: |
    echo ready
    gh pr merge --auto "$PR"
    gh api -X DELETE repos/shop/web/git/refs/heads/old
  env:
    GH_TOKEN: \${{ secrets.BOT_GITHUB_TOKEN }}
- run: gh repo delete shop/web
  env:
    GH_TOKEN: \${{ secrets.GITHUB_TOKEN }}
- run: gh repo delete shop/app
- run: >-
    curl -H "Authorization: Bearer \${{ secrets.BOT_GITHUB_TOKEN }}"
    https://api.github.com/repos/shop/web/contents`;
    const at = '.github/workflows/deploy.yml';
    expect(await uses(github, 'BOT_GITHUB_TOKEN', workflow(steps))).toEqual([
      `write repository ${at}:6`,
      `delete branch ${at}:7`,
      `read repository ${at}:15`,
    ]);
  });

  test("what another's action is given goes out of sight", async () => {
    const steps = '- uses: shop/release@v1\n  with:\n    token: ${{ secrets.BOT_GITHUB_TOKEN }}';
    expect(await uses(github, 'BOT_GITHUB_TOKEN', workflow(steps))).toEqual(['lost .github/workflows/deploy.yml:6']);
  });

  const renames = '- run: ./ops/deploy.sh && node ops/domains.mjs\n  env:\n    RAILWAY_API_TOKEN: ${{ secrets.RAILWAY_PROD }}';
  const ops = {
    'ops/deploy.sh': 'test -n "$RAILWAY_API_TOKEN"\nrailway redeploy --yes',
    'ops/domains.mjs': `await fetch('https://backboard.railway.com/graphql/v2', {
  headers: { authorization: process.env.RAILWAY_API_TOKEN },
  body: JSON.stringify({ query: 'mutation { customDomainDelete(id: 3) }' }),
});`,
  };

  test('a credential is followed under the other name that it is given', async () => {
    expect(await uses(railway, 'RAILWAY_PROD', { ...workflow(renames), ...ops })).toEqual([
      'write deployment ops/deploy.sh:2',
      'delete custom domain ops/domains.mjs:1',
    ]);
  });

  test('unless that name is given to others as well', async () => {
    const both = `${renames}\n${renames.replace('RAILWAY_PROD', 'RAILWAY_STAGING')}`;
    expect(await uses(railway, 'RAILWAY_PROD', { ...workflow(both), ...ops })).toEqual(['lost .github/workflows/deploy.yml:4']);
  });

  test('or is the name of another credential that was found', async () => {
    using shop = tree({ ...workflow(renames), ...ops });
    const [prod] = await purposes(shop.root, [credential(railway, 'RAILWAY_PROD'), credential(railway, 'RAILWAY_API_TOKEN', '.env.dev')]);
    expect(prod!.purpose).toEqual([]);
  });

  test('a step whose name is given to another secret has nothing of this one', async () => {
    const steps = '- run: railway up\n  env:\n    RAILWAY_TOKEN: ${{ secrets.RAILWAY_STAGING_TOKEN }}';
    expect(await uses(railway, 'RAILWAY_TOKEN', workflow(steps))).toEqual([]);
    expect(await uses(railway, 'RAILWAY_STAGING_TOKEN', workflow(steps))).toEqual(['write deployment .github/workflows/deploy.yml:4']);
  });

  test('GitLab', async () => {
    const files = {
      '.gitlab-ci.yml':
        'deploy:\n  stage: deploy\n  variables:\n    RAILWAY_TOKEN: $RAILWAY_PROD\n  script:\n    - npm ci\n    - railway up --ci\n',
    };
    expect(await uses(railway, 'RAILWAY_PROD', files)).toEqual(['write deployment .gitlab-ci.yml:7']);
  });
});

describe('one call', () => {
  test.each([
    ['sdk resend emails.send', 'write email'],
    ['sdk shop orders.deleteMany', 'delete order'],
    ['sdk shop deliveries.list', 'read delivery'],
    ['sdk shop orders.undeleted', 'write order'],
    ['graphql mutation volumeDelete', 'delete volume'],
    ['graphql query customDomains', 'read custom domain'],
    ['POST https://api.shop.example/v1/payment_intents/…/capture', 'write payment intent'],
    ['DELETE https://…/boxes/3', 'delete box'],
    ['GET https://eu.shop.example/v1/orders?limit=3', 'read order'],
    ['GET https://…', undefined],
    ['POST https://api.elsewhere.example/orders', undefined],
    ['sdk shop connect', undefined],
    ['command shop up', undefined],
  ])('%s', (text, meaning) => {
    const { action, resource } =
      meaningOf({ text, line: 1 }, { ...railway, hosts: ['api.shop.example', '*.shop.example'], uses: [] }) ?? {};
    expect(action && `${action} ${resource}`).toBe(meaning);
  });

  test.each([
    ['query { me { id } projects(first: 3) { edges { node { id } } } }', ['query me', 'query projects']],
    [
      'mutation M($in: In!) { add: customDomainCreate(input: { name: "}" }) { id } ... on Mutation { x } }',
      ['mutation customDomainCreate'],
    ],
    ['{ me { id } }', ['query me']],
    ['{"query": "{ me { id } }", "variables": {"query": "x"}}', ['query me']],
    [String.raw`{\"query\": \"mutation { volumeDelete(id: \\\"3\\\") }\"}`, ['mutation volumeDelete']],
    ['subscription { deploymentLogs(id: 3) { message } }', ['query deploymentLogs']],
    ['query { # all\n  me @include(if: $x) { id } }', ['query me']],
    ['{"name": "query"}', []],
  ])('GraphQL: %s', (document, calls) => expect(graphqlCalls(document)).toEqual(calls.map((call) => `graphql ${call}`)));

  test.each([
    ['SELECT 1', ['select']],
    ['-- drop it\n/* or delete */ select "delete" from a', ['select']],
    ["insert into a values ('; drop table a'); update a set b = 1", ['insert', 'update']],
    ['with gone as (delete from a returning *) select * from gone', ['delete', 'select']],
    ['explain analyze delete from a', ['delete']],
    ['hello there', []],
  ])('SQL: %s', (text, verbs) => expect(sqlVerbs(text)).toEqual(verbs));
});

describe('hostile code', () => {
  const NAME = 'SHOP_RAILWAY_TOKEN';
  const many = (unit: string, length = 120_000) => unit.repeat(Math.floor(length / unit.length));
  const seeds = `const t = process.env.${NAME};\n`;
  const each = (ends: readonly string[], units: readonly string[], head: string, length?: number) =>
    Object.fromEntries(ends.flatMap((end) => units.map((unit, index) => [`f${index}${end}`, head + many(unit, length)])));

  test.each([
    ['deep code', each(['.ts', '.tsx', '.js'], ['{', '(', '[', '`${', '<a>(', 'a<b>(a,', '!', 'a?b:', `f(process.env.${NAME},`], seeds)],
    ['little code that parsers try again and again', each(['.ts', '.tsx'], ['<a>(', 'a<b>(a,', '`${<a>', 'a?<a>'], seeds, 200)],
    [
      'names that stand for each other',
      {
        'a.ts': `${seeds}${Array.from({ length: 3000 }, (_, at) => `const v${at} = v${(at + 1) % 3000} + v${(at + 7) % 3000} + t;`).join('\n')}\nfetch(v0)`,
      },
    ],
    [
      'texts of texts',
      {
        'a.ts': `const v0 = 'x' + process.env.${NAME};\n${Array.from({ length: 40 }, (_, at) => `const v${at + 1} = \`\${v${at}}\${v${at}}\`;`).join('\n')}\nfetch(v40)`,
      },
    ],
    [
      'functions of functions',
      {
        'a.ts': `${seeds}function f0(x) { return fetch(x + t) }\n${Array.from({ length: 40 }, (_, at) => `function f${at + 1}(x) { f${at}(x); f${at}(t); return f${at}(x) }`).join('\n')}\nf40(t)`,
      },
    ],
    [
      'modules in a circle',
      Object.fromEntries(
        Array.from({ length: 200 }, (_, at) => [
          `m${at}.ts`,
          `export * from './m${(at + 1) % 200}';\nexport const t${at} = process.env.${NAME};`,
        ]),
      ),
    ],
    [
      'deep scripts',
      each(
        ['.sh'],
        ['{', '(', '$(', '`', '"', "'", '${a:-', '<<E\n', '<(', '"$(', 'f(){', 'a\n', `a=$a$a$${NAME}\n`],
        `export T=$${NAME}\n`,
      ),
    ],
    [
      'variables of variables',
      { 'a.sh': `v0=$${NAME}x\n${Array.from({ length: 60 }, (_, at) => `v${at + 1}="$v${at}$v${at}$v${at}"`).join('\n')}\ncurl $v60` },
    ],
    [
      'workflows',
      each(['.yml'], ['{', '[', '- ', '&a ', '"', `- run: curl $${NAME}\n`, `a:\n env: {A: $${NAME}}\n`], `# ${NAME}\n`, 60_000),
    ],
    [
      'texts that patterns stumble over',
      {
        'a.ts': `${seeds}fetch('https://x/graphql', { headers: { t }, body: \`${many('query(', 100_000)}\` });\nfetch('https://x/${many('a-', 100_000)}', { headers: { t } });`,
      },
    ],
  ])(
    '%s',
    async (_, files) => {
      using shop = tree(files);
      const began = performance.now();
      const [one] = await purposes(shop.root, [credential(railway, NAME)]);
      expect(one!.purpose).toEqual([]);
      expect(performance.now() - began).toBeLessThan(12_000);
    },
    20_000,
  );

  test('pipes, links that leave the tree, and files of great size are not read', async () => {
    using elsewhere = tree({ 'pay.js': "fetch('https://api.stripe.com/v1/refunds', { headers: { a: process.env.STRIPE_SECRET_KEY } });" });
    using shop = tree({
      'big.js': `fetch('https://api.stripe.com/v1/payouts', { headers: { a: process.env.STRIPE_SECRET_KEY } });\n${'// x\n'.repeat(300_000)}`,
    });
    execFileSync('mkfifo', [join(shop.root, 'pipe.sh')]);
    symlinkSync(join(elsewhere.root, 'pay.js'), join(shop.root, 'pay.js'));
    const [one] = await purposes(shop.root, [credential(stripe, 'STRIPE_SECRET_KEY')]);
    expect(one!.purpose).toEqual([]);
  });
});

test('code that was installed or built is not the code here', async () => {
  const code = "fetch('https://api.stripe.com/v1/refunds', { headers: { a: process.env.STRIPE_SECRET_KEY } });";
  const files = Object.fromEntries(
    ['node_modules/pay/index.js', 'dist/pay.js', '.next/server/pay.js', 'public/pay.min.js', 'vendor/pay.js'].map((path) => [path, code]),
  );
  expect(await uses(stripe, 'STRIPE_SECRET_KEY', files)).toEqual([]);
});

test('five thousand files are looked through in no time', async () => {
  const body = `export const total = (order) => order.lines.reduce((sum, { price, count }) => sum + price * count, 0);\n`.repeat(20);
  using shop = tree({
    ...Object.fromEntries(
      Array.from({ length: 5000 }, (_, at) => [`packages/p${at % 50}/src/f${at}.ts`, `import { x } from './f${at + 50}.ts';\n${body}`]),
    ),
    'packages/p1/src/stripe.ts': "import Stripe from 'stripe';\nexport const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);",
    'packages/p1/src/refund.ts': "import { stripe } from './stripe';\nexport const refund = (charge) => stripe.refunds.create({ charge });",
  });
  const began = performance.now();
  const [one] = await purposes(shop.root, [credential(stripe, 'STRIPE_SECRET_KEY')]);
  const took = performance.now() - began;
  expect(said(one!)).toEqual(['write refund packages/p1/src/refund.ts:2']);
  expect(took).toBeLessThan(5000);
}, 30_000);
