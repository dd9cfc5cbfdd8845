import { describe, expect, test } from 'vitest';
import { speaksOf } from '../src/detect/beside.ts';
import { ciEnvironment, namer } from '../src/read/names.ts';
import { mint } from './mint.ts';

/** A key of the lamp shop whose repository this is. `{{key}}` in a file stands for it. */
const key = `lmp_${mint.base62('the lamp shop', 36)}`;

/** The keys that lead to each `{{key}}` of a file, in their order, as `a › b`. */
async function keysIn(path: string, file: string): Promise<string[]> {
  const text = file.replaceAll('{{key}}', key);
  const named = await namer(path, text);
  const found: string[] = [];
  for (let at = text.indexOf(key); at !== -1; at = text.indexOf(key, at + 1)) {
    const { name, keys, value } = named(at, at + key.length);
    expect(name).toBe(keys.at(-1));
    if (value) expect(text.slice(...value)).toContain(key);
    found.push(keys.join(' › '));
  }
  return found;
}

const line = (path: string, rows: Record<string, string>) =>
  test.each(Object.entries(rows))(`${path}: %s`, async (text, keys) => expect(await keysIn(path, text)).toEqual([keys]));

describe('files of variables', () => {
  test('.env of the shop', async () => {
    const file = [
      'STRIPE_SECRET_KEY={{key}}',
      'export RAILWAY_TOKEN="{{key}}" # of the deploy bot',
      "\tSENDGRID_API_KEY = '{{key}}'",
      '# OLD_STRIPE_KEY={{key}}',
      'DATABASE_URL=postgres://lamps:{{key}}@db.lamps.example:5432/shop?sslmode=require',
      'HOOK_URL=https://hooks.lamps.example/in?v=2&access_token={{key}}&to=ops',
      '💡_NOTE=x',
      'AUTH="Bearer {{key}}"',
      'lamps.mail.key: {{key}}',
      'PUBLIC_NAME=Lamps and Lights',
    ];
    const expected = [
      'STRIPE_SECRET_KEY',
      'RAILWAY_TOKEN',
      'SENDGRID_API_KEY',
      'OLD_STRIPE_KEY',
      'DATABASE_URL',
      'HOOK_URL › access_token',
      'AUTH',
      'lamps.mail.key',
    ];
    expect(await keysIn('.env', file.join('\n'))).toEqual(expected);
    expect(await keysIn('.env.production', `\uFEFF${file.join('\r\n')}\r\n`)).toEqual(expected);
  });

  test('.npmrc, .netrc, .pypirc', async () => {
    expect(
      await keysIn('.npmrc', 'save-exact=true\n//registry.npmjs.org/:_authToken={{key}}\n//npm.lamps.example/npm/:_password="{{key}}"\n'),
    ).toEqual(['//registry.npmjs.org/ › _authToken', '//npm.lamps.example/npm/ › _password']);
    expect(
      await keysIn(
        '.netrc',
        'machine api.heroku.com\n  login ops@lamps.example\n  password {{key}}\nmachine git.heroku.com login ops password {{key}}\n',
      ),
    ).toEqual(['api.heroku.com › password', 'git.heroku.com › password']);
    expect(await keysIn('.pypirc', '[distutils]\nindex-servers = pypi\n\n[pypi]\nusername = __token__\npassword = {{key}}\n')).toEqual([
      'pypi › password',
    ]);
  });

  test('profiles and sections', async () => {
    const aws = '[default]\naws_access_key_id = {{key}}\n\n[profile prod]\naws_access_key_id={{key}}\naws_secret_access_key\t= {{key}} \n';
    const expected = ['default › aws_access_key_id', 'profile prod › aws_access_key_id', 'profile prod › aws_secret_access_key'];
    expect(await keysIn('.aws/credentials', aws)).toEqual(expected);
    expect(await keysIn('.aws/config', aws.replaceAll('\n', '\r\n'))).toEqual(expected);
    expect(
      await keysIn(
        '.git/config',
        '[core]\n\tbare = false\n[remote "origin"]\n\turl = https://x-access-token:{{key}}@github.com/lamps/shop.git\n',
      ),
    ).toEqual(['remote › origin › url']);
    expect(
      await keysIn(
        'wrangler.toml',
        'name = "lamps"\n\n[env.staging.vars]\nMAIL_KEY = "{{key}}" # ours\n[[env.production.queues]]\ntoken = \'{{key}}\'\n',
      ),
    ).toEqual(['env › staging › vars › MAIL_KEY', 'env › production › queues › 0 › token']);
    expect(
      await keysIn(
        'config.toml',
        '[payments]\nlive = { id = "a", secret = "{{key}}" }\n"quoted key" = "{{key}}"\nlong = """\n{{key}}\n"""\n',
      ),
    ).toEqual(['payments › live › secret', 'payments › quoted key', 'payments › long']);
    expect(await keysIn('application.properties', '# mail\nspring.mail.password={{key}}\nstripe.key : {{key}}\n')).toEqual([
      'spring.mail.password',
      'stripe.key',
    ]);
  });
});

