import { chartOf } from './chart.js';
import { pictures } from './snapshot.js';

pictures(chartOf, [
  ['seed-320', 'lachin-2022', { width: 320 }, 'light'],
  ['seed-720', 'lachin-2022', { width: 720 }, 'light'],
  ['seed-720-dark', 'lachin-2022', { width: 720 }, 'dark'],
  ['seed-360-fa', 'lachin-2022', { width: 360, lang: 'fa', rtl: true }, 'light'],
  ['stress-320', 'stress', { width: 320 }, 'light'],
  ['stress-720', 'stress', { width: 720 }, 'light'],
  ['stress-960-sides', 'stress', { width: 960, groupBy: 'side' }, 'light'],
]);
