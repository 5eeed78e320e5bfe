/** The stories and tables that tests read from files. */
import { readFileSync } from 'node:fs';

export const seedText = (name: string): string =>
  readFileSync(new URL(`../../seeds/${name}`, import.meta.url), 'utf8');

/** A story of the seeds as it is written, not read yet. */
export const seed = (name: string): any => JSON.parse(seedText(name));
export const lachin = seed('lachin-2022.story.json');
export const stress = seed('stress.story.json');

const folder =
  process.env['BACKSTORY_DATA'] ?? new URL('../../../shared/data', import.meta.url).pathname;

/** Where a file lies that others publish: too large to be kept here, tests without it are skipped. */
export const published = (name: string): string => `${folder}/${name}`;
