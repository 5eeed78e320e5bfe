/**
 * The 23 facts of the seed story, each with its qualifier, claimant and source, as a reader comes
 * upon them: with a mouse over the picture, with the keyboard alone, and in the table.
 */
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { markup, plain, proxy, tidy, until } from './story.js';
import { walk, type Host } from './widgets.js';

const source = 'Newspaper report on Baku’s note to Tehran';

type Widget = 'border-exchange-timeline' | 'casualty-chart' | 'actor-relations-diagram';

interface Fact {
  readonly fact: string;
  readonly widget: Widget;
  /** What one card, one spoken place with its card, or one row of the table has to say. */
  readonly says: readonly RegExp[];
}

const timeline = (fact: string, ...says: RegExp[]): Fact => ({
  fact,
  widget: 'border-exchange-timeline',
  says: [...says, new RegExp(source)],
});
const chart = (fact: string, ...says: RegExp[]): Fact => ({
  ...timeline(fact, ...says),
  widget: 'casualty-chart',
});
const diagram = (fact: string, ...says: RegExp[]): Fact => ({
  ...timeline(fact, ...says),
  widget: 'actor-relations-diagram',
});

const facts: readonly Fact[] = [
  timeline(
    'Azerbaijan’s note asks Iran’s embassy to clarify the reported entries',
    /Note to Iran’s embassy asks for clarification/i,
    /Azerbaijan.*Iran/i,
    /diplomatic note/i,
    /around October 2022/i,
    /reported/i,
    /Foreign Ministry/i,
    /It asked the embassy to explain the reported entries/i,
  ),
  timeline(
    '14 Iranian citizens are reported to have entered; that it was illegal is Azerbaijan’s claim',
    /Reported entry of 14 Iranian citizens/i,
    /14 people/i,
    /Iranian citizens/i,
    /reported/i,
    /Area where Armenians live and Russian peacekeepers are stationed/i,
    /Azerbaijan \(Aykhan Hajizada\) said: “?The crossing was illegal/i,
  ),
  timeline(
    'Hajizada: visits must follow Azerbaijan’s law, sovereignty and territorial integrity',
    /Azerbaijan \(Aykhan Hajizada, Foreign Ministry spokesperson\) said: “?Visitors from abroad have to respect the country’s law, sovereignty and territorial integrity/i,
  ),
  timeline(
    'Baku awaits an answer',
    /Note to Iran’s embassy/i,
    /answer awaited/i,
    /Azerbaijan \(Aykhan Hajizada\) said: “?Baku has yet to hear back/i,
  ),
  timeline(
    'state media on both sides traded pointed remarks',
    /State media on both sides trade pointed remarks/i,
    /Azerbaijan.*Iran/i,
    /around October 2022/i,
    /reported/i,
  ),
  timeline(
    'Baku voiced discomfort at Tehran’s attitude',
    /Azerbaijan criticised Iran: “?Baku is uneasy about how Tehran has behaved since Armenian control of Karabakh ended/i,
  ),
  timeline(
    'Iran held wide-scale drills on the shared border, on no stated date',
    /Large Iranian drills on the shared border/i,
    /Iran/i,
    /start not known/i,
    /Azerbaijan–Iran border/i,
    /reported/i,
  ),
  timeline(
    'Azerbaijan sent experts over mining that it calls illegal',
    /Azerbaijan sends experts over the mining/i,
    /around October 2022/i,
    /Azerbaijan \(Environment Ministry\) said: “?Its experts are to look into the mining and what it does to nature/i,
    /reported/i,
  ),
  timeline(
    'the mining itself is Azerbaijan’s claim',
    /Mining that Azerbaijan calls illegal/i,
    /claimed by Azerbaijan/i,
    /start not known/i,
  ),
  diagram(
    'the note to Iran awaits an answer, as a tie too',
    /Azerbaijan.*Iran/i,
    /Note, answer awaited/i,
    /around Oct(?:ober)? 2022/i,
    /reported/i,
  ),
  diagram(
    'the drills are on record when the report is, not until then',
    /Iran.*Azerbaijan/i,
    /Drills on the border/i,
    /on record around Oct(?:ober)? 2022/i,
    /reported/i,
  ),
  diagram(
    'the contact with the Russian command, as a tie too',
    /Azerbaijan.*Russian peacekeepers/i,
    /Contact over experts’ visit/i,
    /reported/i,
  ),
  diagram(
    'that the Lachin road is blocked is what Armenia says, as a tie too',
    /Armenia.*Karabakh/i,
    /Lachin road is blocked/i,
    /by Azerbaijani civilians/i,
    /claimed by Armenia/i,
  ),
  diagram(
    'the shoot-out, as the last that is on record between the two',
    /Armenia.*Azerbaijan/i,
    /Shoot-out/i,
    /each side accuses the other of starting it/i,
    /reported/i,
  ),
  timeline(
    'Azerbaijan’s Defence Ministry contacted the Russian command',
    /Defence Ministry contacts the Russian command/i,
    /Azerbaijan.*Russian peacekeepers/i,
    /reported/i,
    /letting the experts in/i,
  ),
  timeline(
    'Armenia claims that Azerbaijani civilians blocked the Lachin road',
    /Lachin road said to be blocked/i,
    /claimed by Armenia/i,
    /Azerbaijani civilians/i,
    /Armenia \(Armenian authorities, on social media\) said: “?Azerbaijani civilians have closed the road/i,
  ),
  timeline(
    'the Lachin road links Armenia and Karabakh; the line of cars is Armenia’s claim',
    /Lachin road/i,
    /connects Armenia and Karabakh/i,
    /Armenia \(Armenian authorities, on social media\) said: “?Cars stand in a long queue on the way from Khankendi/i,
    /Azerbaijan: Khankendi; Armenia: Stepanakert/i,
  ),
  diagram(
    'Azerbaijan and Armenia have been in dispute over Karabakh since the 1990s',
    /Armenia.*Azerbaijan/i,
    /Dispute over Karabakh/i,
    /since the 1990s/i,
    /reported/i,
  ),
  diagram(
    'Karabakh is recognised as Azerbaijan’s',
    /Azerbaijan.*Karabakh/i,
    /Internationally recognised as Azerbaijan’s/i,
    /since the 1990s/i,
    /start not stated; dated with the Armenian control/i,
    /reported/i,
  ),
  diagram(
    'Armenia held Karabakh for about three decades until 2020; “illegal” is the newspaper’s word',
    /Armenia.*Karabakh/i,
    /Held by Armenia/i,
    /about three decades, until 2020/i,
    /The newspaper calls the Armenian control an illegal occupation/i,
  ),
  timeline(
    'a first war in the 1990s',
    /First war over Karabakh/i,
    /1990s/i,
    /Armenia.*Azerbaijan/i,
  ),
  timeline(
    'a second war in the autumn of 2020, of six weeks',
    /Second war over Karabakh/i,
    /autumn 2020/i,
    /six weeks/i,
    /over 6,500 killed/i,
  ),
  chart(
    'over 6,500 people were killed in it, sides and category not stated',
    /over 6,500/i,
    /Second war over Karabakh/i,
    /sides not stated/i,
    /reported/i,
  ),
  timeline(
    'Russia brokered the truce that ended it',
    /Truce brokered by Russia/i,
    /late 2020/i,
    /Russia/i,
    /mediat/i,
    /Concerns: Second war over Karabakh/i,
    /reported/i,
  ),
  timeline(
    'under the 2020 deal Armenia ceded territory',
    /Armenia cedes territory under the truce deal/i,
    /late 2020/i,
    /Concerns: Truce brokered by Russia/i,
    /reported/i,
  ),
  timeline(
    'under the same deal Russia stationed peacekeepers',
    /Russia stations peacekeepers/i,
    /late 2020/i,
    /Concerns: Truce brokered by Russia/i,
    /reported/i,
  ),
  diagram(
    'the peacekeepers are still there',
    /Russian peacekeepers/i,
    /Guard the truce/i,
    /since late 2020/i,
    /reported/i,
  ),
  timeline(
    'frequent exchanges of fire since then',
    /Frequent exchanges of fire/i,
    /since 2020/i,
    /Armenia.*Azerbaijan/i,
    /Armenia–Azerbaijan border/i,
  ),
  timeline(
    'fighting in September 2022; that it was the worst since 2020 is the source’s claim',
    /Fighting called the worst since 2020/i,
    /September 2022/i,
    /No fighting since 2020 had been worse/i,
    /over 280 killed/i,
  ),
  chart(
    'over 280 people from both sides together were killed in it',
    /over 280/i,
    /both sides together/i,
    /Fighting called the worst since 2020/i,
    /reported/i,
  ),
  timeline(
    'a shoot-out on the border, for which each side accuses the other',
    /Shoot-out on the border/i,
    /Armenia accused Azerbaijan/i,
    /Azerbaijan accused Armenia/i,
    /around October 2022/i,
    /reported/i,
  ),
];

