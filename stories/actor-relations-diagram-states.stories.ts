import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { argTypes, diagram, type DiagramArgs } from './diagram.js';

/** What a reader sees when there is no picture yet, or none to be had, or very much of it. */
const meta: Meta<DiagramArgs> = {
  title: 'Relations diagram/States',
  component: 'actor-relations-diagram',
  argTypes,
  render: (args) => diagram(args),
};
export default meta;
type Story = StoryObj<DiagramArgs>;

const actor = (id: string, name: string): object => ({
  id,
  name,
  short: id.toUpperCase(),
  kind: 'state',
});
const tie = (id: string, from: string, to: string, kind: string, phases: object[]): object => ({
  id,
  from,
  to,
  kind,
  directed: false,
  phases,
});
const phase = (when: string, sign: number, more: object = {}): object => ({
  when,
  sign,
  status: 'reported',
  sources: ['wire'],
  ...more,
});
const story = (relations: object[]): object => ({
  version: 1,
  id: 'states',
  lang: 'en',
  title: 'An invented story',
  asOf: '2018-08-31',
  actors: [actor('vel', 'Velmark'), actor('sor', 'Sornia'), actor('hal', 'Halden')],
  sources: [{ id: 'wire', title: 'Ember Wire', kind: 'news' }],
  relations,
});
const shown = (data: object): Story => ({
  render: () => html`<actor-relations-diagram .data=${data}></actor-relations-diagram>`,
  parameters: { controls: { disable: true } },
});

/** While data are on their way the box is held and says so. */
export const Loading: Story = { args: { for: 'not-there', headline: 'Who is tied to whom' } };

/** The file does not arrive: said plainly, with a way to try again. */
export const Unreachable: Story = {
  args: { src: 'seeds/no-such-file.json', headline: 'Who is tied to whom' },
};

/** A story without relations: that is not the same as neutral. */
export const Empty: Story = shown(story([]));

/** What could be read is drawn; a count of the rest opens into what, where and how to mend it. */
export const Problems: Story = shown(
  story([
    tie('war', 'vel', 'sor', 'armed-conflict', [
      phase('2018/..', -1),
      phase('2018-02-30', -1),
      phase('2016/2017', -2),
    ]),
    tie('ally', 'vel', 'Halden', 'alliance', [phase('2016/..', 1)]),
  ]),
);

/** More ties between two than there is room for: some lines, and how many more are in the list. */
export const ManyTies: Story = {
  name: '200 ties between two',
  ...shown(
    story(
      Array.from({ length: 200 }, (_, i) =>
        tie(`tie-${i}`, 'vel', 'sor', i % 2 ? 'trade' : 'dispute', [
          phase('2012/..', i % 2 ? 1 : -1, { label: `Matter number ${i + 1}` }),
        ]),
      ),
    ),
  ),
};

/** Three hundred actors: places by the steps between them, names by the number of ties. */
export const ManyActors: Story = {
  name: '300 actors',
  ...shown({
    ...story(
      Array.from({ length: 480 }, (_, i) => {
        const to = i < 299 ? Math.floor(i / 2) : (i * 53) % 300;
        const from = i < 299 ? i + 1 : (to + 17) % 300;
        return tie(`tie-${i}`, `a${from}`, `a${to}`, i % 3 ? 'trade' : 'dispute', [
          phase('2012/..', i % 3 ? 0 : -1),
        ]);
      }),
    ),
    actors: Array.from({ length: 300 }, (_, i) => actor(`a${i}`, `Council ${i + 1}`)),
  }),
};