describe('JSON', () => {
  test('paths of keys', async () => {
    const file =
      '{\n  // ours\n  "mcpServers": { "mail": { "command": "npx", "args": ["-y", "mail", "--api-key", "{{key}}"], "env": { "MAIL_KEY": "{{key}}" } } },\n  "accounts": [{ "token": "{{key}}" }, { "token": "Bearer {{key}}" }],\n  "env": [{ "name": "STRIPE_KEY", "value": "{{key}}" }], /* {{key}} */\n  "__proto__": { "constructor": "{{key}}" },\n}\n';
    const expected = [
      'mcpServers › mail › args › api-key',
      'mcpServers › mail › env › MAIL_KEY',
      'accounts › 0 › token',
      'accounts › 1 › token',
      'env › 0 › STRIPE_KEY',
      'env',
      '__proto__ › constructor',
    ];
    const found = await keysIn('.mcp.json', file);
    expect(found.toSpliced(5, 1)).toEqual(expected.toSpliced(5, 1));
    expect((await keysIn('settings', `\uFEFF${file.replaceAll('\n', '\r\n')}`)).toSpliced(5, 1)).toEqual(expected.toSpliced(5, 1));
  });

  test('what a list holds is told apart by its own name', async () => {
    const file = {
      users: [
        { name: 'production', user: { token: '{{key}}' } },
        { name: 'the old one', user: { token: '{{key}}' } },
      ],
      accounts: [{ id: 'lamps', stage: 'staging', token: '{{key}}' }],
    };
    expect(await keysIn('clusters.json', JSON.stringify(file))).toEqual([
      'users › production › user › token',
      'users › 1 › user › token',
      'accounts › staging › token',
    ]);
  });

  test('a URL in it: its parameter is the name, its user is not', async () => {
    expect(
      await keysIn(
        'x.json',
        '{"hook":"https://a.example/x?key={{key}}&b=1","db":"postgres://u:{{key}}@h/d","cmd":"curl -H \\"Authorization: Bearer {{key}}\\" https://a"}',
      ),
    ).toEqual(['hook › key', 'db', 'cmd › Authorization']);
  });
});

describe('YAML', () => {
  test('documents of a cluster', async () => {
    const file = [
      'apiVersion: v1',
      'kind: Secret',
      'metadata: { name: mail }',
      'stringData:',
      '  MAIL_KEY: {{key}}   # ours',
      "  quoted: '{{key}}'",
      '  script: |',
      '    export STRIPE_KEY={{key}}',
      '  folded: >-',
      '    {{key}}',
      '---',
      'kind: Deployment',
      'spec:',
      '  containers:',
      '    - name: shop',
      '      env:',
      '        - name: RAILWAY_TOKEN',
      '          value: "{{key}}"',
      '        - { name: OTHER, value: {{key}} }',
      '    - &base',
      '      args: [--token, {{key}}, "--key={{key}}"]',
      '    - <<: *base',
    ].join('\n');
    const expected = [
      'stringData › MAIL_KEY',
      'stringData › quoted',
      'stringData › script › STRIPE_KEY',
      'stringData › folded',
      'spec › containers › shop › env › 0 › RAILWAY_TOKEN',
      'spec › containers › shop › env › 1 › OTHER',
      'spec › containers › 1 › args › token',
      'spec › containers › 1 › args › key',
    ];
    expect(await keysIn('k8s/shop.yaml', file)).toEqual(expected);
    expect(await keysIn('k8s/shop.yml', file.replaceAll('\n', '\r\n'))).toEqual(expected);
  });

  test('compose and workflows', async () => {
    expect(
      await keysIn(
        'docker-compose.yml',
        'services:\n  shop:\n    environment:\n      - STRIPE_KEY={{key}}\n      - "MAIL_KEY={{key}}"\n      - TZ=UTC\n    # OLD_KEY: {{key}}\n',
      ),
    ).toEqual(['services › shop › environment › STRIPE_KEY', 'services › shop › environment › MAIL_KEY', 'services › shop › OLD_KEY']);
    expect(
      await keysIn(
        '.github/workflows/x.yml',
        'on: push\njobs:\n  deploy:\n    steps:\n      - run: |\n          curl -H "Authorization: Bearer {{key}}" https://api\n      - run: |\n          railway up --token {{key}}\n        env:\n          RAILWAY_TOKEN: {{key}}\n',
      ),
    ).toEqual([
      'jobs › deploy › steps › 0 › run › Authorization',
      'jobs › deploy › steps › 1 › run › token',
      'jobs › deploy › steps › 1 › env › RAILWAY_TOKEN',
    ]);
  });

  test('what is no YAML is named by its line', async () => {
    expect(await keysIn('values.yaml', 'mail:\n  key: {{ .Values.x }}\n {{- if }}\n  token: {{key}}\n')).toEqual([
      expect.stringMatching(/token$/),
    ]);
  });
});

describe('XML', () => {
  test('elements, attributes and their names', async () => {
    expect(
      await keysIn(
        'web.config',
        '\uFEFF<?xml version="1.0"?>\r\n<configuration>\r\n<appSettings>\r\n<add key="MailKey" value="{{key}}" />\r\n<!-- <add key="OldKey" value="{{key}}"/> -->\r\n</appSettings>\r\n<connectionStrings><add name="Shop" connectionString="Server=db;Password={{key}}"/></connectionStrings></configuration>',
      ),
    ).toEqual([expect.stringMatching(/MailKey$/), 'OldKey', expect.stringMatching(/Shop › connectionString › Password$/)]);
    expect(
      await keysIn(
        'settings.xml',
        '<settings><servers><server><id>releases</id><username>ci</username><password>{{key}}</password></server><server><id>snapshots</id><password>{{key}}</password></server></servers></settings>',
      ),
    ).toEqual(['settings › servers › releases › password', 'settings › servers › snapshots › password']);
    expect(await keysIn('strings.xml', '<resources>\n  <string name="mail_key">{{key}}</string>\n</resources>')).toEqual([
      'resources › mail_key',
    ]);
    expect(await keysIn('Info.plist', '<plist><dict><key>MailKey</key>\n<string>{{key}}</string></dict></plist>')).toEqual([
      expect.stringMatching(/MailKey$/),
    ]);
    expect(
      await keysIn(
        'NuGet.Config',
        '<configuration><packageSourceCredentials><lamps><add key="ClearTextPassword" value="{{key}}" /></lamps></packageSourceCredentials></configuration>',
      ),
    ).toEqual(['configuration › packageSourceCredentials › lamps › ClearTextPassword']);
  });
});

