import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import styles from './house-styles.css?raw';
import './house-styles.css';
import { chart, table } from './chart.js';
import { seed } from './common.js';
import { diagram } from './diagram.js';
import { timeline } from './timeline.js';

/**
 * The same graphics in three invented newspapers. Nothing but CSS variables differs; each house
 * has a light and a dark form, chosen by the scheme of the page.
 */
const meta: Meta = {
  title: 'House styles',
  parameters: { controls: { disable: true } },
};
export default meta;
type Story = StoryObj;

const house = (name: string, masthead: string, title: string): TemplateResult =>
  html`<article class=${`house ${name}`} lang="en" dir="ltr">
    <p class="masthead">${masthead}</p>
    <h2>${title}</h2>
    <p class="text">
      One report carries two death tolls for the fighting between Armenia and Azerbaijan. Neither
      has an upper end, and neither is split by side.
    </p>
    ${chart({ src: seed })} ${chart({ src: table, headline: 'An invented war, month by month' })}
    ${timeline({ src: seed })} ${diagram({ src: seed })}
  </article>`;

/** The rules of one house, cut from the style sheet that the stories use. */
const variables = (name: string): string => {
  const rule = styles.slice(styles.indexOf(`.${name} {`)).split('}')[0]!;
  const set = rule.slice(rule.indexOf('/* The widgets */')).split('\n').slice(1, -1);
  return `casualty-chart {\n${set.join('\n')}\n}`;
};

const story = (name: string, masthead: string, title: string): Story => ({
  render: () => house(name, masthead, title),
  parameters: { docs: { source: { code: variables(name), language: 'css' } } },
});

/** A serif broadsheet: cream paper, thin rules, old-style figures. */
export const Broadsheet = story('broadsheet', 'The Morning Register', 'Two wars, two lower limits');

/** A financial paper: salmon ground, serif headlines over sans-serif text. */
export const Salmon = story('salmon', 'The Exchange', 'Two tolls in a long dispute');

/** A weekly in black and white: heavy rules, narrow headlines, no hue at all. */
export const Weekly = story('weekly', 'contra', 'Nobody knows how many more');
