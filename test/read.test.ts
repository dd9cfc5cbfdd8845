import { expect, test } from 'vitest';
import { limited } from '../src/read/limit.ts';
import { positions } from '../src/read/lines.ts';
import { ciEnvironment, namer } from '../src/read/names.ts';
import { textOf } from '../src/read/text.ts';
import { mint } from './mint.ts';

/** What is said of each `{{value}}` of a text: its keys, the last of which is its name, and its line and column. */
async function told(path: string, template: string): Promise<Record<string, string>> {
  const text = template.replace(/\{\{(\w+)\}\}/g, (_, seed: string) => mint.base62(seed, 24));
  const name = await namer(path, text);
  const at = positions(text);
  const said: Record<string, string> = {};
  for (const [, seed = ''] of template.matchAll(/\{\{(\w+)\}\}/g)) {
    const start = text.indexOf(mint.base62(seed, 24));
    const named = name(start, start + 24);
    expect(named.name).toBe(named.keys.at(-1));
    if (named.value) expect(text.slice(...named.value)).toContain(mint.base62(seed, 24));
    const { line, column } = at(start);
    const before = text.slice(0, start).split('\n');
    expect([line, column]).toEqual([before.length, before.at(-1)!.length + 1]);
    said[seed] = `${named.keys.join(' › ')} ${line}:${column}`.trim();
  }
  return said;
}

test('lines and columns are those of an editor', async () => {
  const at = positions('a\r\n\tb\n🔑🔑 c\rd\n');
  expect([0, 1, 3, 4, 6, 11, 13, 15].map(at).map(({ line, column }) => `${line}:${column}`)).toEqual([
    '1:1',
    '1:2',
    '2:1',
    '2:2',
    '3:1',
    '3:6',
    '3:8',
    '4:1',
  ]);
  expect(await told('.env', '# shop\r\nDEBUG=1\r\n\tSTRIPE_KEY={{a}}\r\n🔑="🔑 {{b}}"\r\n')).toEqual({ a: 'STRIPE_KEY 3:13', b: '4:8' });
});

test('texts are read in the encodings that people have; the rest is binary', () => {
  const text = 'PASSWORT=größe🔑\n';
  const utf16 = (big: boolean) => {
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
    return big ? bytes.swap16() : bytes;
  };
  expect(textOf(Buffer.from(text))).toBe(text);
  expect(textOf(Buffer.from(`\ufeff${text}`))).toBe(text);
  expect(textOf(utf16(false))).toBe(text);
  expect(textOf(utf16(true))).toBe(text);
  expect(textOf(Buffer.from('PASSWORT=größe\n', 'latin1'))).toBe('PASSWORT=größe\n');
  expect(textOf(new Uint8Array())).toBe('');
  expect(textOf(Buffer.from('ELF\0\0\x01'))).toBeUndefined();
  expect(textOf(Buffer.from('fffe000041000000', 'hex'))).toBeUndefined();
  expect(textOf(Buffer.concat([Buffer.from('a'.repeat(9000)), Buffer.from([0])]))).toHaveLength(9001);
  // The mark is not counted: the token stands in column 10.
  expect(positions(textOf(utf16(true))!)(9)).toEqual({ line: 1, column: 10 });
});

test('dotenv', async () => {
  const said = await told(
    'apps/web/.env.staging',
    [
      'STRIPE_KEY={{plain}}',
      'export GITHUB_TOKEN="{{quoted}}" # {{comment}}',
      "DATABASE_URL='postgres://shop:{{password}}@db.internal/shop'",
      'PRIVATE_KEY="-----BEGIN\n{{multiline}}\n-----END"',
      'GOOGLE={"client": {"client_secret": "{{nested}}"}}',
      'PGOPTIONS="host=db user=shop password={{pair}}"',
      '# OLD_KEY={{old}}',
    ].join('\n'),
  );
  expect(said).toEqual({
    plain: 'STRIPE_KEY 1:12',
    quoted: 'GITHUB_TOKEN 2:22',
    comment: '2:50',
    password: 'DATABASE_URL 3:31',
    multiline: 'PRIVATE_KEY 5:1',
    nested: 'GOOGLE › client_secret 7:38',
    pair: 'PGOPTIONS › password 8:39',
    old: 'OLD_KEY 9:11',
  });
});

