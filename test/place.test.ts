import { describe, expect, test } from 'vitest';
import { environmentOf, kindOf } from '../src/environment.ts';
import { environmentAt } from '../src/place/environment.ts';
import type { Kind } from '../src/types.ts';

const at = (path: string, name?: string, above: readonly string[] = [], ci?: string) =>
  environmentAt({ name, keys: name === undefined ? above : [...above, name], path, ci }).kind;

/** A list, as it is read. */
const words = (text: string) => text.trim().split(/\s+/);

const kinds = (table: Readonly<Partial<Record<Kind, readonly string[]>>>) =>
  Object.entries(table).flatMap(([kind, items]) => items.map((item) => [item, kind as Kind] as const));

describe('the name of a value says what it is for', () => {
  test.each(
    kinds({
      production: [
        'STRIPE_LIVE_SECRET_KEY',
        'RAILWAY_TOKEN_PROD',
        'prodDatabaseUrl',
        'PROD2_API_TOKEN',
        'liveToken',
        'DATABASE_TEST_PROD',
        'apiURLProd',
      ],
      staging: [
        'RAILWAY_STAGING_TOKEN',
        'stagingToken',
        'TOKEN_PRE_PROD',
        'preProdToken',
        'UAT_DB_PASSWORD',
        'QA_TOKEN',
        'STAGING_LIVE_CHAT_TOKEN',
        'STAGE_TOKEN',
      ],
      preview: ['PREVIEW_DATABASE_URL', 'RAILWAY_TOKEN_PREVIEW'],
      development: ['DEV_DATABASE_URL', 'NON_PROD_TOKEN', 'RAILWAY_NONPROD_TOKEN', 'LOCAL_DATABASE_URL', 'tokenDev'],
      test: ['STRIPE_TEST_KEY', 'testToken', 'PAYPAL_SANDBOX_SECRET', 'TEST_PYPI_TOKEN'],
    }),
  )('%s: %s', (name, kind) => expect(at('.env', name)).toBe(kind));

  test.each(
    words(`
    TESTRAIL_API_KEY TEST_RAIL_TOKEN TESTFLIGHT_KEY LATEST_TOKEN LAMBDA_TEST_ACCESS_KEY TEST_ANALYTICS_TOKEN
    LIVE_RELOAD_TOKEN MUX_LIVE_STREAM_KEY LIVE_CHAT_TOKEN WINDOWS_LIVE_SECRET LIVEKIT_API_SECRET OLIVE_TOKEN
    DEV_TO_API_KEY azureDevOpsToken DEVICE_TOKEN GOOGLE_DEVELOPER_TOKEN E2B_SANDBOX_KEY CODESANDBOX_TOKEN
    LOCAL_STORAGE_KEY LOCALSTACK_API_KEY LOCALE_TOKEN BROWSERSTACK_LOCAL_KEY CONTENTFUL_PREVIEW_TOKEN PREVIEW_SECRET
    PRODUCT_API_KEY REPRODUCE_TOKEN STAGE_NAME_TOKEN MAIN_TOKEN BRANCH_TOKEN CI_TOKEN REVIEW_TOKEN DATABASE_URL
  `),
  )('%s: nothing', (name) => expect(at('.env', name)).toBe('unknown'));

  test('a local variable of a program is no machine', () => {
    expect(at('src/upload.ts', 'localToken')).toBe('unknown');
    expect(at('src/upload.ts', 'LOCAL_TOKEN')).toBe('development');
  });
});

describe('else the name of its file', () => {
  test.each(
    kinds({
      production: words(`
        .env.production .env.prod .env.production.local prod.env .env-prod env.live apps/shop/.env.live
        values-production.yaml values.prod.yaml values-prod-eu-west-1.yaml docker-compose.prod.yml terraform/prod.tfvars
        src/main/resources/application-prod.yml appsettings.Production.json secrets.prod.enc.yaml prod-kubeconfig.yaml
        src/environments/environment.prod.ts webpack.prod.js config/production.ts shop/settings/production.py
        config/prod.exs .github/workflows/deploy-production.yml scripts/deploy-prod.sh config/environments/production.rb
        keys/deploy_prod
      `),
      staging: [
        '.env.staging',
        '.env.staging.local',
        '.env.qa',
        'wrangler.staging.toml',
        'config.staging.ts',
        'fly.staging.toml',
        'settings_staging.py',
      ],
      preview: ['.env.preview', 'config/preview.json'],
      development: [
        '.env.development',
        '.env.dev',
        '.env.local',
        '.dev.vars',
        'dev.yaml',
        'config/dev.exs',
        'settings/local.py',
        'values-dev.yaml',
      ],
      test: ['.env.test', 'application-test.yml', 'config.test.json', 'config/test.json', 'config/test.exs', 'docker-compose.test.yml'],
    }),
  )('%s: %s', (path, kind) => expect(at(path, 'RAILWAY_TOKEN')).toBe(kind));

  test.each(
    words(`
    .env .env.example .env.vault .envrc env.d.ts README.md docs/staging-areas.md src/main/java/com/shop/Orders.java
    src/main.ts main.tf src/live.ts src/liveReload.js live-reload.config.js test/orders.test.ts orders.test.json
    tests/fixtures/orders.json test.json smoke-test.yml reports/TEST-shop.xml .github/workflows/test.yml
    .github/workflows/preview.yml .gitlab-ci.yml .gitlab/ci/test.yml .circleci/config.yml src/git/staging.ts
    src/git/staging-area.ts drivers/staging/vt6655/card.c lib/production/orders.rb data/production-orders.json
    src/components/link-preview/index.ts .storybook/preview.ts link-preview.json scripts/test.sh e2e/.env
    usr/local/etc/app.conf .claude/settings.local.json .vscode/settings.json config/config.test.ts public/stage.json
    live-scores.json sandbox.json
  `),
  )('%s: nothing', (path) => expect(at(path, 'RAILWAY_TOKEN')).toBe('unknown'));
});

