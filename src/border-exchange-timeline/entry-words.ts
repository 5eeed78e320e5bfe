import { commas, fill } from '../locale/languages.js';
import type { StoryWords } from '../locale/story-words.js';
import { lookup } from '../story/lookup.js';
import { numberInWords, quantityInWords } from '../story/quantity.js';
import type { Claim, Figure, Party, Status, StoryEvent } from '../story/types.js';
import { isSure } from './lanes.js';
import type { TimelineOptions } from './model.js';

/** Whether a party surely took part, and not as one to whom it was done. */
export const isDoer = (party: Party): boolean => isSure(party) && party.role !== 'affected';

/** Whether it is known whom it touched, and not who did it or says so: no mark of an act. */
export const isSuffered = ({ claimedBy, parties }: StoryEvent): boolean =>
  !claimedBy && parties.length > 0 && !parties.some(isDoer);

/** Figures whose words a label holds. */
const mostFigures = 2;

/** Words of an entry that its label, its card and its sentence share. */
export class EntryWords {
  readonly story: StoryWords;
  readonly #options: TimelineOptions;

  constructor(story: StoryWords, options: TimelineOptions) {
    this.story = story;
    this.#options = options;
  }

  /** "claimed by Armenia"; nothing for what is plainly reported. */
  standing(status: Status | undefined, by: string | undefined): string {
    if (!status || status === 'reported' || status === 'confirmed') return '';
    return this.status(status, by);
  }

  status(status: Status, by: string | undefined): string {
    const { frame } = this.#options.locale;
    const name = frame.statuses[status] ?? status;
    return by ? fill(frame.statusBy, { status: name, who: this.story.name(by) }) : name;
  }

  /** "over 6,500 killed, both sides together"; `unstated` where it is not said whom it counts. */
  figure(figure: Figure, unstated = ''): string {
    const { words, locale, lang } = this.#options;
    const { number, measure, unit, scope, status, claimedBy } = figure;
    const n =
      'vague' in number && !number.words
        ? this.story.text(figure.words)
        : quantityInWords(number, lang, locale.quantities);
    const counted =
      measure === 'other' && unit
        ? `${n} ${this.story.text(unit)}`
        : fill(words.counted[measure] ?? '{n}', { n });
    const { sides: ids, affiliation } = scope;
    const who = this.story.names(ids);
    const sides =
      affiliation === 'caused-by' && who
        ? fill(words.causedBy, { who })
        : ids.length === 2
          ? words.together
          : who || (measure === 'other' ? '' : unstated);
    return commas(locale.dates, counted, sides, this.standing(status, claimedBy));
  }

  /** The figures of an event that no later one replaces. */
  figures(event: StoryEvent): Figure[] {
    const index = lookup(this.story.story);
    return index.figuresOf(event.id).filter((figure) => index.latestOf(figure) === figure);
  }

  /** "by Azerbaijani civilians, claimed by Armenia": the other way round both would seem to claim it. */
  party({ actor, role, status, claimedBy }: Party): string {
    const { words, locale } = this.#options;
    const who = fill(words.roles[role] ?? '{who}', { who: this.story.name(actor) });
    return commas(locale.dates, who, this.standing(status, claimedBy));
  }

  /**
   * What an event's label says beside its title and date; with a word for figures that do not state
   * whom they count, what is heard of it: not again the parties, which have been named.
   */
  details(event: StoryEvent, pair: readonly Claim[] | undefined, unstated?: string): string[] {
    const full = unstated !== undefined;
    const { words, lang } = this.#options;
    const figures = this.figures(event);
    const { parties } = event;
    const standing = this.standing(event.status, event.claimedBy);
    // Whose lane it is in is else read as who did it.
    const isTold = (party: Party): boolean =>
      party.role === 'affected' ? isSuffered(event) : !isSure(party);
    const who = full ? [] : parties.filter(isTold).map((party) => this.party(party));
    return [
      ...who,
      who.some((one) => one.endsWith(standing)) ? '' : standing,
      ...this.#claims(event.id).map((claim) => this.#act(claim)),
      pair ? fill(words.mutual, { who: this.story.names(pair.map(({ by }) => by)) }) : '',
      ...(figures.length > mostFigures && !full
        ? [fill(words.manyFigures, { n: numberInWords(figures.length, lang) })]
        : figures.map((figure) => this.figure(figure, unstated))),
    ].filter(Boolean);
  }

  /** "answer awaited", only where the story says that an answer was awaited or looked for. */
  answer({ response }: Pick<StoryEvent, 'response'>): string {
    const { responses } = this.#options.words;
    return response && response.state !== 'not-sought' ? responses[response.state] : '';
  }

  /** "Armenia accuses Azerbaijan", "Azerbaijan denies it"; nothing for what is merely said, or mutual. */
  #act({ id, act, by, against }: Claim): string {
    const words = this.#options.words.acts[act];
    if (!words || (!against && words.includes('{whom}')) || this.#pairOf(id)) return '';
    return fill(words, { who: this.story.name(by), whom: against ? this.story.name(against) : '' });
  }

  #pairOf(claim: string): Claim | undefined {
    return lookup(this.story.story).pairOf(claim);
  }

  #claims(event: string): readonly Claim[] {
    const { story } = this.story;
    // Asked for each of thousands, of which mostly nobody claims anything.
    return story.claims.length ? lookup(story).claimsOf(event) : [];
  }

  /** Claims about an event that accuse somebody who does not accuse back. */
  accusations(event: string): readonly Claim[] {
    return this.#claims(event).filter(
      ({ id, act, against }) => act === 'accuses' && against && !this.#pairOf(id),
    );
  }

  /** Two claims about an event that accuse each other. */
  pairAbout(event: string): readonly [Claim, Claim] | undefined {
    for (const claim of this.#claims(event)) {
      const other = this.#pairOf(claim.id);
      if (other)
        return this.story.name(claim.by) < this.story.name(other.by)
          ? [claim, other]
          : [other, claim];
    }
    return undefined;
  }
}