describe('JavaScript and TypeScript', () => {
  line('src/pay.ts', {
    "const stripeKey = '{{key}}';": 'stripeKey',
    "export let stripeKey: string | undefined = '{{key}}';": 'stripeKey',
    'process.env.STRIPE_KEY = `{{key}}`;': 'STRIPE_KEY',
    "process.env['STRIPE_KEY'] ??= '{{key}}';": 'STRIPE_KEY',
    "const key = process.env.STRIPE_KEY ?? '{{key}}';": 'key › STRIPE_KEY',
    "export const config = { stripe: { 'live': { secretKey: '{{key}}' } }, } as const;": 'config › stripe › live › secretKey',
    "class Pay {\n  static readonly #key: string = '{{key}}';\n}": 'key',
    "class Pay {\n  constructor(private key = '{{key}}') {}\n}": 'key',
    "function pay(key = '{{key}}') {}": 'key',
    "const pay = ({ key = '{{key}}' } = {}) => key;": 'pay › key',
    "const header = 'Bearer ' + '{{key}}';": 'header',
    'const url = `https://api.lamps.example/v1?key={{key}}&page=${page}`;': 'url › key',
    "const db = 'postgres://lamps:{{key}}@db/shop';": 'db',
    "stripe = new Stripe('{{key}}', { apiVersion: '2' });": 'stripe › Stripe',
    "request.setHeader('Authorization', 'Bearer {{key}}');": 'Authorization',
    "client.auth('{{key}}');": 'client › auth',
    'await fetch(url, { headers: { Authorization: `Bearer {{key}}` } });': 'headers › Authorization',
    "if (key === '{{key}}') throw new Error();": 'key',
    "const keys = ['{{key}}'];": 'keys',
    "mail.apiKey = '{{key}}';": 'mail › apiKey',
    "export default { mail: { key: '{{key}}' } };": 'mail › key',
    "// const oldKey = '{{key}}'": 'oldKey',
    '/**\n * STRIPE_KEY={{key}}\n */\nexport {};': 'STRIPE_KEY',
    "const headers = { ['x-api-key']: '{{key}}' };": 'headers › x-api-key',
    "enum Keys { Mail = '{{key}}' }": 'Keys › Mail',
    "sendgrid.setApiKey('{{key}}')": 'sendgrid › setApiKey',
    "const a = 1;\nconst broken = ;\nconst mailKey = '{{key}}';": 'mailKey',
    "const key = prod ? '{{key}}' : '';": 'key',
    "const key = atob('{{key}}');": 'key',
    "export const 💡 = 1; const key = '{{key}}'": 'key',
    '#!/usr/bin/env node\nconst key = "{{key}}"': 'key',
    "return { token: '{{key}}' }": 'token',
    "const { data } = await axios.get('/x', {\n  params: {\n    api_key:\n      '{{key}}',\n  },\n});": 'axios › get › params › api_key',
    "@Injectable({ token: '{{key}}' }) class A {}": 'Injectable › token',
  });
  line('src/map.tsx', {
    'export const Map = () => <Mapbox accessToken="{{key}}" style={{ color: "red" }} />;': 'Map › accessToken',
    "export const Map = () => <Mapbox accessToken={'{{key}}'} />;": 'Map › accessToken',
    "export const Map = <T,>(key = '{{key}}') => <b>{key}</b>;": 'Map › key',
  });
  line('src/Map.vue', {
    '<template>\n  <map-box access-token="{{key}}" />\n</template>\n<script setup lang="ts">\nconst a = 1\n</script>\n': 'access-token',
    "<template>\n  <p>it's</p>\n</template>\n<script setup lang=\"ts\">\nconst config: Config = { map: { token: '{{key}}' } }\n</script>\n":
      'config › map › token',
  });
  line('src/Map.svelte', { "<script>\n  let token = '{{key}}';\n</script>\n<Map {token} />\n": 'token' });
  line('src/old.js', { "var x = 1; let y: string = 1\nmodule.exports = { mail: { key: '{{key}}' } };": 'mail › key' });
});

