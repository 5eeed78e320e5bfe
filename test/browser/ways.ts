/** The ways in by which data come to a widget. */
import { address, markup } from './story.js';
import type { Host } from './widgets.js';

/** Each way that can hold this text, as what puts a widget on the page. */
export function waysIn(
  name: string,
  text: string,
  type = 'application/json',
): Record<string, () => Host> {
  const file = address(text, type);
  const widget = (attributes = '', inner = ''): string =>
    `<${name} loading="eager" ${attributes}>${inner}</${name}>`;
  const put = (html: string) => (): Host => markup(html).querySelector(name)! as Host;
  const ways: Record<string, () => Host> = {
    src: put(widget(`src="${file}"`)),
    container: put(`<back-story src="${file}">${widget()}</back-story>`),
    'a container in one': put(
      `<back-story src="${file}"><back-story>${widget()}</back-story></back-story>`,
    ),
  };
  if (/json/.test(type)) {
    const inner = text.replaceAll('<', '\\u003c');
    const script = `<script type="application/json">${inner}</${'script'}>`;
    ways['script'] = put(widget('', script));
    ways['container with a script'] = put(`<back-story>${script}${widget()}</back-story>`);
  }
  return ways;
}

/** As `waysIn`, and the property. */
export const waysOf = (name: string, story: unknown): Record<string, () => Host> => ({
  data: () =>
    Object.assign(markup(`<${name} loading="eager"></${name}>`).firstElementChild as Host, {
      data: story,
    }),
  ...waysIn(name, JSON.stringify(story)),
});
