import { diagramOf } from './diagram.js';
import { pictures } from './snapshot.js';

pictures(diagramOf, [
  ['relations-seed-360', 'lachin-2022', { width: 360 }, 'light'],
  ['relations-seed-720', 'lachin-2022', { width: 720 }, 'light'],
  ['relations-seed-720-2020', 'lachin-2022', { width: 720, at: '2020-1X' }, 'light'],
  ['relations-seed-720-dark', 'lachin-2022', { width: 720 }, 'dark'],
  ['relations-seed-360-fa', 'lachin-2022', { width: 360, lang: 'fa', rtl: true }, 'light'],
  ['relations-stress-320', 'stress', { width: 320 }, 'light'],
  ['relations-stress-960', 'stress', { width: 960 }, 'light'],
]);
