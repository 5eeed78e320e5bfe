import manifest from '../custom-elements.json';

interface Member {
  readonly name: string;
  readonly privacy?: string;
  readonly static?: boolean;
}
interface Declaration {
  readonly members?: readonly Member[];
}

const isPublic = ({ name, privacy, static: ofClass }: Member): boolean =>
  !ofClass && !name.startsWith('#') && (privacy ?? 'public') === 'public';

/** The elements' manifest without what only their authors see. */
export const publicManifest = {
  ...manifest,
  modules: manifest.modules.map((module) => ({
    ...module,
    declarations: (module.declarations as readonly Declaration[]).map((declaration) => ({
      ...declaration,
      ...(declaration.members && { members: declaration.members.filter(isPublic) }),
    })),
  })),
};
