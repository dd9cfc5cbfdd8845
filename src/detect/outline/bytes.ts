import type { AST } from '@eslint-community/regexpp';

/** Which of the 256 bytes an element matches; what is no byte, as none of a token is, counts as all that are no ASCII. */
export function bytesOf(element: AST.Element | AST.CharacterClassElement): Uint8Array {
  switch (element.type) {
    case 'Character':
      return among((code) => code === element.value || (code > 0x7f && element.value > 0xff));
    case 'CharacterClassRange':
      return among((code) => (code >= element.min.value && code <= element.max.value) || (code > 0x7f && element.max.value > 0xff));
    case 'CharacterSet': {
      const set = { any: /[^\n\r]/, digit: /\d/, space: /\s/, word: /\w/, property: /[^]/ }[element.kind];
      return among(
        (code) => set.test(String.fromCharCode(code)) !== ('negate' in element && element.negate && element.kind !== 'property'),
      );
    }
    case 'CharacterClass': {
      const all = union((element.elements as AST.CharacterClassElement[]).map(bytesOf));
      return element.negate ? among((code) => all[code] === 0 || code > 0x7f) : all;
    }
    default:
      return among(() => true);
  }
}

export const among = (has: (code: number) => boolean) => Uint8Array.from({ length: 256 }, (_, code) => Number(has(code)));

export const union = (sets: readonly Uint8Array[]) => among((code) => sets.some((set) => set[code] === 1));

/** With the other case of each letter. */
export const folded = (set: Uint8Array) =>
  among((code) => {
    const letter = String.fromCharCode(code);
    return set[letter.toLowerCase().charCodeAt(0)] === 1 || set[letter.toUpperCase().charCodeAt(0)] === 1;
  });

/** Each byte that a pattern may match anywhere. */
export function everyByte({ alternatives }: { alternatives: readonly { elements: readonly AST.Element[] }[] }): Uint8Array {
  return union(
    alternatives
      .flatMap(({ elements }) => elements)
      .map((element) => {
        switch (element.type) {
          case 'Assertion':
            return among(() => false);
          case 'Group':
          case 'CapturingGroup':
            return everyByte(element);
          case 'Quantifier':
            return everyByte({ alternatives: [{ elements: [element.element] }] });
          default:
            return bytesOf(element);
        }
      }),
  );
}