describe('other languages', () => {
  line('shop/settings.py', {
    'STRIPE_KEY = "{{key}}"': 'STRIPE_KEY',
    "STRIPE_KEY: str = r'{{key}}'  # live": 'STRIPE_KEY',
    'os.environ["STRIPE_KEY"] = "{{key}}"': 'STRIPE_KEY',
    'key: Optional[str] = "{{key}}"': 'key',
    'STRIPE_KEY = config("STRIPE_SECRET", default="{{key}}")': 'STRIPE_SECRET',
    'parser.add_argument("-t", "--api-token", default="{{key}}")': 'api-token',
    "STRIPE_KEY = os.environ.get('STRIPE_SECRET', '{{key}}')": 'STRIPE_SECRET',
    "PAYMENTS = {'stripe': '{{key}}'}": 'PAYMENTS › stripe',
    'client = Client(api_key="{{key}}", timeout=3)': 'client › Client › api_key',
    'def pay(amount, key: str = "{{key}}"):': 'pay › key',
    'STRIPE_KEY = (\n    "{{key}}"\n)': 'STRIPE_KEY',
    'headers = {"Authorization": f"Bearer {{key}}"}': 'headers › Authorization',
    'headers={"Authorization": "token {{key}}"}': 'headers › Authorization',
    'if key == "{{key}}":': 'key',
  });
  line('app/pay.rb', {
    "Stripe.api_key = '{{key}}'": 'Stripe › api_key',
    ":stripe_key => '{{key}}',": 'stripe_key',
    "stripe_key: '{{key}}',": 'stripe_key',
    "ENV['STRIPE_KEY'] ||= '{{key}}'": 'STRIPE_KEY',
  });
  line('main.go', {
    'stripeKey := "{{key}}"': 'stripeKey',
    'const stripeKey string = "{{key}}"': 'stripeKey',
    'os.Setenv("STRIPE_KEY", "{{key}}")': 'STRIPE_KEY',
    'req.Header.Set("Authorization", "Bearer {{key}}")': 'Authorization',
    '\tStripeKey:   "{{key}}",': 'StripeKey',
    'var (\n\tstripeKey string = "{{key}}"\n)': 'stripeKey',
    'var stripeKey = []byte("{{key}}")': 'stripeKey',
  });
  line('Pay.java', {
    'private static final String STRIPE_KEY = "{{key}}";': 'STRIPE_KEY',
    'map.put("stripe.key", "{{key}}");': 'stripe.key',
    'new BasicAWSCredentials("LAMPS2ACCESS3KEY4ID", "{{key}}")': 'BasicAWSCredentials',
    '@Value("${stripe.key:{{key}}}")': 'stripe › key',
  });
  line('pay.c', { 'static const char *api_key = "{{key}}";': 'api_key', '#define API_KEY "{{key}}"': 'API_KEY' });
  line('Pay.cs', {
    'private const string OldKey = "{{key}}";': 'OldKey',
    'public const string StripeKey = @"{{key}}";': 'StripeKey',
    'builder["Stripe:Key"] = "{{key}}";': 'builder › Stripe:Key',
  });
  line('pay.php', {
    "define('STRIPE_KEY', '{{key}}');": 'STRIPE_KEY',
    "$stripeKey = '{{key}}';": 'stripeKey',
    "'stripe_key' => env('STRIPE_KEY', '{{key}}'),": 'STRIPE_KEY',
    "$this->key = '{{key}}';": 'key',
    "const KEY = '{{key}}';": 'KEY',
    "'key' => '{{key}}',": 'key',
  });
  line('src/main.rs', {
    'std::env::set_var("STRIPE_KEY", "{{key}}");': 'STRIPE_KEY',
    'const STRIPE_KEY: &\'static str = "{{key}}";': 'STRIPE_KEY',
    'let key = String::from("{{key}}");': 'key',
  });
  line('Pay.kt', { 'val stripeKey: String = "{{key}}"': 'stripeKey', 'const val STRIPE_KEY = "{{key}}"': 'STRIPE_KEY' });
  line('Pay.swift', { 'static let stripeKey = "{{key}}"': 'stripeKey' });
  line('build.gradle', { "buildConfigField 'String', 'MAIL_KEY', '\"{{key}}\"'": 'MAIL_KEY', 'ext.mailKey = "{{key}}"': 'ext › mailKey' });
  line('Dockerfile', {
    'ENV STRIPE_KEY={{key}}': 'STRIPE_KEY',
    'ENV STRIPE_KEY {{key}}': 'STRIPE_KEY',
    'ARG STRIPE_KEY="{{key}}"': 'STRIPE_KEY',
    'ENV A=1 \\\n    STRIPE_KEY={{key}}': 'STRIPE_KEY',
  });
  line('bin/deploy.sh', {
    'export STRIPE_KEY={{key}}': 'STRIPE_KEY',
    'STRIPE_KEY={{key}} node pay.js': 'STRIPE_KEY',
    'railway up --token {{key}}': 'token',
    'railway up --token={{key}}': 'token',
    'curl -H "Authorization: Bearer {{key}}" https://api.lamps.example': 'Authorization',
    "curl -H 'X-Api-Key: {{key}}' \\": 'X-Api-Key',
    "curl \\\n  --header 'Project-Access-Token: {{key}}' \\\n  https://x": 'Project-Access-Token',
    'curl "https://api.lamps.example/v1?key={{key}}&a=b"': 'key',
    'git clone https://oauth2:{{key}}@gitlab.com/lamps/shop.git': '',
    'REMOTE=https://oauth2:{{key}}@gitlab.com/lamps/shop.git': 'REMOTE',
    ': "${STRIPE_KEY:={{key}}}"': 'STRIPE_KEY',
    'KEY="${STRIPE_KEY:-{{key}}}"': 'STRIPE_KEY',
    'cat > .env <<EOF\nSTRIPE_KEY={{key}}\nEOF': 'STRIPE_KEY',
    'heroku config:set STRIPE_KEY={{key}}': 'STRIPE_KEY',
    'aws configure set aws_secret_access_key {{key}}': 'aws_secret_access_key',
    'KEY=${1:-{{key}}}': 'KEY',
    'if [ "$KEY" = "{{key}}" ]; then': 'KEY',
    'docker run -e STRIPE_KEY={{key}} shop': 'STRIPE_KEY',
    'gh secret set MAIL_KEY --body "{{key}}"': 'MAIL_KEY',
    'readonly KEY={{key}}': 'KEY',
  });
  line('main.tf', {
    'provider "stripe" {\n  api_key = "{{key}}"\n}': 'provider › stripe › api_key',
    'resource "railway_variable" "mail" {\n  name  = "MAIL_KEY"\n  value = "{{key}}"\n}': 'resource › railway_variable › mail › MAIL_KEY',
    'resource "github_actions_secret" "mail" {\n  secret_name     = "MAIL_KEY"\n  plaintext_value = "{{key}}"\n}':
      'resource › github_actions_secret › mail › MAIL_KEY',
    'env = [{ name = "MAIL_KEY", value = "{{key}}" }]': 'MAIL_KEY',
    'variable "mail_key" {\n  type = string\n  default = "{{key}}"\n}': 'variable › mail_key',
    'locals {\n  production = {\n    key = "{{key}}"\n  }\n}': 'locals › production › key',
  });
  line('prod.tfvars', { 'stripe_key = "{{key}}"': 'stripe_key' });
  line('README.md', {
    '**Token:** `{{key}}`': 'Token',
    '| STRIPE_KEY | `{{key}}` |': 'STRIPE_KEY',
    '| `STRIPE_KEY` | {{key}} | live |': 'STRIPE_KEY',
    '```sh\nexport STRIPE_KEY={{key}}\n```': 'STRIPE_KEY',
    '- API key: {{key}}': 'key',
    'We lit the shop with {{key}} and went home.': '',
  });
});

