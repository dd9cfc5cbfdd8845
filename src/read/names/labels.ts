/** The keys of an entry that says its name beside it: `{ name: STRIPE_KEY, value: … }`. */
export const label = /^(?:name|key|variable|env)$/i;
export const labelled = /^(?:value|default|currentValue)$/i;

/** What can be the name of a value: no address, and no token of its own. */
export const isLabel = (text: string) => /^[A-Za-z_][\w.:/-]{0,99}$/.test(text) && !text.includes('//') && !isDrawn(text);

const isDrawn = (text: string) => text.length >= 16 && (/\d[A-Za-z]+\d/.test(text) || (/^[A-Z\d]+$/.test(text) && /\d/.test(text)));

/** The name that an option is: `--api-key`. */
export function flagName(text: string): string[] {
  const name = /^--?([A-Za-z][\w-]{1,60})$/.exec(text)?.[1];
  return name === undefined ? [] : [name];
}

/** What a value may be that stands beside its name: `value: …`. */
export const valued = /^(?:(?:plaintext_|secret_)?(?:value|string|data|content|default))$/i;

/** `DB_PASSWORD`, `X-Api-Key`, `stripe.key`: what one writes as a name alone, and not as a value, as `APPID`, `shop`, `Bearer`. */
export const isNamelike = (text: string) =>
  isLabel(text) && (/[A-Za-z][_.-][A-Za-z]/.test(text) || (secretive.test(text) && !/^(?:bearer|basic|token)$/i.test(text)));

const secretive = /token|key|secret|passw|pwd|auth|bearer|cred|signature|webhook|\bpat$/i;

/** Functions of a name and its value, whatever the name: `setProperty(`, `Header.Add(`, `getOrDefault(`. */
const setter =
  /^(?:[a-z]{0,20}_)?(?:[Ss]et|[Pp]ut|[Aa]dd|[Aa]ppend|[Dd]efine|[Ii]nsert|[Uu]pdate|[Ss]tore|[Ss]ave|[Gg]et(?!Instance)|[Ff]etch|[Ee]nv|[Cc]onf|[Cc]onfig|[Pp]roperty|[Aa]ttr|[Aa]ttribute|[Pp]aram|[Hh]eader|[Ff]ield|[Oo]ption|[Vv]ariable|[Ss]tr|[Ss]tring|[Pp]air|[Ww]ith|[Rr]egister|[Ss]ecret|[Tt]uple|of|entry|values|VALUES|[Bb]asicHeader|(?:Key|Name)ValuePair|setx|h?m?set|(?:set|get|put)(?:env|item|header|attr|default|option)|(?:Set|Get)env)(?![a-z])/;

export const takesName = (callee: string) => setter.test(callee);