test('shell scripts and command lines', async () => {
  const said = await told(
    'bin/deploy',
    `#!/bin/sh
RAILWAY_TOKEN={{assigned}} railway up
: "\${STRIPE_KEY:={{fallback}}}"
curl -s -H "Authorization: Bearer {{header}}" https://api.shop.example
curl -H 'X-Api-Key: {{single}}' \\
  -u {{user}}: "https://api.shop.example/v1?api_key={{parameter}}&x=1"
railway login --token {{flag}} && fly deploy --access-token={{equals}}
docker run -e STRIPE_KEY={{docker}} shop
gh secret set STRIPE_KEY --body "{{secret}}"
git clone https://ada:{{remote}}@git.shop.example/shop.git
REMOTE=https://ada:{{url}}@git.shop.example/shop.git
API_KEY=\\
"{{next}}"
echo "{{printed}}"
`,
  );
  expect(said).toEqual({
    assigned: 'RAILWAY_TOKEN 2:15',
    fallback: 'STRIPE_KEY 3:18',
    header: 'Authorization 4:35',
    single: 'X-Api-Key 5:21',
    user: 'user 6:6',
    parameter: 'api_key 6:69',
    flag: 'token 7:23',
    equals: 'access-token 7:77',
    docker: 'STRIPE_KEY 8:26',
    secret: 'STRIPE_KEY 9:34',
    remote: '10:23',
    url: 'REMOTE 11:20',
    next: 'API_KEY 13:2',
    printed: '14:7',
  });
});

test('JSON, with comments and commas, and what is wrapped in it', async () => {
  const said = await told(
    'package.json',
    `{
  // Authorization: {{comment}}
  "scripts": { "deploy": "RAILWAY_TOKEN={{script}} railway up" },
  "config": { "production": { "stripe": { "secretKey": "{{deep}}" } } },
  "environment": [
    { "name": "STRIPE_KEY", "value": "{{labelled}}" },
    { "value": "{{before}}", "name": "GITHUB_TOKEN" }
  ],
  "mcpServers": { "railway": { "args": ["--token", "{{argument}}", "--key={{joined}}", "Header: {{header}}"] } },
  "keys": ["{{list}}"], "escaped": "{\\"apiKey\\": \\"{{escaped}}\\"}", "__proto__": { "token": "{{proto}}" },
}`,
  );
  expect(said).toEqual({
    comment: 'Authorization 2:21',
    script: 'scripts › deploy › RAILWAY_TOKEN 3:41',
    deep: 'config › production › stripe › secretKey 4:57',
    labelled: 'environment › 0 › STRIPE_KEY 6:39',
    before: 'environment › 1 › GITHUB_TOKEN 7:17',
    argument: 'mcpServers › railway › args › token 9:53',
    joined: 'mcpServers › railway › args › key 9:87',
    header: 'mcpServers › railway › args › Header 9:123',
    list: 'keys 10:13',
    escaped: 'escaped › apiKey 10:68',
    proto: '__proto__ › token 10:123',
  });
  expect(await told('.docker/config', '{"auths": {"ghcr.io": {"auth": "{{auth}}"}}}')).toEqual({ auth: 'auths › ghcr.io › auth 1:33' });
});

test('YAML: documents, anchors, blocks, flows', async () => {
  const said = await told(
    'deploy/shop.yaml',
    `apiVersion: v1
kind: Secret
stringData: &data
  STRIPE_KEY: {{plain}}
  "GITHUB_TOKEN": "{{quoted}}" # was: {{comment}}
copy: *data
---
spec:
  containers:
    - name: web
      env:
        - name: RAILWAY_TOKEN
          value: {{labelled}}
      args: [--api-key, {{flow}}]
      command: |
        set -e
        curl -H "Authorization: Bearer {{block}}" https://api.shop.example
  folded: >-
    {{folded}}
  {{{broken}}
`,
  );
  expect(said).toEqual({
    plain: 'stringData › STRIPE_KEY 4:15',
    quoted: 'stringData › GITHUB_TOKEN 5:20',
    comment: 'was 5:53',
    labelled: 'spec › containers › web › env › 0 › RAILWAY_TOKEN 13:18',
    flow: 'spec › containers › web › args › api-key 14:25',
    block: 'spec › containers › web › command › Authorization 17:40',
    folded: 'spec › folded 19:5',
    broken: '20:4',
  });
});