describe('declarations', () => {
  line('Lamps.cs', {
    'public string MailKey { get; } = "{{key}}";': 'MailKey',
    'public string MailKey { get; set; } = @"{{key}}";': 'MailKey',
    'public string? MailKey { get; init; } = $"{{key}}";': 'MailKey',
    'public static string MailKey => "{{key}}";': 'MailKey',
    'public string MailKey { get { return "{{key}}"; } }': 'MailKey',
    'static readonly byte[] MailKey = Encoding.UTF8.GetBytes("{{key}}");': 'MailKey',
    'var mail = new MailClient { ApiKey = "{{key}}" };': 'mail › MailClient › ApiKey',
  });
  line('Lamps.kt', {
    'val mailKey: String? = "{{key}}"': 'mailKey',
    'val mailKey by lazy { "{{key}}" }': 'mailKey',
    'private val mailKey: String get() = "{{key}}"': 'mailKey',
    'fun mailKey(): String = "{{key}}"': 'mailKey',
    'val keys = mapOf("mail_id" to "b", "mail_key" to "{{key}}")': 'keys › mail_key',
  });
  line('Lamps.scala', {
    'val mailKey: Option[String] = Some("{{key}}")': 'mailKey',
    'Map("mail_key" -> "{{key}}")': 'mail_key',
    'sys.env.getOrElse("MAIL_KEY", "{{key}}")': 'MAIL_KEY',
  });
  line('src/lamps.rs', {
    'let mail_key: &str = "{{key}}";': 'mail_key',
    'pub const MAIL_KEY: &str = r#"{{key}}"#;': 'MAIL_KEY',
    'static MAIL_KEY: Lazy<String> = Lazy::new(|| "{{key}}".into());': 'MAIL_KEY',
  });
  line('lamps.dart', {
    "static const String mailKey = '{{key}}';": 'mailKey',
    "const mailKey = String.fromEnvironment('MAIL_KEY', defaultValue: '{{key}}');": 'MAIL_KEY',
  });
  line('Lamps.swift', {
    'var mailKey: String { return "{{key}}" }': 'mailKey',
    'var mailKey: String { "{{key}}" }': 'mailKey',
    'request.setValue("{{key}}", forHTTPHeaderField: "X-Mail-Key")': 'request › setValue › X-Mail-Key',
  });
  line('Lamps.m', {
    'static NSString *const kMailKey = @"{{key}}";': 'kMailKey',
    '#define MAIL_KEY @"{{key}}"': 'MAIL_KEY',
    '[Mail setApiKey:@"{{key}}"];': 'setApiKey',
  });
  line('lamps.cpp', {
    '#define MAIL_KEY L"{{key}}"': 'MAIL_KEY',
    'const char mail_key[64] PROGMEM = "{{key}}";': 'mail_key',
    'std::string mail_key{"{{key}}"};': 'mail_key',
    'QString mailKey = QStringLiteral("{{key}}");': 'mailKey',
  });
  line('notes.txt', {
    '$mail .= "{{key}}";': 'mail',
    'mail ::= "{{key}}"': 'mail',
    'mail ?= {{key}}': 'mail',
    'mail |= "{{key}}"': 'mail',
    '@mail_key "{{key}}"': 'mail_key',
    '  .mail_key = "{{key}}",': 'mail_key',
    '(def mail-key "{{key}}")': 'mail-key',
    '(setq mail-key "{{key}}")': 'mail-key',
  });
});

describe('an argument beside another', () => {
  const rows = {
    "algoliasearch('APPID', '{{key}}')": 'algoliasearch',
    "new StorageSharedKeyCredential('lamps', '{{key}}')": 'StorageSharedKeyCredential',
    "new StorageSharedKeyCredential(account, '{{key}}')": 'StorageSharedKeyCredential',
    "new Twilio('AC1', '{{key}}')": 'Twilio',
    'Client("id", "{{key}}")': 'Client',
    "setProperty('K', '{{key}}')": 'K',
    "headers.set('X-Api-Key', '{{key}}')": 'X-Api-Key',
    "localStorage.setItem('lamps', '{{key}}')": 'lamps',
    "mail('lamps_token', '{{key}}')": 'lamps_token',
  };
  line('notes.txt', rows);
  line('lamps.js', rows);
  line('lamps.py', {
    "define('DB_PASSWORD', '{{key}}')": 'DB_PASSWORD',
    'Client("id", api_key="{{key}}")': 'Client › api_key',
    "Client('id', token: '{{key}}')": 'Client › token',
    'new AuthenticationHeaderValue("Bearer", "{{key}}")': 'AuthenticationHeaderValue',
  });
});

