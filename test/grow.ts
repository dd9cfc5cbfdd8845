import type { AST } from '@eslint-community/regexpp';
import { bytesOf } from '../src/detect/outline/bytes.ts';
import { parsed } from '../src/detect/outline/patterns.ts';
import { mint } from './mint.ts';

/** Texts that a pattern matches from their first character to their last, made of it; the same seed gives the same. What it asks of what is beside or ahead is not made, only held to. */
export function* grown({ source, flags }: RegExp, seed: string, tries: number): Generator<string> {
  const { alternatives } = parsed(source, flags.includes('u'));
  const whole = new RegExp(`^(?:${source})$`, flags.replace(/[gy]/g, ''));
  for (let nth = 0; nth < tries; nth++) {
    const text = oneOf(alternatives, dice(`${seed} ${nth}`));
    if (whole.test(text)) yield text;
  }
}

const known = new WeakMap<AST.Element, string>();

/** Those that can be printed. */
function charactersOf(element: AST.Element): string {
  let characters = known.get(element);
  if (characters === undefined) {
    const codes = [...bytesOf(element).entries()].flatMap(([code, has]) => (has === 1 && code > 0x20 && code < 0x7f ? [code] : []));
    known.set(element, (characters = String.fromCharCode(...codes)));
  }
  return characters;
}

/** A number below another, each time. */
type Dice = (below: number) => number;

function dice(seed: string): Dice {
  let state = Number.parseInt(mint.hex(seed, 8), 16);
  return (below) => ((state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) >>> 8) % below;
}

function oneOf(alternatives: readonly AST.Alternative[], roll: Dice): string {
  return alternatives[roll(alternatives.length)]!.elements.map((element) => madeOf(element, roll)).join('');
}

function madeOf(element: AST.Element, roll: Dice): string {
  switch (element.type) {
    case 'Group':
    case 'CapturingGroup':
      return oneOf(element.alternatives, roll);
    case 'Quantifier': {
      const most = Math.min(element.max, element.min + (roll(4) === 0 ? 40 : 3));
      const times = element.min + roll(most - element.min + 1);
      return Array.from({ length: times }, () => madeOf(element.element, roll)).join('');
    }
    case 'Character':
    case 'CharacterClass':
    case 'CharacterSet': {
      const characters = charactersOf(element);
      return characters[roll(characters.length)] ?? ' ';
    }
    default:
      return '';
  }
}