test('INI, TOML, properties and their relatives know their sections', async () => {
  expect(
    await told(
      'home/.aws/credentials',
      '[default]\nregion = eu-west-1\n\n[shop-production]\naws_access_key_id = {{id}}\naws_secret_access_key={{secret}} ; {{rest}}\n',
    ),
  ).toEqual({
    id: 'shop-production › aws_access_key_id 5:21',
    secret: 'shop-production › aws_secret_access_key 6:23',
    rest: '6:50',
  });
  expect(
    await told(
      '.git/config',
      '[remote "origin"]\n\turl = https://ada:{{token}}@github.com/shop/shop\n[http "https://git.shop.example"]\n\textraheader = AUTHORIZATION: basic {{header}}\n',
    ),
  ).toEqual({
    token: 'remote › origin › url 2:20',
    header: 'http › https://git.shop.example › extraheader › AUTHORIZATION 4:37',
  });
  expect(await told('.npmrc', '//registry.npmjs.org/:_authToken={{token}}\n_auth = "{{auth}}"\n')).toEqual({
    token: '//registry.npmjs.org/ › _authToken 1:34',
    auth: '_auth 2:10',
  });
  expect(
    await told(
      'config.toml',
      '[[server]]\nname = "eu"\n[[server]]\ntoken = "{{second}}"\n[server.tls]\nkey = """\n{{block}}\n"""\nlogin = { password = "{{inline}}" }\n',
    ),
  ).toEqual({
    second: 'server › 1 › token 4:10',
    block: 'server › tls › key 7:1',
    inline: 'server › tls › login › password 9:23',
  });
  expect(await told('application.properties', 'spring.datasource.password={{a}}\nstripe.key: \\\n  {{b}}\n')).toEqual({
    a: 'spring.datasource.password 1:28',
    b: 'stripe.key 3:3',
  });
  expect(
    await told('home/.netrc', 'machine api.heroku.com\n  login ada\n  password {{a}}\nmachine git.heroku.com login ada password {{b}}\n'),
  ).toEqual({
    a: 'api.heroku.com › password 3:12',
    b: 'git.heroku.com › password 4:43',
  });
  expect(
    await told(
      'infra/main.tf',
      'provider "stripe" {\n  api_key = "{{key}}"\n}\nvariable "railway_token" {\n  default = "{{fallback}}"\n}\nlocals {\n  env = {\n    TOKEN = "{{local}}"\n  }\n}\n',
    ),
  ).toEqual({
    key: 'provider › stripe › api_key 2:14',
    fallback: 'variable › railway_token 5:14',
    local: 'locals › env › TOKEN 9:14',
  });
});

test('XML', async () => {
  const said = await told(
    'web.config',
    `<?xml version="1.0"?>
<configuration>
  <!-- token: {{comment}} -->
  <appSettings><add key="StripeKey" value="{{added}}"/></appSettings>
  <connectionStrings><add name="Shop" connectionString="Server=db;Password={{password}};"/></connectionStrings>
  <server><id>production</id><password>{{text}}</password></server>
  <string name="maps_key">{{string}}</string>
  <script><![CDATA[{{section}}]]></script>
</configuration>`,
  );
  expect(said).toEqual({
    comment: 'token 3:15',
    added: 'configuration › appSettings › StripeKey 4:44',
    password: 'configuration › connectionStrings › Shop › connectionString › Password 5:76',
    text: 'configuration › production › password 6:40',
    string: 'configuration › maps_key 7:27',
    section: 'configuration › script 8:20',
  });
  expect(
    await told('Info.plist', '<plist><dict><key>ApiKey</key><string>{{a}}</string><key>Other</key><string>{{b}}</string></dict></plist>'),
  ).toEqual({
    a: 'plist › dict › ApiKey 1:39',
    b: 'plist › dict › Other 1:96',
  });
});

