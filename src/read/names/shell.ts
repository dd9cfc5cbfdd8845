import { matches, NAME, named } from './patterns.ts';

const option = matches(String.raw`(?:^|[\s"'\x60([,])--?([A-Za-z][\w-]{1,60})(?:=|["'\x60]?\s{0,3},?\s{1,20})["'\x60]?$`);
const stored = matches(
  String.raw`\b(?:secrets?|variables?|env|config)[: ](?:set|add|create|put)\s{1,5}(${NAME})\s[^\n]{0,100}(?:--(?:body|value|data)|-[bv])[\s=]{1,5}["'\x60]?$`,
);

const user = matches(String.raw`(?:^|\s)(?:-u|--user)[\s=]{1,5}["'\x60]?(?:[^\s"'\x60:]{0,100}:)?$`);

/** `curl -u user:…`. */
export const credentials = (head: string) => (user(head) ? ['user'] : undefined);

/** `--api-key …`, `gh secret set NAME --body …`, and in a list of arguments `"--api-key", "…"`. */
export const flag = (head: string) => named(stored(head)?.[1] ?? option(head)?.[1]);

const words = matches(
  String.raw`(?:^|[\s;&|(])(?:setenv|setx?|ENV|ARG|export|#\s{0,3}define|SetEnv|defvar|defconst|setq|def|fastcgi_param|proxy_set_header|add_header|uwsgi_param|putenv)\s{1,5}(?:-\w{1,20}\s{1,5}){0,3}(?:\$|\/\/[^\s:]{1,200}:)?(${NAME})\s{1,20}(?:@|\b[LuU])?["'\x60]?$`,
);
/** SQL's `PASSWORD '…'`, and what other languages have of the kind. */
const keyword = matches(String.raw`(?:^|[\s({])(password|secret|token|api[_-]?key)\s{1,5}["']$`, 'i');
/** Clojure's and Erlang's maps and tuples, and Elixir's attributes. */
const keyed = matches(String.raw`(?:[\s({[]:|^\s{0,20}@)([A-Za-z_][\w.-]{0,99})\s{1,5}"$|\{\s{0,3}:?([a-z]\w{0,99}),\s{0,3}"$`);

/** `ENV NAME …`, `#define NAME "…"`, `set -gx NAME …`, `:name "…"`. */
export function command(head: string): string[] | undefined {
  const [, key, tuple] = keyed(head) ?? [];
  return named(words(head)?.[1] ?? key ?? tuple ?? keyword(head)?.[1]);
}
