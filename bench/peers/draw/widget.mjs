/** One of our elements, as the harness draws with it. */

await import('/cdn/split/backstory.js');

const picture = (root) => root.querySelector('[part~=plot] :is(svg, canvas)');

export async function widget(tag, attributes) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.querySelector('#box').append(element);
  await customElements.whenDefined(tag);
  await element.updateComplete;
  return {
    element,
    /** Done when the picture is in the page; `whole` when the parts that come after it are, too. */
    draw(_box, data) {
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
    },
    /** What stands in the picture, and what the reader is told that it leaves out. */
    drew() {
      const { renderRoot } = element;
      const marks = renderRoot.querySelectorAll('[part~=plot] svg *').length;
      const canvas = renderRoot.querySelector('[part~=plot] canvas') ? 'a canvas and ' : '';
      const more = renderRoot.querySelector('.more')?.textContent.trim().replace(/\s+/g, ' ');
      return `${canvas}${marks.toLocaleString('en')} SVG elements${more ? `; “${more}”` : ''}`;
    },
  };
}
