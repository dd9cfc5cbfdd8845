const at = (value: unknown, ...keys: readonly string[]): unknown => {
  let found = value;
  for (const key of keys) found = typeof found === 'object' && found !== null ? (found as Record<string, unknown>)[key] : undefined;
  return found;
};

/** An OpenAPI or Swagger document, as far as it is looked into. */
export class Contract {
  readonly #document: unknown;

  constructor(document: unknown) {
    this.#document = document;
  }

  /** Whether it is one, and not a fixture or a part. */
  get hasPaths(): boolean {
    return typeof at(this.#document, 'paths') === 'object';
  }

  /** The GET operation of a URL; of two that fit, the one with more fixed segments. */
  operation(url: URL): { template: string; operation: unknown } | undefined {
    const bases = ['', ...this.#bases()];
    const wanted = decodeURI(url.pathname);
    const fitting = Object.entries((at(this.#document, 'paths') as Record<string, unknown>) ?? {}).filter(
      ([template, item]) => at(item, 'get') && bases.some((base) => fits(`${base}${template}`, wanted)),
    );
    const [best] = fitting.sort(([a], [b]) => (a.match(/\{/g)?.length ?? 0) - (b.match(/\{/g)?.length ?? 0));
    return best && { template: best[0], operation: { ...(at(best[1], 'get') as object), shared: at(best[1], 'parameters') } };
  }

  #bases(): string[] {
    const servers = (at(this.#document, 'servers') as { url: string }[] | undefined) ?? [];
    return [
      ...servers.map(({ url }) => url.replace(/^https?:\/\/[^/]*/, '').replace(/\/$/, '')),
      String(at(this.#document, 'basePath') ?? '').replace(/\/$/, ''),
    ];
  }

  /** The names of the query parameters that an operation takes. */
  parameters(operation: unknown): string[] {
    const all = [...((at(operation, 'parameters') as unknown[]) ?? []), ...((at(operation, 'shared') as unknown[]) ?? [])].map(
      (parameter) => this.#resolve(parameter),
    );
    return all.filter((parameter) => at(parameter, 'in') === 'query').map((parameter) => String(at(parameter, 'name')));
  }

  /** Whether a field is in the operation's answers of this status. */
  answers(operation: unknown, path: readonly string[], status: RegExp): boolean {
    const responses = Object.entries((at(operation, 'responses') as Record<string, unknown>) ?? {}).filter(([code]) => status.test(code));
    return responses.some(([, response]) => {
      const resolved = this.#resolve(response);
      const contents = Object.values((at(resolved, 'content') as Record<string, unknown>) ?? {}).map((content) => at(content, 'schema'));
      return [...contents, at(resolved, 'schema')].some((schema) => schema && this.#has(schema, path, 0));
    });
  }

  #has(schema: unknown, path: readonly string[], depth: number): boolean {
    const resolved = this.#resolve(schema);
    if (path.length === 0) return true;
    if (depth > 60 || typeof resolved !== 'object' || resolved === null) return false;
    const [first = '', ...rest] = path;
    const inner = first === '*' ? (at(resolved, 'items') ?? at(resolved, 'additionalProperties')) : at(resolved, 'properties', first);
    if (inner && this.#has(inner, rest, depth + 1)) return true;
    return ['allOf', 'anyOf', 'oneOf'].some((key) =>
      ((at(resolved, key) as unknown[]) ?? []).some((one) => this.#has(one, path, depth + 1)),
    );
  }

  #resolve(value: unknown): unknown {
    let found = value;
    for (let steps = 0; steps < 20 && typeof at(found, '$ref') === 'string'; steps++) {
      const pointer = String(at(found, '$ref')).replace(/^#\//, '').split('/');
      found = at(this.#document, ...pointer.map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~')));
    }
    return found;
  }
}

function fits(template: string, path: string): boolean {
  const own = template.split('/');
  const wanted = path.split('/');
  return own.length === wanted.length && own.every((segment, index) => segment.includes('{') || segment === wanted[index]);
}