const seen = (root: ParentNode, selector: string): string =>
  plain(root.querySelector<HTMLElement>(selector)?.innerText.replaceAll('\n', ' '));

/** Every card that a mouse brings up on its way over the picture. */
async function byMouse(widget: Host): Promise<Set<string>> {
  const root = widget.shadowRoot!;
  const plot = root.querySelector<HTMLElement>('[part~="plot"]')!;
  const cards = new Set<string>();
  const { left, top, width, height } = plot.getBoundingClientRect();
  for (let y = 3; y < height; y += 9) {
    for (let x = 3; x < width; x += 9) {
      plot.dispatchEvent(
        new PointerEvent('pointermove', {
          clientX: left + x,
          clientY: top + y,
          pointerType: 'mouse',
          bubbles: true,
          composed: true,
        }),
      );
      await widget.updateComplete;
      cards.add(seen(root, '[part~="tooltip"]'));
    }
  }
  return cards;
}

/** Every place that the keyboard comes to: what is spoken, with the card that Enter opens. */
async function byKeyboard(widget: Host): Promise<Set<string>> {
  proxy(widget).focus();
  const places = new Set<string>();
  const left = await walk(widget, async (spoken) => {
    await sendKeys({ press: 'Enter' });
    await widget.updateComplete;
    places.add(`${spoken} ${seen(widget.shadowRoot!, '[part~="tooltip"]')}`);
    await sendKeys({ press: 'Escape' });
  });
  expect(left, 'places that the keyboard did not come to').equal(0);
  return places;
}

