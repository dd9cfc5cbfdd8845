import type { AST } from '@eslint-community/regexpp';

/** Whether it can match nothing but letters, digits, `_` and `-`. */
export function isPlain(node: AST.Pattern | AST.Element | AST.Alternative | AST.CharacterClassElement): boolean {
  switch (node.type) {
    case 'Pattern':
    case 'Group':
    case 'CapturingGroup':
      return node.alternatives.every(isPlain);
    case 'Alternative':
      return node.elements.every(isPlain);
    case 'Quantifier':
      return isPlain(node.element);
    case 'CharacterClass':
      return !node.negate && node.elements.every((element) => isPlain(element as AST.CharacterClassElement));
    case 'CharacterClassRange':
      return isWord(node.min.value) && isWord(node.max.value) && node.max.value - node.min.value < 26;
    case 'Character':
      return isWord(node.value);
    case 'CharacterSet':
      return (node.kind === 'word' && !node.negate) || (node.kind === 'digit' && !node.negate);
    case 'Assertion':
      return true;
    default:
      return false;
  }
}

const isWord = (code: number) => /[\w-]/.test(String.fromCodePoint(code));

export type Extent = readonly [least: number, most: number];

/** How many characters the alternatives match, at least and at most. */
export function extent(alternatives: readonly { elements: readonly AST.Element[] }[]): Extent {
  const each = alternatives.map(({ elements }) => elements.map(extentOf));
  const sums = each.map(
    (parts) => [parts.reduce((sum, [least]) => sum + least, 0), parts.reduce((sum, [, most]) => sum + most, 0)] as const,
  );
  return [Math.min(...sums.map(([least]) => least)), Math.max(...sums.map(([, most]) => most))];
}

function extentOf(element: AST.Element): Extent {
  switch (element.type) {
    case 'Group':
    case 'CapturingGroup':
      return extent(element.alternatives);
    case 'Assertion':
      return [0, 0];
    case 'Quantifier': {
      const [least, most] = extentOf(element.element);
      return [least * element.min, most * element.max];
    }
    default:
      return [1, 1];
  }
}
