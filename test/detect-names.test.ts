import { describe, expect, test } from 'vitest';
import { detected } from './detected.ts';
import { mint } from './mint.ts';

const uuid = (seed: string) => mint.uuid(`ferry ${seed}`);

describe('a name decides', () => {
  const places = async (path: string, text: string) =>
    (await detected({ [path]: text })).flatMap(({ provider, places }) => places.map(({ line }) => `${provider}:${line}`));

  test.each([
    ['an id of a project', '.env', `RAILWAY_PROJECT_ID=${uuid('id')}\nRAILWAY_TOKEN=${uuid('token')}\n`, ['railway:2']],
    ['a key below railway', 'deploy.yaml', `railway:\n  project: ${uuid('id')}\n  token: ${uuid('token')}\n`, ['railway:3']],
    ['a key below another', 'deploy.yaml', `railway:\n  project: ${uuid('id')}\nsentry:\n  token: ${uuid('other')}\n`, []],
    ['another name below a comment', '.env', `# Railway\nSENTRY_ID=${uuid('sentry')}\n`, []],
    ['a name of anyone below a comment', '.env', `# Railway\nTOKEN=${uuid('token')}\n`, ['railway:2']],
    ['a name of anyone', '.env', `TOKEN=${uuid('token')}\n`, []],
    ['no name', 'ids.txt', `${uuid('a')}\n${uuid('b')}\n`, []],
    ['a header', 'deploy.sh', `curl -H "Project-Access-Token: ${uuid('token')}" https://backboard.railway.com/graphql/v2\n`, ['railway:1']],
    ['a sentence', 'NOTES.md', `The Railway token is ${uuid('token')}, the order is ${uuid('order')}.\n`, ['railway:1']],
    ['a property of a project', 'ferry.java', `System.setProperty("railway.project.id", "${uuid('property')}");\n`, []],
    ['a property', 'ferry.java', `System.setProperty("railway.api.token", "${uuid('property')}");\n`, ['railway:1']],
    ['a setting of a project', 'ferry.properties', `railway.project.id=${uuid('setting')}\n`, []],
    ['a link', 'NOTES.md', `See https://railway.com/project/${uuid('project')}/settings/tokens\n`, []],
    ['a table of ids', 'ids.json', JSON.stringify({ railwayTokens: 3, orders: [uuid('a'), uuid('b')] }), []],
  ])('%s', async (_, path, text, expected) => expect(await places(path, text)).toEqual(expected));
});

describe('what a file imports', () => {
  const secret = mint.hex('ferry mailgun', 40).replace(/^(.{24})(.{8})(.{8})$/, `${mint.hex('ferry mailgun key', 8)}$1-$2-$3`);
  const below = `# ${'The ferry leaves at eight. '.repeat(60)}\n`;

  test.each([
    ['Python', 'ferry.py', `from mailgun.client import Client\n${below}token = "${secret}"\n`],
    ['JavaScript', 'ferry.js', `const Mailgun = require('mailgun.js');\n${below.replace('#', '//')}const apiKey = '${secret}';\n`],
    ['Go', 'ferry.go', `import (\n\t"os"\n\t"github.com/mailgun/mailgun-go/v4"\n)\n${below.replace('#', '//')}const key = "${secret}"\n`],
    ['Ruby, and hands it to a client', 'ferry.rb', `require 'mailgun-ruby'\n${below}client = Client.new('${secret}')\n`],
  ])('says whose a key is that only a common name tells: %s', async (_, path, text) => {
    expect((await detected({ [path]: text })).map(({ provider }) => provider)).toEqual(['mailgun']);
  });

  test('says nothing of what has another name, or of a file that only speaks of it', async () => {
    expect(await detected({ 'ferry.py': `import mailgun\n${below}etag = "${secret}"\nberth("${secret}")\n` })).toEqual([]);
    expect(await detected({ 'ferry.py': `# mail goes by mailgun\n${below}token = "${secret}"\n` })).toEqual([]);
  });
});