describe('the facts of the seed story', function () {
  this.timeout(120_000);
  afterEach(tidy);

  it('are 23, some of them in two parts or in two widgets', () => expect(facts.length).equal(31));

  for (const widget of new Set(facts.map((fact) => fact.widget))) {
    const own = facts.filter((fact) => fact.widget === widget);
    const show = async (more = ''): Promise<Host> => {
      const host = markup(
        `<${widget} loading="eager" src="/seeds/lachin-2022.story.json" ${more}></${widget}>`,
      ).firstElementChild as Host;
      await new Promise((done) => host.addEventListener('backstory-ready', done));
      await host.updateComplete;
      return host;
    };
    const missing = (texts: Iterable<string>): string[] =>
      own
        .filter(({ says }) => ![...texts].some((text) => says.every((word) => word.test(text))))
        .map(({ fact, says }) => {
          const nearest = [...texts].sort(
            (a, b) => says.filter((w) => w.test(b)).length - says.filter((w) => w.test(a)).length,
          )[0]!;
          return `${fact}: not ${says.filter((w) => !w.test(nearest)).join(', ')} in: ${nearest}`;
        });

    // A tie that has ended is read at a date when it lasted.
    const dates = widget === 'actor-relations-diagram' ? ['', 'at="2010"'] : [''];
    const over = async (read: (host: Host) => Promise<Set<string>>): Promise<string[]> => {
      const texts: string[] = [];
      for (const date of dates) {
        const host = await show(date);
        texts.push(...(await read(host)));
        host.remove();
      }
      return missing(texts);
    };

    it(`<${widget}> says each of its own to the mouse`, async () => {
      expect(await over(byMouse)).deep.equal([]);
    });

    it(`<${widget}> says each of its own to the keyboard`, async () => {
      expect(await over(byKeyboard)).deep.equal([]);
    });

    it(`<${widget}> says each of its own in the table`, async () => {
      const host = await show('view="table"');
      const rows = [...host.shadowRoot!.querySelectorAll('tbody tr')].map((row) =>
        plain(row.textContent),
      );
      await until(() => rows.length > 0, 'there are rows');
      expect(missing(rows)).deep.equal([]);
    });
  }
});
