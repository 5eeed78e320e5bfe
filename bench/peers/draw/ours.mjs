import { storyOf } from '../data.mjs';

await import('/cdn/split/backstory.js');
const element = document.createElement('casualty-chart');
element.setAttribute('bin', 'auto');
document.querySelector('#box').append(element);
await customElements.whenDefined('casualty-chart');
await element.updateComplete;

export const prepare = (kind, data) => {
  const own = kind === 'periods' ? storyOf(data) : data;
  return (until) => (until ? `../${until}` : own);
};

const picture = (root) => root.querySelector('[part~=plot] :is(svg, canvas)');

/** Done when the picture is in the page; `whole` when the parts that come after it are, too. */
export function draw(_box, data) {
  const whole = new Promise((done) => {
    element.addEventListener('backstory-ready', done, { once: true });
  });
  element.data = data;
  const drawn = new Promise((done) => {
    const observer = new MutationObserver(() => {
      if (!picture(element.renderRoot)) return;
      observer.disconnect();
      done();
    });
    observer.observe(element.renderRoot, { childList: true, subtree: true });
  });
  return { drawn, whole };
}

/** A reader's filter is the period. */
export function change(period) {
  element.period = period;
}

/** What stands in the picture, and what the reader is told that it leaves out. */
export function drew() {
  const { renderRoot } = element;
  const marks = renderRoot.querySelectorAll('[part~=plot] svg *').length;
  const canvas = renderRoot.querySelector('[part~=plot] canvas') ? 'a canvas and ' : '';
  const more = renderRoot.querySelector('.more')?.textContent.trim().replace(/\s+/g, ' ');
  return `${canvas}${marks.toLocaleString('en')} SVG elements${more ? `; “${more}”` : ''}`;
}
