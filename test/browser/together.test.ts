/** The three graphics of the seed story in one container. */
import { expect } from 'chai';
import type { BackStory } from '../../src/back-story/back-story.js';
import { button, markup, plain, plotOf, proxy, ready, seed, tidy, until } from './story.js';
import { current, walk, type Host } from './widgets.js';

const names = ['border-exchange-timeline', 'casualty-chart', 'actor-relations-diagram'];

interface Together {
  readonly story: BackStory;
  readonly timeline: Host;
  readonly chart: Host;
  readonly diagram: Host;
}

async function together(attributes = ''): Promise<Together> {
  const story = markup(`<back-story src="${seed}" ${attributes}>
    ${names.map((name) => `<${name} loading="eager"></${name}>`).join('')}</back-story>`)
    .firstElementChild as BackStory;
  const [timeline, chart, diagram] = names.map((name) => story.querySelector(name) as Host);
  for (const widget of [timeline!, chart!, diagram!]) await ready(widget);
  return { story, timeline: timeline!, chart: chart!, diagram: diagram! };
}

const picked = (widget: Host): number => widget.shadowRoot!.querySelectorAll('.picked').length;
/** Walks to the place that is spoken as `words` and chooses it, as a reader with a keyboard does. */
async function choose(widget: Host, words: RegExp): Promise<void> {
  await walk(widget, (spoken) => words.test(spoken));
  if (!words.test(current(widget))) throw new Error(`${words} is not come to`);
  proxy(widget).click();
  await widget.updateComplete;
}

describe('three graphics of one story', () => {
  afterEach(tidy);

  it('the war chosen in the timeline is its figure in the chart and its tie in the diagram', async () => {
    const { story, timeline, chart, diagram } = await together();
    await choose(timeline, /Second war over Karabakh/);
    await until(() => picked(chart) && picked(diagram), 'both have it picked out');
    expect(story.selected).equal('second-war');
    expect(current(chart)).match(/over 6,500 killed/);
    expect(current(diagram)).match(/Armenia and Azerbaijan: Shoot-out/);
    expect(picked(timeline)).equal(1);
  });

  it('a figure chosen in the chart is its event in the timeline', async () => {
    const { timeline, chart } = await together();
    await choose(chart, /over 280 killed/);
    await until(() => picked(timeline), 'the timeline has it picked out');
    expect(current(timeline)).match(/Fighting called the worst since 2020/);
  });

  it('a tie chosen in the diagram is its episodes in the timeline and their figures', async () => {
    const { timeline, chart, diagram } = await together();
    await choose(diagram, /^Armenia and Azerbaijan: Shoot-out/);
    await until(() => picked(timeline) && picked(chart), 'both have them picked out');
    // Its war, its fighting, its exchanges and its shoot-out.
    expect(picked(timeline)).equal(5);
    expect(picked(chart)).least(2);
  });

  it('the date of the slider is the container’s', async () => {
    const { story, diagram } = await together();
    const slider = diagram.shadowRoot!.querySelector<HTMLInputElement>('input[type="range"]')!;
    slider.value = slider.min;
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    slider.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => story.at, 'the container has a date');
    expect(story.at).match(/199X/);
    await until(() => /1990s/.test(plain(slider.getAttribute('aria-valuetext'))), 'it is spoken');
  });

  it('zooming the timeline sets the window of all', async () => {
    const { story, timeline, chart } = await together();
    const zoom = button(timeline, 'Zoom in')!;
    await choose(timeline, /Fighting called the worst/);
    zoom.click();
    await until(() => story.period, 'the container has a window');
    await until(
      () => !plain(plotOf(chart)?.textContent).includes('First war over Karabakh'),
      'the chart has the window too',
    );
  });
});