describe('what a value lies in', () => {
  line('config.php', {
    "$config['slack']['verification_token'] = '{{key}}';": 'config › slack › verification_token',
    "$this->config['slack']['token'] = '{{key}}';": 'config › slack › token',
    "'slack' => ['token' => '{{key}}']": 'slack › token',
    "return [\n  'slack' => [\n    'id' => 3,\n    'lamps' => ['a' => 1],\n    'token' => env('SLACK', '{{key}}'),\n  ],\n];":
      'slack › SLACK',
    "'slack' => array(\n  'a' => '(',\n  'token' => '{{key}}',\n)": 'slack › token',
  });
  line('settings.py', {
    "CONFIG = {\n    'slack': {\n        'id': 1,\n        'token': '{{key}}',\n    }\n}": 'CONFIG › slack › token',
    'SLACK = dict(\n    id=1,\n    token="{{key}}",\n)': 'SLACK › token',
    "class Slack:\n    id = 1\n\n    token = '{{key}}'": 'Slack › token',
    "slack = {'id': 1}\nmail = {\n    'token': '{{key}}'}": 'mail › token',
    "slack = {\n    'id': 1\n}\ntoken = '{{key}}'": 'token',
    "if lit:\n    token = '{{key}}'": 'token',
  });
  line('slack.rb', {
    "Slack.configure do |config|\n  config.token = '{{key}}'\nend": 'Slack › configure › config › token',
    "slack: {\n  id: 1,\n  token: '{{key}}'\n}": 'slack › token',
  });
  line('notes.txt', {
    'config :slack, token: "{{key}}"': 'slack › token',
    'config :slack,\n  id: 1,\n  token: "{{key}}"': 'slack › token',
    'slack:\n  # ours\n  id: 1\n\n  token: {{key}}': 'slack › token',
    'slack:\n  id: 1\nmail:\n  token: {{key}}': 'mail › token',
    'provider "mail" {\n  token = "{{key}}"\n}': 'provider › mail › token',
    '{ "auths": { "mail.lamps.example": { "auth": "{{key}}" } } }': 'auths › mail.lamps.example › auth',
  });
});

describe('entries in any text', () => {
  line('notes.txt', {
    'variable "mail_key" { default = "{{key}}" }': 'variable › mail_key',
    'variable "mail_key" {\n  type      = string\n  sensitive = true\n  default   = "{{key}}"\n}': 'variable › mail_key',
    'env:\n  - name: MAIL_KEY\n    value: "{{key}}"': 'env › MAIL_KEY',
    'env:\n  - name: OTHER\n  - value: "{{key}}"': 'env › value',
    '- { name: MAIL_KEY, value: {{key}} }': 'MAIL_KEY',
    '  - MAIL_KEY={{key}}': 'MAIL_KEY',
    '<add key="MailKey" value="{{key}}"/>': 'MailKey',
    '<add value="{{key}}" key="MailKey"/>': 'MailKey',
    '<setting name="MailKey" serializeAs="String"><value>{{key}}</value>': 'MailKey',
    '<property>\n <name>fs.mail.key</name>\n <value>{{key}}</value></property>': 'fs.mail.key',
    '<key>MailKey</key>\n\t<string>{{key}}</string>': 'MailKey',
    '<meta-data\n  android:name="lamps.MAIL_KEY"\n  android:value="{{key}}" />': 'lamps.MAIL_KEY',
    '<MailKey><![CDATA[{{key}}]]></MailKey>': 'MailKey',
    "INSERT INTO settings (name, value) VALUES ('mail_key','{{key}}');": 'mail_key',
    "INSERT INTO settings VALUES (1, 'mail_key', '{{key}}');": 'mail_key',
    "INSERT INTO shops (id, mail_key) VALUES (1, 'a'), (2, '{{key}}');": 'shops › mail_key',
    "UPDATE settings SET value = '{{key}}' WHERE name = 'mail_key';": 'mail_key',
    'mail_key,{{key}}': 'mail_key',
    '"mail_key";"{{key}}"': 'mail_key',
    'shop,mail_key,note\nlamps,{{key}},old': 'mail_key',
    'name,value\nmail_key,{{key}}': 'mail_key',
    '| shop | mail_key |\n|---|---|\n| 17 | {{key}} |': 'mail_key',
    '| shop | mail_key |\n|---|---|\n| lamps | {{key}} |': 'lamps › mail_key',
    'mail_key | {{key}}': 'mail_key',
    'Lamps, and then {{key}}': '',
    'Lamps, lights\nIn May, {{key}} was lit': '',
  });
  line('app.config', {
    '<settings><setting name="MailKey"><value>{{key}}</value></setting></settings>': 'settings › MailKey',
    '<c><property><name>fs.mail.key</name><value>{{key}}</value></property></c>': 'c › property › fs.mail.key',
  });
});

describe('schemes of Authorization', () => {
  line('notes.txt', {
    'Authorization: DeepL-Auth-Key {{key}}': 'Authorization',
    'Authorization: Client-ID {{key}}': 'Authorization',
    '"Authorization": "App {{key}}"': 'Authorization',
    'Authorization=OAuth {{key}}': 'Authorization',
    "'Authorization' => 'Zoho-oauthtoken {{key}}'": 'Authorization',
    "curl -H 'Authorization: KakaoAK {{key}}'": 'Authorization',
    'Proxy-Authorization: SSWS {{key}}': 'Proxy-Authorization',
  });
});

