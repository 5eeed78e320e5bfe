import type { ArgTypesEnhancer } from 'storybook/internal/types';
import manifest from '../custom-elements.json' with { type: 'json' };

interface Named {
  readonly name: string;
}
interface Member extends Named {
  readonly privacy?: string;
  readonly static?: boolean;
}
interface Declaration {
  readonly members?: readonly Member[];
  readonly cssParts?: readonly Named[];
  readonly slots?: readonly Named[];
}

const isPublic = ({ name, privacy, static: ofClass }: Member): boolean =>
  !ofClass && !name.startsWith('#') && (privacy ?? 'public') === 'public';

const renamed = <T extends Named>(items: readonly T[], name: (item: T) => string): T[] =>
  items.map((item) => ({ ...item, name: name(item) }));

/**
 * A declaration without what only its author sees. Docs tables have one row for each name, so a
 * part or a slot must not go by the name of an attribute.
 */
const documented = (declaration: Declaration): Declaration => ({
  ...declaration,
  ...(declaration.members && { members: declaration.members.filter(isPublic) }),
  ...(declaration.cssParts && {
    cssParts: renamed(declaration.cssParts, ({ name }) => `::part(${name})`),
  }),
  ...(declaration.slots && {
    slots: renamed(declaration.slots, ({ name }) => (name ? `slot="${name}"` : 'default slot')),
  }),
});

/** The elements' manifest as the docs tables show it. */
export const publicManifest = {
  ...manifest,
  modules: manifest.modules.map((module) => ({
    ...module,
    declarations: module.declarations.map(documented),
  })),
};

/** Only attributes are set by controls; the other rows are there to be read. */
export const attributesOnly: ArgTypesEnhancer = ({ argTypes }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, type]) => [
      name,
      type.table?.category === 'attributes' ? type : { ...type, control: false },
    ]),
  );