describe('what a value is set in', () => {
  const hex = mint.hex('ferry particle', 40);

  test.each([
    ['a section, far from its own name', 'ferry.yaml', `particle:\n  cabins: [1, 2]\n  access_token: "${hex}"\n`],
    ['a call', 'ferry.py', `client = Particle(access_token="${hex}")\n`],
    ['an object that is handed over', 'ferry.js', `const client = new Particle({ accessToken: '${hex}' });\n`],
    ['a block', 'ferry.rb', `Particle.configure do |config|\n  config.access_token = '${hex}'\nend\n`],
    ['a command', '.bash_history', `particle login --access-token ${hex}\n`],
    ['a heading', 'NOTES.md', `## Particle\n\nAccess token: \`${hex}\`\n`],
  ])('has the name that its own lacks: %s', async (_, path, text) => {
    expect((await detected({ [path]: text })).map(({ provider }) => provider)).toEqual(['particle']);
  });

  test('says nothing of a common word before a name of anyone', async () => {
    const text = `# a particle of dust, and here a line of light\naccess_token = "${hex}"\n`;
    expect(await detected({ 'ferry.py': text })).toEqual([]);
  });

  test('speaks against none, being any file’s frame', async () => {
    const token = mint.hex('ferry rollbar', 32);
    const compose = `services:\n  web:\n    environment:\n      - ROLLBAR_TOKEN=${token}\n`;
    expect((await detected({ 'compose.yml': compose })).map(({ provider }) => provider)).toEqual(['rollbar']);
  });
});

describe('what is no secret, whatever is named beside it', () => {
  const hex = mint.hex('ferry commit', 40);
  const far = '# The ferry leaves at eight, and comes back at noon.\n'.repeat(120);

  test.each([
    ['a hash of a lock file', 'pnpm-lock.yaml', `packages:\n  cloudflare@4.2.0:\n    token: ${mint.base64url('ferry lock', 39)}9\n`],
    ['a commit in a URL', 'CHANGELOG.md', `The GitHub token is gone ([now](https://github.com/ferry/web/commit/${hex}))\n`],
    ['what an action is pinned to', '.github/workflows/ferry.yml', `steps:\n  - uses: github/token-action@${hex} # v4\n`],
    ['a long identifier', 'ferry.js', `const cloudflareToken = buildCloudflareTokenForTheFerryAtEightX1();\n`],
    ['a value whose provider is named on another page', 'ferry.yaml', `railway: 3\n${far}token: ${uuid('far')}\n`],
    [
      'a piece of a picture',
      'ferry.css',
      `/* digitalocean spaces key */ url(${mint.base64('ferry picture', 43)}/${mint.base64('ferry rest', 60)})\n`,
    ],
  ])('%s', async (_, path, text) => expect(await detected({ [path]: text })).toEqual([]));
});

describe('a password has in reports the name of what it is given to', () => {
  const password = `Quay${mint.base62('ferry mail', 12)}7`;

  test.each([
    ['a variable', '.env', `SMTP_PASS=${password}\n`, 'SMTP_PASS'],
    ['a variable in a list', 'compose.yaml', `services:\n  mail:\n    environment:\n      - SMTP_PASS=${password}\n`, 'SMTP_PASS'],
    ['a key', 'compose.yaml', `services:\n  mail:\n    environment:\n      SMTP_PASS: ${password}\n`, 'SMTP_PASS'],
    ['what holds a whole URL', '.env', `PROD_DATABASE_URL=postgres://ferry:${password}@db.ferry.example/ferry\n`, 'PROD_DATABASE_URL'],
    ['what holds a whole connection string', 'ferry.yml', `till: Server=db.ferry.example;User Id=ferry;Password=${password};\n`, 'till'],
  ])('%s', async (_, path, text, name) => {
    expect((await detected({ [path]: text })).map(({ places }) => places[0]?.name)).toEqual([name]);
  });
});

describe('what takes a secret without naming it', () => {
  const secret = mint.hex('ferry login', 40);

  test.each([
    ['OmniAuth', 'ferry.rb', `provider :github, 'Iv1.${mint.hex('ferry id', 16)}', '${secret}', scope: 'user'\n`],
    ['OmniAuth, over lines', 'ferry.rb', `provider(\n  :github,\n  'Iv1.${mint.hex('ferry id', 16)}',\n  '${secret}',\n)\n`],
    ['Devise', 'ferry.rb', `  config.omniauth :github, 'Iv1.${mint.hex('ferry id', 16)}', '${secret}'\n`],
  ])('is a provider’s by the name of its client: %s', async (_, path, text) => {
    expect((await detected({ [path]: text })).map(({ provider, token }) => `${provider}/${token}`)).toEqual(['github/client-secret']);
  });
});