describe('else the folder', () => {
  test.each(
    kinds({
      production: words(`
        envs/prod/main.tf overlays/production/secret.yaml clusters/prod-eu/flux.yaml
        inventories/production/group_vars/all.yml infrastructure-live/prod/us-east-1/db/terragrunt.hcl infra/prod/index.ts
        production/.env apps/shop-production/.env
      `),
      staging: ['environments/staging/secrets.yaml', 'deploy/staging/app.yaml', 'k8s/shop-staging/secret.yml', 'live/stage/vars.hcl'],
      development: ['k8s/overlays/dev/secret.yaml', 'terraform/dev/main.tf'],
      test: ['environments/test/app.properties', 'vault/sandbox/token.txt'],
    }),
  )('%s: %s', (path, kind) => expect(at(path, 'RAILWAY_TOKEN')).toBe(kind));

  test.each([
    'terraform/test/main_test.go',
    'test/.env',
    'staging-area/.env',
    'src/staging/.env',
    'main/.env',
    'deploy/preview-server/app.yaml',
  ])('%s: nothing', (path) => expect(at(path, 'RAILWAY_TOKEN')).toBe('unknown'));
});

describe('the keys above it', () => {
  test.each([
    ['config/database.yml', ['production'], 'production'],
    ['config/database.yml', ['test'], 'test'],
    ['wrangler.toml', ['env', 'staging', 'vars'], 'staging'],
    ['netlify.toml', ['context', 'deploy-preview', 'environment'], 'preview'],
    ['eas.json', ['build', 'production', 'env'], 'production'],
    ['.aws/credentials', ['profile shop-prod'], 'production'],
    ['src/keys.ts', ['stripe', 'live'], 'production'],
    ['.github/workflows/deploy.yml', ['jobs', 'deploy-staging', 'env'], 'staging'],
    ['.github/workflows/ci.yml', ['jobs', 'test', 'env'], 'unknown'],
    ['.gitlab-ci.yml', ['preview', 'variables'], 'unknown'],
    ['package.json', ['scripts', 'test'], 'unknown'],
    ['package.json', ['devDependencies', '@keyline/ledger'], 'unknown'],
    ['src/player.ts', ['liveStream'], 'unknown'],
  ] as const)('in %s, %j: %s', (path, above, kind) => expect(at(path, 'token', above)).toBe(kind));
});

test('the nearest word counts', () => {
  expect(at('.env.production', 'STAGING_TOKEN', [], 'production')).toBe('staging');
  expect(at('.github/workflows/deploy-staging.yml', 'RAILWAY_TOKEN', ['jobs', 'staging'], 'production')).toBe('production');
  expect(at('envs/prod/staging.tfvars', 'TOKEN', ['development'])).toBe('development');
  expect(at('envs/prod/staging.tfvars', 'TOKEN')).toBe('staging');
});

test('a job that is for an environment nobody knows is for none that its file names', () => {
  const job = { name: 'RAILWAY_TOKEN', keys: ['jobs', 'deploy', 'env', 'RAILWAY_TOKEN'], path: '.github/workflows/deploy-production.yml' };
  expect(environmentAt({ ...job, ci: 'github-pages' })).toEqual({ name: 'github-pages', kind: 'unknown' });
  expect(environmentAt({ ...job, ci: '${{ inputs.target }}' }).kind).toBe('production');
});

describe('the policy file', () => {
  const names = {
    'eu-live': 'production',
    blue: 'staging',
    'deploy/**': 'staging',
    'deploy/blue/*': 'production',
    test: 'production',
  } as const;
  const by = (path: string, name: string, above: readonly string[] = []) => environmentAt({ path, name, keys: [...above, name] }, names);

  test('names environments', () => {
    expect(by('.env', 'EU_LIVE_TOKEN')).toEqual({ name: 'eu-live', kind: 'production' });
    expect(by('.env', 'LIVE_EU_TOKEN').kind).toBe('production');
    expect(by('fly.blue.toml', 'TOKEN')).toEqual({ name: 'blue', kind: 'staging' });
    expect(by('.env', 'BLUEPRINT_TOKEN').kind).toBe('unknown');
    expect(by('.env', 'TEST_TOKEN').kind).toBe('production');
  });

  test('says what paths are for, where nothing nearer does', () => {
    expect(by('deploy/green/.env', 'TOKEN').kind).toBe('staging');
    expect(by('deploy/blue/.env', 'TOKEN').kind).toBe('production');
    expect(by('deploy/green/.env.production', 'TOKEN').kind).toBe('staging');
    expect(by('deploy/green/.env', 'PROD_TOKEN').kind).toBe('production');
  });
});

test('names of any length and kind are read in no time', () => {
  const began = performance.now();
  for (const text of [
    'a'.repeat(100_000),
    'prod-'.repeat(20_000),
    'A'.repeat(100_000),
    '/'.repeat(100_000),
    'live-stage-'.repeat(10_000),
    '.env.'.repeat(20_000),
  ])
    environmentAt({ name: text, keys: [text, text], path: text, ci: text }, { 'a*b*c*d/': 'test', [text]: 'test' });
  expect(performance.now() - began).toBeLessThan(1000);
});

test('what a provider calls an environment', () => {
  expect(['production', 'pre-prod', 'shop_PRE_PROD', 'pr-12', 'main', 'nonProd'].map(kindOf)).toEqual(
    words(`
    production staging staging preview production development
  `),
  );
  expect(environmentOf('prod-eu')).toEqual({ name: 'prod-eu', kind: 'production' });
});
