/**
 * How far a value is believed by the file it lies in. What people configure holds passwords too, without quotes; code, only what was
 * drawn or what a generator made; a sample to be filled in, only what was drawn; some files nothing.
 */
export type FileKind = 'settings' | 'sample' | 'code' | 'none';

const settings =
  /^(?:\.env(?:rc)?|\.flaskenv|\.dev\.vars|env|dotenv)(?:[._-].*)?$|\.env$|\.(?:ini|conf|cnf|cfg|config|properties|ya?ml|toml|json[c5]?|xml|plist|tfvars|tfstate|hcl|sh|bash|zsh|fish|ps1|bat|cmd|service|env\w*|credentials|settings|secrets?|netrc)$|^\.[a-z]+(?:rc|_profile|_login|_history|_aliases|pass|cnf|profile)$|^(?:\.?netrc|\.pypirc|credentials|dockerfile|crontab|procfile|stdin|docker-compose.*|compose\..*|settings\.py|local_settings\.py|wp-config\.php)$/;

/** What was installed or downloaded, with the hash of each. */
const sums = /(?:^|[._-])lock(?:file)?(?:\.\w+)?$|^(?:npm-shrinkwrap\.json|go\.sum|package\.resolved|(?:sha\d*|md5)sums?(?:\.\w+)?)$/;

const nameOf = (path: string) => path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('!')) + 1).toLowerCase();

/** Whether a file lists hashes by the names of packages, so that a name beside what looks drawn says nothing. */
export const isLock = (path: string) => sums.test(nameOf(path));

/** Written by programs: lists of hashes, compressed code, tables of translations, pictures. */
const written =
  /^(?:checksums?.*|manifest\.json|record|sources)$|[.-]min\.\w+$|\.(?:map|svg|css|scss|less|po|pot|mo|xlf|xliff|resx|strings|arb|sum|lock|sig|asc|pem|crt|cer|crl|csr|der|pub|patch|diff|rej|srt|vtt|woff2?|ttf|eot|otf|bdf|ps|eps|pdf|hex|ihex|dic|aff|csv|tsv|geojson|dtsi?|snap|har|md5|sha\d+|list|symbols|abi|ppd|xkb|icc|afm|h\d?\.in|s)$/;

/** Tests have secrets of their own, which open nothing. */
const rehearsed =
  /(?:^|[/!])(?:tests?|__tests__|specs?|fixtures?|testdata|test[_-]?(?:data|suite|vectors?|cases?|utils?)|mocks?|__mocks__|__fixtures__|__snapshots__|e2e|cypress|selftests?|unittests?|vectors?|i18n|locales?|translations?|lang|langs)[/!]|(?:^|[/!])(?:test[_-][^/]*|conftest)\.\w+$|[._-](?:tests?|spec|e2e|mock|stories|fixtures?)\.\w+$|(?:^|[/!])[A-Z]\w*(?:Tests?|Spec|IT)\.(?:java|kt|cs|scala|swift|groovy|php)$/;

/** What environments are given, which may be anywhere. */
const dotenv = /^\.env(?:[._-].*)?$|^\.dev\.vars$/;

/** To be copied and filled in. */
const samples = /[._-](?:examples?|samples?|template|tmpl|tpl|dist|defaults?)(?:[._-][a-z\d]+){0,3}$|^(?:example|sample)[._-]/;

/** Folders of other people's code, which has none of our secrets. */
const installed = /(?:^|[/!])(?:node_modules|site-packages|dist-packages|vendor|third[_-]?party|bower_components)[/!]/;

/** What a file is by its name alone. */
export function kindOf(path: string): FileKind {
  const base = nameOf(path);
  if (sums.test(base) || written.test(base) || installed.test(path) || (rehearsed.test(path) && !dotenv.test(base))) return 'none';
  if (!settings.test(base) && !settings.test(base.replace(samples, ''))) return 'code';
  return samples.test(base) ? 'sample' : 'settings';
}
