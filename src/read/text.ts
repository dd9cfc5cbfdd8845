export { isMarked, textOf, utf16Of } from '../text.ts';
