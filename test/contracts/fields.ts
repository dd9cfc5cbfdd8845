import type { z } from 'zod';

/** What is known of a zod type from inside, as far as the fields that it reads need it. */
interface Definition {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  in?: z.ZodType;
  options?: readonly z.ZodType[];
  valueType?: z.ZodType;
  left?: z.ZodType;
  right?: z.ZodType;
  items?: readonly z.ZodType[];
}

/** The fields that a shape reads, as paths: `projects`, `projects.*`, `projects.*.name`; `*` is each of a list. */
export function fieldsOf(shape: z.ZodType, path: readonly string[] = []): string[][] {
  const {
    type,
    shape: properties,
    element,
    innerType,
    in: input,
    options,
    valueType,
    left,
    right,
  } = shape._zod.def as unknown as Definition;
  if (type === 'object')
    return Object.entries(properties ?? {}).flatMap(([name, value]) => [[...path, name], ...fieldsOf(value, [...path, name])]);
  if (element) return fieldsOf(element, [...path, '*']);
  if (type === 'record' && valueType) return fieldsOf(valueType, [...path, '*']);
  return [innerType, input, left, right, ...(options ?? [])].flatMap((inner) => (inner ? fieldsOf(inner, path) : []));
}

/** The shapes of which an answer fits one: the options of a union, else the shape itself. */
export function alternativesOf(shape: z.ZodType): readonly z.ZodType[] {
  const { options, innerType, in: input } = shape._zod.def as unknown as Definition;
  if (options) return options.flatMap(alternativesOf);
  const inner = innerType ?? input;
  return inner && alternativesOf(inner).length > 1 ? alternativesOf(inner) : [shape];
}