test('JavaScript and TypeScript, by their syntax', async () => {
  const said = await told(
    'src/pay.ts',
    `import Stripe from 'stripe';
const stripe = new Stripe('{{argument}}', { apiVersion: '2025-01-01' });
export const production = { railway: { token: "{{property}}" }, headers: { Authorization: \`Bearer \${'{{template}}'}\` } };
const joined = 'prefix-' +
  'more-{{joined}}';
process.env.STRIPE_KEY = '{{environment}}';
const key: string = process.env.RAILWAY_TOKEN ?? '{{fallback}}';
class Client<T> {
  private readonly secret = \`{{field}}\`;
  constructor(token = '{{parameter}}') {}
  getKey(): string { return '{{returned}}'; }
}
headers.set('Authorization', 'Bearer {{set}}');
config.stripe.key = '{{member}}';
await fetch('https://api.shop.example/v1?api_key={{query}}', { headers: { 'X-Token': '{{header}}' } });
execSync(\`curl -H "X-Auth: {{command}}" https://api.shop.example\`);
spawn('railway', ['--token', '{{flag}}']);
const { pat = '{{destructured}}' } = options;
env.push({ name: 'GITHUB_TOKEN', value: '{{labelled}}' });
it('pays', () => { const inner = '{{callback}}'; expect(inner).toBe('{{expected}}'); });
const legacy = require('railway')('{{required}}') as unknown;
const holes = [, '{{hole}}', , 'x'];
if (token === '{{compared}}') throw new Error();
// const old = '{{comment}}';
`,
  );
  expect(said).toEqual({
    argument: 'stripe › Stripe 2:28',
    property: 'production › railway › token 3:48',
    template: 'production › headers › Authorization 3:114',
    joined: 'joined 5:9',
    environment: 'STRIPE_KEY 6:27',
    fallback: 'key › RAILWAY_TOKEN 7:51',
    field: 'secret 9:30',
    parameter: 'token 10:24',
    returned: 'getKey 11:30',
    set: 'Authorization 13:38',
    member: 'config › stripe › key 14:22',
    query: 'api_key 15:50',
    header: 'headers › X-Token 15:102',
    command: 'X-Auth 16:28',
    flag: 'token 17:31',
    destructured: 'pat 18:16',
    labelled: 'push › GITHUB_TOKEN 19:42',
    callback: 'inner 20:35',
    expected: '20:82',
    required: 'legacy › railway 21:36',
    hole: 'holes 22:19',
    compared: 'token 23:16',
    comment: 'old 24:17',
  });
  const jsx = "const Map = () => <Tiles apiKey='{{attribute}}' options={{ token: '{{object}}' }}>{{text}}</Tiles>;";
  expect(await told('Map.jsx', jsx)).toEqual({ attribute: 'Map › apiKey 1:34', object: 'Map › options › token 1:79', text: 'Map 1:108' });
  expect(await told('pay.js', '// @flow\nconst pay = (key: ?string = "{{flow}}") => key;\n')).toEqual({ flow: 'pay › key 2:30' });
  expect(await told('half.ts', 'const key = "{{ok}}";\nconst = ;\n}}}\ntoken: "{{broken}}"')).toEqual({
    ok: 'key 1:14',
    broken: 'token 4:9',
  });
});

test('other languages, by what stands before a value', async () => {
  const lines: readonly (readonly [file: string, line: string, keys: string])[] = [
    ['pay.py', 'STRIPE_KEY: str = "{{t}}"', 'STRIPE_KEY'],
    ['pay.py', 'client = stripe.Client(api_key=f"{{t}}")', 'client › stripe › Client › api_key'],
    ['pay.py', 'os.environ["STRIPE_KEY"] = "{{t}}"', 'STRIPE_KEY'],
    ['pay.py', 'key = os.getenv("STRIPE_KEY", "{{t}}")', 'STRIPE_KEY'],
    ['pay.py', 'key = os.getenv("STRIPE_KEY") or "{{t}}"', 'STRIPE_KEY'],
    ['pay.py', 'client = Railway(\n    "{{t}}",\n)', 'client › Railway'],
    ['pay.rb', "  :api_key => '{{t}}',", 'api_key'],
    ['pay.rb', 'client = Railway::Client.new("{{t}}")', 'client › Railway › Client'],
    ['pay.rb', '@token ||= "{{t}}"', 'token'],
    ['pay.go', 'const apiKey string = "{{t}}"', 'apiKey'],
    ['pay.go', 'os.Setenv("STRIPE_KEY", "{{t}}")', 'STRIPE_KEY'],
    ['Pay.java', 'private static final String API_KEY = "{{t}}";', 'API_KEY'],
    ['Pay.java', '.header("Authorization", "Bearer {{t}}")', 'Authorization'],
    ['pay.rs', 'let key: Option<&str> = Some("{{t}}");', 'key'],
    ['pay.c', '#define API_KEY "{{t}}"', 'API_KEY'],
    ['pay.c', 'static const char *key = "{{t}}";', 'key'],
    ['pay.php', "define('STRIPE_KEY', '{{t}}');", 'STRIPE_KEY'],
    ['pay.php', "$config['stripe']['key'] = '{{t}}';", 'config › stripe › key'],
    ['pay.ps1', '$env:STRIPE_KEY = "{{t}}"', 'STRIPE_KEY'],
    ['Dockerfile', 'ENV STRIPE_KEY {{t}}', 'STRIPE_KEY'],
    ['nginx.vhost', 'proxy_set_header Authorization "Bearer {{t}}";', 'Authorization'],
    ['README.md', '| STRIPE_KEY | `{{t}}` |', 'STRIPE_KEY'],
    ['README.md', '**Railway token**: `{{t}}`', 'token'],
    ['README.md', 'Use the Railway token {{t}} for this.', ''],
    ['README.md', 'See https://shop.example/{{t}}', ''],
    ['app.log', 'connecting to redis:6379:{{t}}', ''],
    ['app.log', 'retry with token:{{t}}', 'token'],
  ];
  for (const [file, line, keys] of lines)
    expect(`${line} → ${(await told(file, line))['t']?.replace(/ ?\d+:\d+$/, '')}`).toBe(`${line} → ${keys}`);
});