describe('whose a value is by what stands beside it', () => {
  const close = async (named: RegExp, file: string) => {
    const text = file.replaceAll('{{key}}', key);
    const start = text.indexOf(key);
    const page = { path: 'notes.txt', text, named: await namer('notes.txt', text) };
    return speaksOf(page, { named: [named.source, named.flags] }, start, start + key.length);
  };

  test('a host in the same command is around, also over lines', async () => {
    const far = `  -d '${'{ "lamps": 17 } '.repeat(40)}' \\\n`;
    const curl = (host: string) =>
      `curl -X POST \\\n  -H "Authorization: Bearer {{key}}" \\\n${far}  -H 'A: b' \\\n  -H 'C: d' \\\n  https://${host}/v1`;
    expect(await close(/railway[-_ ]?token/i, curl('backboard.railway.app'))).toBeGreaterThan(0);
    expect(await close(/railway[-_ ]?token/i, curl('api.lamps.example'))).toBe(0);
    expect(await close(/wise[-_ ]?token/i, curl('api.otherwise.example'))).toBe(0);
    expect(await close(/railway/i, `${curl('api.lamps.example')}\n\n\n\nhttps://railway.app`)).toBe(0);
  });

  test('the last mention on a line counts', async () => {
    expect(await close(/railway/i, 'Railway (the lamps; ours): Railway token {{key}}')).toBeGreaterThan(0);
    expect(await close(/railway/i, 'Railway (the lamps; ours) is lit {{key}}')).toBe(0);
  });

  test('a path has its words on lines of their own', async () => {
    expect(await close(/wise[-_ .]?token/i, 'wise:\n  token: {{key}}')).toBeGreaterThan(0.7);
    expect(await close(/wise[-_ .]?token/i, 'lamps:\n  token: {{key}}')).toBe(0);
    expect(await close(/(?:api|access)[-_ .]?token/i, 'api:\n  token: {{key}}')).toBeGreaterThan(0.7);
  });

  test.each(['repository_token', 'verificationToken', 'REST_TOKEN', 'channelSecret', 'createClient', 'push_key'])(
    '%s could be anybody’s',
    async (name) => {
      expect(await close(/railway/i, `# Railway\n${name} = "{{key}}"`)).toBeGreaterThan(0);
      expect(await close(/railway/i, `# Railway\nlamp_${name} = "{{key}}"`)).toBe(0);
    },
  );
});

describe('the CI job a value lies in', () => {
  const at = (path: string, file: string) => {
    const text = file.replaceAll('{{key}}', key);
    return [...text.matchAll(new RegExp(key, 'g'))].map(({ index }) => ciEnvironment(path, text, index));
  };

  test('GitHub Actions', () => {
    const file = [
      'name: deploy {{key}}',
      'on: { push: {} }',
      'jobs:',
      '  test:',
      '    runs-on: ubuntu-latest',
      '    env: { KEY: "{{key}}" }',
      '  stage:',
      '    environment: staging',
      '    steps:',
      '      - env:',
      '          environment: nothing',
      '          KEY: {{key}}',
      '  ship:',
      '    steps:',
      '      - run: ship --key {{key}}',
      '    environment:',
      '      name: "production"',
      '      url: https://lamps.example',
      '  dynamic:',
      '    environment: ${{ inputs.where }}',
      '    env: { KEY: {{key}} }',
    ].join('\n');
    for (const text of [file, file.replaceAll('\n', '\r\n'), `\uFEFF${file}`]) {
      expect(at('.github/workflows/deploy.yml', text).slice(0, 4)).toEqual([undefined, undefined, 'staging', 'production']);
      expect(at('shop/.github/workflows/deploy.yaml', text)[3]).toBe('production');
      expect(at('deploy.yml', text)).toEqual([undefined, undefined, undefined, undefined, undefined]);
    }
    expect(at('.github/workflows/deploy.yml', file)[4]).toBeUndefined();
  });

  test('GitLab CI', () => {
    const file =
      'variables:\n  A: {{key}}\n\n.base:\n  environment: { name: review }\nship:\n  environment:\n    name: production\n  script:\n    - ship {{key}}\ntest:\n  script: [ "test {{key}}" ]\n';
    expect(at('.gitlab-ci.yml', file)).toEqual([undefined, 'production', undefined]);
  });

  test('a broken or a hostile one has none', () => {
    expect(at('.github/workflows/x.yml', 'jobs:\n  a: [\n    {{key}}\n')).toEqual([undefined]);
    expect(at('.github/workflows/x.yml', `jobs: ${'['.repeat(100_000)}{{key}}`)).toEqual([undefined]);
  });
});

