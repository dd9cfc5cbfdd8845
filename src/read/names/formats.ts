export type Format = 'dotenv' | 'ini' | 'hcl' | 'netrc' | 'json' | 'yaml' | 'xml' | 'javascript' | 'scripts' | 'lines';

const byName: readonly (readonly [RegExp, Format])[] = [
  [/^(?:\.env(?:rc)?|\.flaskenv|\.dev\.vars|env|dotenv)(?:[._-].*)?$|\.env$/i, 'dotenv'],
  [/\.(?:jsonc?|json5|webmanifest|code-workspace|ipynb|tfstate|tfstate\.backup|har|map|geojson|avsc|jsonl)$/i, 'json'],
  [/\.(?:ya?ml|eyaml|sls)$|^\.(?:clang-format|clang-tidy|yamllint)$/i, 'yaml'],
  [/\.[cm]?[jt]sx?$/i, 'javascript'],
  [/\.(?:vue|svelte|astro|html?)$/i, 'scripts'],
  [/\.(?:tf|tfvars|hcl|nomad)$/i, 'hcl'],
  [/^[._]?(?:netrc|authinfo)$/i, 'netrc'],
  [/\.(?:xml|config|csproj|vbproj|fsproj|props|targets|plist|pom|nuspec|resx|xaml|iml|wsdl|xsd|mobileconfig|storyboard)$/i, 'xml'],
  [/\.(?:ini|toml|cfg|cnf|conf|properties|desktop|service|editorconfig|credentials|reg|prefs)$/i, 'ini'],
  [
    /^\.(?:npmrc|pypirc|gitconfig|s3cfg|boto|my\.cnf|cargo|gemrc|condarc|yarnrc|curlrc|wgetrc|hgrc|passwd-s3fs)$|^(?:credentials|Pipfile|poetry\.lock|Cargo\.lock|pip\.conf|hgrc)$/i,
    'ini',
  ],
];

/** How to read a file, by its name, else by how it begins. What nobody knows is read line by line. */
export function formatOf(path: string, text: string): Format {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (/(?:^|\/)\.(?:git(?:\/.+)?|aws|kube|oci)\/config(?:\.worktree)?$/.test(path)) return path.includes('.kube/') ? 'yaml' : 'ini';
  for (const [pattern, format] of byName) if (pattern.test(name)) return format;
  if (name.includes('.') && !name.startsWith('.')) return 'lines';
  const head = text.slice(0, 4096);
  if (/^\s*[{[]\s*(?:["}\]{[]|\/\/)/.test(head)) return 'json';
  if (/^\s*<\?xml\s/.test(head)) return 'xml';
  return /^\[[\w .:"'/-]{1,100}\]\s*$/m.test(head) && !head.startsWith('#!') ? 'ini' : 'lines';
}