test('the environment of a pipeline is that of the job', () => {
  const workflow = `name: deploy
env:
  TOKEN: workflow
jobs:
  test:
    runs-on: ubuntu-latest
    env: { TOKEN: test }
  deploy:
    environment: production # by hand
    steps:
      - run: |
          environment: none
          echo deploy
  preview:
    runs-on: ubuntu-latest
    environment:
      url: https://preview.shop.example
      name: "preview"
    steps:
      - run: echo preview
  flow:
    environment: { name: staging, url: x }
    with: { token: flow }
  any:
    environment: \${{ inputs.environment }}
    with: { token: any }
`;
  const path = '.github/workflows/deploy.yml';
  const at = (marker: string) => ciEnvironment(path, workflow, workflow.indexOf(marker));
  expect(['TOKEN: workflow', 'TOKEN: test', 'echo deploy', 'echo preview', 'token: flow', 'token: any'].map(at)).toEqual([
    undefined,
    undefined,
    'production',
    'preview',
    'staging',
    undefined,
  ]);
  expect(ciEnvironment('docs/deploy.yml', workflow, workflow.indexOf('echo deploy'))).toBeUndefined();

  const pipeline =
    'stages: [deploy]\nlive:\n  script:\n    - echo live\n  environment:\n    name: production/eu\n    url: x\nother:\n  variables:\n    A: b\n';
  const gitlab = (marker: string) => ciEnvironment('ci/.gitlab-ci.yml', pipeline, pipeline.indexOf(marker));
  expect(['echo live', 'A: b'].map(gitlab)).toEqual(['production/eu', undefined]);
  expect(ciEnvironment('.gitlab-ci.yml', 'live:\r\n  environment: staging\r\n  script: echo\r\n', 40)).toBe('staging');
});

test('hostile files are read by lines, and soon', async () => {
  const line = '\ntoken = "{{t}}"\n';
  const began = performance.now();
  const hostile: readonly (readonly [path: string, text: string])[] = [
    ['deep.json', '['.repeat(200_000)],
    ['deep.yaml', '['.repeat(100_000)],
    ['deeper.yaml', '- '.repeat(50_000)],
    ['deep.js', '('.repeat(200_000)],
    // A hundred and forty characters that take Babel a minute and a half.
    ['slow.ts', 'a<b>(c<'.repeat(20)],
    [
      'bomb.yaml',
      `a: &a [x]\n${Array.from({ length: 60 }, (_, index) => `b${index}: &b${index} [*a, *a, *a, *a, *a, *a, *a, *a]`).join('\n')}\n: : :`,
    ],
    ['open.xml', '<a b="'.repeat(20_000)],
    ['open.toml', 'a = "\n'.repeat(20_000)],
    ['open.env', `A="\n${"B='''\n".repeat(20_000)}`],
    ['long.conf', `${'a'.repeat(100_000)} ${' '.repeat(100_000)}`],
    ['sections.ini', '[a "'.repeat(20_000)],
    ['braces.tf', 'a "b" '.repeat(20_000)],
  ];
  for (const [path, text] of hostile) expect((await told(path, text + line))['t'], path).toMatch(/token \d+:10$/);
  expect(performance.now() - began).toBeLessThan(15_000);
  const workflow = 'a: '.repeat(50_000) + 'b:\n'.repeat(50_000);
  expect(ciEnvironment('.github/workflows/x.yml', workflow, 10)).toBeUndefined();
});

test('many values in one file are named quickly', async () => {
  const ids = Array.from({ length: 30_000 }, (_, index) => `'${mint.hex(`${index % 50}`, 32)}'`);
  const text = `export const ids = [${ids.join(',')}];`;
  const name = await namer('ids.ts', text);
  const began = performance.now();
  for (let at = text.indexOf("'"); at !== -1; at = text.indexOf("'", at + 35)) expect(name(at + 1, at + 33).name).toBe('ids');
  expect(performance.now() - began).toBeLessThan(5000);
});

test('what runs for ever is stopped', () => {
  expect(() =>
    limited(50, () => {
      for (;;);
    }),
  ).toThrow();
  expect(limited(1000, () => 'still works')).toBe('still works');
  expect(() =>
    limited(1000, () => {
      throw new RangeError('own');
    }),
  ).toThrow(new RangeError('own'));
});