describe('hostile files', () => {
  const huge = 1 << 20;
  const padded = (unit: string, bytes = huge) => unit.repeat(Math.ceil(bytes / unit.length));
  const deep = 10_000;

  const files: Record<string, [path: string, text: string]> = {
    'deep JSON': ['a.json', `${'['.repeat(deep)}"{{key}}"${']'.repeat(deep)}`],
    'deep objects of JSON': ['a.json', `${'{"a":'.repeat(deep)}"{{key}}"${'}'.repeat(deep)}`],
    'JSON without an end': ['a.json', `{"a": ${'{"b":['.repeat(100_000)}"{{key}}`],
    'deep YAML': ['a.yaml', `${'['.repeat(deep)}{{key}}${']'.repeat(deep)}`],
    'deep YAML maps': ['a.yaml', Array.from({ length: 2000 }, (_, n) => `${' '.repeat(n)}a:`).join('\n') + ' {{key}}'],
    'YAML aliases': [
      'a.yaml',
      `a: &a [x, x]\n${Array.from({ length: 40 }, (_, n) => `a${n}: &a${n} [*a${n ? n - 1 : ''}, *a${n ? n - 1 : ''}]`).join('\n')}\nkey: {{key}}`,
    ],
    'YAML dashes': ['a.yaml', `${'- '.repeat(deep)}{{key}}`],
    'YAML question marks': ['a.yaml', `${'? '.repeat(deep)}{{key}}`],
    'YAML documents': ['a.yaml', `${'---\n'.repeat(200_000)}key: {{key}}`],
    'deep JavaScript': ['a.js', `${'['.repeat(deep)}'{{key}}'${']'.repeat(deep)}`],
    'deep functions': ['a.ts', `${'(() => {'.repeat(deep)} const key = '{{key}}'`],
    'deep templates': ['a.ts', `${'`${'.repeat(deep)} '{{key}}'`],
    'backtracking type arguments': ['a.ts', `${'<a>('.repeat(400)} const key = '{{key}}'`],
    'backtracking arrows': ['a.tsx', `${'a?(b):c=>'.repeat(400)} '{{key}}'`],
    'backtracking yields': ['a.ts', `${'<a>yield '.repeat(400)} '{{key}}'`],
    'a few type arguments': ['a.ts', `${'<a>('.repeat(30)} const key = '{{key}}'`],
    'a few arrows': ['a.ts', `${'a?<a>'.repeat(30)} '{{key}}'`],
    'a few in a template': ['a.tsx', `${'`${<a>'.repeat(30)} '{{key}}'`],
    'a few calls': ['a.vue', `<script>${'a<b>(a,'.repeat(30)}</script>'{{key}}'`],
    'deep additions': ['a.js', `const key = ${'"a" + '.repeat(100_000)}'{{key}}'`],
    'deep XML': ['a.xml', `${'<a>'.repeat(200_000)}{{key}}`],
    'open tags': ['a.xml', `${'<a '.repeat(300_000)}{{key}}`],
    'open comments': ['a.xml', `${'<!--'.repeat(300_000)}{{key}}`],
    'open attributes': ['a.xml', `<a ${'b="c" '.repeat(200_000)}{{key}}`],
    'open quotes in XML': ['a.xml', `${'<a b="'.repeat(200_000)}{{key}}`],
    'sections without an end': ['a.toml', `${'['.repeat(huge)}\nkey = "{{key}}"`],
    'many sections': ['a.ini', `${'[a]\n'.repeat(200_000)}key = {{key}}`],
    'three quotes': ['a.toml', `${'a = """\n'.repeat(100_000)}{{key}}`],
    'open blocks': ['a.tf', `${'a "b" {\n'.repeat(100_000)}key = "{{key}}"`],
    'one line of spaces': ['a.txt', `key${' '.repeat(huge)}= {{key}}`],
    'one line of quotes': ['a.txt', `${'"'.repeat(huge)}{{key}}`],
    'one line of words': ['.env', `${padded('a')}={{key}}`],
    'one line of equals signs': ['.env', `${padded('a=')}{{key}}`],
    backslashes: ['a.txt', `${'\\'.repeat(huge)}"{{key}}"`],
    'line ends': ['a.txt', `key =${'\n'.repeat(huge)}{{key}}`],
    'zeroes and surrogates': ['a.json', `{"\u0000\uD800": "{{key}}", "a": "\uDC00`],
    'a script without an end': ['a.vue', `${'<script>'.repeat(100_000)}const key = '{{key}}'`],
    machines: ['.netrc', `${'machine '.repeat(100_000)}a password {{key}}`],
    'one line of brackets': ['a.txt', `${'a = ['.repeat(200_000)}{{key}}`],
    'lines of brackets': ['a.txt', `${'a({[\n '.repeat(200_000)}token: {{key}}`],
    'one line of commas': ['a.txt', `${'a,'.repeat(huge)}{{key}}`],
    'lines that end in backslashes': ['a.txt', `${'a \\\n'.repeat(200_000)}{{key}}`],
    'many cells': ['a.txt', `${'| a_b '.repeat(200_000)}| {{key}}`],
    'tuples of SQL': ['a.txt', `insert into a (b_c) values ${"('a','b'), ".repeat(100_000)}('{{key}}`],
    'open tags in a text': ['a.txt', `${'<a name="'.repeat(100_000)}<value>{{key}}`],
  };

  test.each(Object.entries(files))('%s', async (_, [path, file]) => {
    const began = performance.now();
    const found = await keysIn(path, file);
    expect(found).toHaveLength(1);
    expect(performance.now() - began).toBeLessThan(4000);
  });

  test.each(['a.js', 'a.json', 'a.yaml', 'a.xml', 'a.toml', '.env', 'a.md', 'a.tf', 'a.vue'])(
    '200 values in a megabyte of %s',
    async (path) => {
      const unit =
        {
          json: `"a":{"b":"{{key}}","c":"${'x'.repeat(5000)}"},`,
          yaml: `a:\n  b: {{key}}\n  c: "${'x'.repeat(5000)}"\n`,
          xml: `<a><b>{{key}}</b>${'<c d="e"/>'.repeat(500)}</a>`,
        }[path.slice(2)] ?? `b="{{key}}"${path === '.env' ? '\n' : ';'}${'c=1;'.repeat(1250)}${path === '.env' ? '\n' : ''}`;
      const whole = path === 'a.json' ? `{${unit.repeat(200)}"z":1}` : unit.repeat(200);
      const began = performance.now();
      const found = await keysIn(path, whole);
      expect(performance.now() - began).toBeLessThan(4000);
      expect(found).toHaveLength(200);
      expect(new Set(found)).toEqual(new Set([path === 'a.json' || path === 'a.yaml' || path === 'a.xml' ? 'a › b' : 'b']));
    },
  );

  test('a name is never that of a prototype', async () => {
    expect(await keysIn('a.json', '{"toString":"{{key}}","a":{"hasOwnProperty":"{{key}}"}}')).toEqual(['toString', 'a › hasOwnProperty']);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});
