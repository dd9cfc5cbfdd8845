import { readFileSync } from 'node:fs';
import {
  buildClientSchema,
  buildSchema,
  execute,
  getNamedType,
  getNullableType,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  type GraphQLType,
  isAbstractType,
  isEnumType,
  isListType,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import type { Asked } from './record.ts';

/** A provider's schema, from its introspection or its own language. */
export function schemaFrom(path: string): GraphQLSchema {
  const text = readFileSync(path, 'utf8');
  if (!path.endsWith('.json')) return buildSchema(text, { assumeValid: true });
  const parsed = JSON.parse(text) as { data?: unknown };
  return buildClientSchema((parsed.data ?? parsed) as Parameters<typeof buildClientSchema>[0], { assumeValid: true });
}

/** What is wrong with a query, by executing it against the schema, every field answered with something of its type. */
export async function wrongs(schema: GraphQLSchema, { query, shape, variables }: Extract<Asked, { kind: 'graphql' }>): Promise<string[]> {
  const document = parse(query);
  const invalid = validate(schema, document);
  if (invalid.length > 0) return invalid.map(({ message }) => message);
  const { data, errors = [] } = await execute({
    schema,
    document,
    variableValues: variables,
    fieldResolver: answering(),
    typeResolver: (_, __, ___, type) => schema.getPossibleTypes(type)[0]?.name,
  });
  if (errors.length > 0) return errors.map(({ message }) => message);
  const fitted = shape.safeParse(JSON.parse(JSON.stringify(data)));
  return fitted.success ? [] : fitted.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

function answering(): GraphQLFieldResolver<unknown, unknown> {
  return (_source, _args, _context, { returnType }) => valueOf(returnType);
}

function valueOf(type: GraphQLType): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [valueOf(nullable.ofType)];
  const named = getNamedType(nullable);
  if (isObjectType(named) || isAbstractType(named)) return {};
  if (isEnumType(named)) return named.getValues()[0]?.value;
  return { Boolean: false, Int: 1, Float: 1, DateTime: '2026-01-01T00:00:00.000Z', BigInt: 1, JSON: {} }[named.name] ?? 'text';
}
