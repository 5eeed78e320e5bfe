import type { Drawing, Room } from '../frame/frame.js';
import { atOnce } from '../frame/slices.js';
import type { Tongue } from '../locale/story-words.js';
import type { Story } from '../story/types.js';
import { headingOf, sourcesOf } from './describe.js';
import { graphOf } from './graph.js';
import { layoutDiagram } from './layout.js';
import type { notesOf as Notes } from './legend.js';
import type * as Many from './many.js';
import { modelAt, RelationText } from './model.js';
import { relationsWords } from './words/index.js';

/** What a relations diagram can be told. */
export interface DiagramSettings {
  /** EDTF date shown; by default the story's own. */
  readonly at?: string | undefined;
  /** Actor whose neighbours alone are shown. */
  readonly ego?: string | undefined;
}

/** The diagram of a story as it goes into a file. Pure; the words of the language must be loaded. */
export function drawRelations(
  story: Story,
  tongue: Tongue,
  { at, ego }: DiagramSettings,
  room: Room,
  many: typeof Many | undefined,
  notesOf: typeof Notes | undefined,
): Drawing {
  const graph = graphOf(story, ego);
  const words = relationsWords.get(tongue.lang);
  const model = modelAt(graph, new RelationText(story, tongue, words), at);
  const picture = atOnce(layoutDiagram(model, room, many));
  const notes = notesOf?.(model, picture);
  return {
    ...headingOf(model),
    picture,
    ...(notes && { notes }),
    sources: sourcesOf(model),
  };
}
