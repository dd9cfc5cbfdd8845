export { textOf, utf16Of } from '../text.ts';
