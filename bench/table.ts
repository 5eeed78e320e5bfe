import { sortRows } from '../src/frame/table-order.js';
import { randomFrom } from '../test/fixtures/random.js';
import { median } from './median.js';

console.log('\ntable: 20,000 rows of different texts\n language   sort ms');
for (const [lang, letters] of [
  ['en', 'abcdefghij klmnop'],
  ['ru', 'абвгдеёжзи йклмно'],
  ['fa', 'ابپتثجچحخد ذرزژسش'],
] as const) {
  const random = randomFrom(1);
  const word = (): string =>
    Array.from({ length: 24 }, () => letters[Math.floor(random() * letters.length)]).join('');
  const rows = Array.from({ length: 20_000 }, word);
  const time = median(() => sortRows(rows, (row) => row, false, lang));
  console.log(`${lang.padStart(9)}${time.toFixed(0).padStart(10)}`);
}
