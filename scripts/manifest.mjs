/**
 * What the analyzer cannot know of the elements: their attributes' words and which of them each has, as its
 * class comment says, and the variables of the theme, which all widgets read. Editor data and framework
 * types are made of it.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const attribute = /^ \* @attr \{([^}]+)\} (\S+)/gm;
const variable = /^ \* @cssprop \[(--[\w-]+)=(.+)\] - (.+)$/gm;

const themeVariables = () =>
  [...readFileSync('src/theme/theme.ts', 'utf8').matchAll(variable)].map(
    ([, name, value, description]) => ({ name, default: value, description }),
  );

const elementsIn = ({ modules }) =>
  modules.flatMap(({ path, declarations }) =>
    declarations.filter(({ tagName }) => tagName).map((element) => ({ path, element })),
  );

/** Attributes have the types of the class comment, and an element has those that it names. */
export const asDocumented = () => ({
  name: 'as-documented',
  packageLinkPhase({ customElementsManifest }) {
    const theme = themeVariables();
    for (const { path, element } of elementsIn(customElementsManifest)) {
      const types = new Map(
        [...readFileSync(path, 'utf8').matchAll(attribute)].map(([, type, name]) => [
          name,
          type.replaceAll('|', ' | '),
        ]),
      );
      const isWithout = ({ attribute: own }) => own !== undefined && !types.has(own);
      element.attributes = element.attributes.filter(({ name }) => types.has(name));
      element.members = element.members.filter((member) => !isWithout(member));
      const fields = new Map(
        element.attributes.map(({ name, fieldName = name }) => [fieldName, name]),
      );
      for (const one of element.attributes) one.type = { text: types.get(one.name) };
      for (const member of element.members) {
        const words = types.get(fields.get(member.name));
        if (words?.includes("'")) member.type = { text: words };
      }
      if (!element.cssProperties) continue;
      const own = new Set(element.cssProperties.map(({ name }) => name));
      element.cssProperties.unshift(...theme.filter(({ name }) => !own.has(name)));
    }
  },
});

/** A variable or a part that several elements have stands in the editor data once. */
export const onceEach = (file) => ({
  name: 'once-each',
  packageLinkPhase() {
    const data = JSON.parse(readFileSync(file, 'utf8'));
    for (const [key, list] of Object.entries(data))
      if (Array.isArray(list))
        data[key] = [...new Map(list.map((one) => [one.name, one])).values()];
    writeFileSync(file, `${JSON.stringify(data, null, 2)}\n`);
  },
});

const quoted = (names) => names.map((name) => `'${name}'`).join(' | ');

const tagOf = ({ element }) => {
  const { tagName, name, attributes } = element;
  const renamed = attributes.filter((one) => one.fieldName && one.fieldName !== one.name);
  const properties = ['data', ...attributes.map((one) => one.fieldName ?? one.name)];
  const others = renamed.map((one) => `'${one.name}': '${one.fieldName}'`).join('; ');
  return `      '${tagName}': Tag<
        ${name},
        ${quoted(properties)},
        { ${others} }
      >;`;
};

/** JSX types of React 19, beside the declarations that tsc wrote. */
export const reactTypes = (folder) => ({
  name: 'react-types',
  packageLinkPhase({ customElementsManifest }) {
    if (!existsSync(folder)) return;
    const elements = elementsIn(customElementsManifest);
    const imports = elements.map(({ path, element }) => {
      const from = path.replace(/^src/, '.').replace(/\.ts$/, '.js');
      return `import type { ${element.name} } from '${from}';`;
    });
    writeFileSync(`${folder}/react.js`, 'export {};\n');
    writeFileSync(
      `${folder}/react.d.ts`,
      `import type { DetailedHTMLProps, HTMLAttributes } from 'react';
${imports.join('\n')}
import type { BackstoryEventMap } from './frame/events.js';

/** An element's properties, its attributes that have other names, and events, which bubble up to it. */
type Tag<
  Element extends HTMLElement,
  Properties extends keyof Element,
  Renamed extends Readonly<Record<string, keyof Element>>,
> = Omit<DetailedHTMLProps<HTMLAttributes<Element>, Element>, Properties> &
  Partial<Pick<Element, Properties>> & {
    [Name in keyof Renamed]?: Element[Renamed[Name]];
  } & {
    [Name in keyof BackstoryEventMap as \`on\${Name}\`]?: (event: BackstoryEventMap[Name]) => void;
  };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${elements.map(tagOf).join('\n')}
    }
  }
}
`,
    );
  },
});
