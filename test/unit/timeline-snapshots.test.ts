import { timelineOf } from './timeline.js';
import { pictures } from './snapshot.js';

pictures(timelineOf, [
  ['timeline-seed-320', 'lachin-2022', { width: 320 }, 'light'],
  ['timeline-seed-720', 'lachin-2022', { width: 720 }, 'light'],
  ['timeline-seed-720-dark', 'lachin-2022', { width: 720 }, 'dark'],
  ['timeline-seed-720-fa', 'lachin-2022', { width: 720, lang: 'fa' }, 'light'],
  ['timeline-stress-320', 'stress', { width: 320 }, 'light'],
  ['timeline-stress-720', 'stress', { width: 720 }, 'light'],
  ['timeline-seed-720-linear', 'lachin-2022', { width: 720, scale: 'linear' }, 'light'],
]);
