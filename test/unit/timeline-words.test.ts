/** Words have room, at every width, and say what the marks say. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spokenEntry } from '../../src/border-exchange-timeline/speech.js';
import { optionsOf } from '../../src/border-exchange-timeline/timeline.js';
import { locales } from '../../src/locale/locale.js';
import { boxOf, labels, misplaced, timelineOf } from './timeline.js';
import { widths } from './small-timeline.js';
import { lachin, stress } from './files.js';

test('words of the stress story neither overlap nor are cut', async () => {
  for (const lanes of ['side', 'kind', 'none'] as const)
    for (const scale of ['auto', 'linear', 'stretched'] as const)
      for (const width of widths) {
        const { picture } = await timelineOf(stress, { width, lanes, scale });
        assert.deepEqual(misplaced(picture), [], `${lanes} ${scale} ${width}`);
      }
});

test('type of twice the size still fits', async () => {
  for (const width of [320, 720, 960]) {
    const { picture } = await timelineOf(lachin, { width, textScale: 2 });
    assert.deepEqual(misplaced(picture), [], String(width));
    assert.ok(labels(picture.shapes).every(({ size }) => size >= 24));
  }
});

test('no words are smaller than 12 pixels', async () => {
  for (const width of widths)
    for (const { size } of labels((await timelineOf(stress, { width })).picture.shapes))
      assert.ok(size >= 12);
});

test('no arrow lies between a mark and its words', async () => {
  const { picture, model } = await timelineOf(lachin, { width: 720 });
  const arrows = picture.shapes.flatMap((shape) =>
    shape.type === 'line' && shape.ink.startsWith('hue-') && shape.points.length === 2
      ? [shape.points]
      : [],
  );
  assert.equal(arrows.length, 3);
  for (const { id, lanes, form } of model.entries) {
    if (form === 'bar' || form === 'strip' || lanes.length > 1) continue;
    const { box } = picture.items.find((item) => item.id === id)!;
    for (const [[x, a], [, b]] of arrows as any)
      if (x > box.x + 12 && x < box.x + box.width)
        assert.equal(Math.max(a, b) <= box.y || Math.min(a, b) >= box.y + box.height, true, id);
  }
});

test('no line to another lane goes through the words of marks on one line', async () => {
  const dotted = ({ shapes }: { readonly shapes: readonly any[] }) =>
    shapes.filter(({ type, dash }) => type === 'line' && dash === '2 4');
  for (const width of [640, 720, 960]) {
    const { picture } = await timelineOf(stress, { width });
    const lines = dotted(picture);
    assert.equal(lines.length > 2, true);
    const through = lines.flatMap(({ points: [[x, a], [, b]] }) =>
      labels(picture.shapes).filter((label) => {
        const box = boxOf(label);
        const crosses = Math.min(a, b) < box.y && box.y < Math.max(a, b);
        return crosses && box.x < x && x < box.x + box.width;
      }),
    );
    assert.deepEqual(
      through.map(({ text }) => text),
      [],
    );
  }
});

test('what has room beside its mark has its words there, whatever the width of letters', async () => {
  for (const [lang, letters] of [
    ['en', 0.91],
    ['en', 1.05],
    ['en', 1.2],
    ['fa', 1.05],
    ['ru', 1.15],
  ] as const) {
    const { picture } = await timelineOf(lachin, { width: 960, lang, letters });
    assert.equal(picture.numbered, false, `${lang} ${letters}`);
  }
});

test('a mark is spoken with date, title, kind, parties, answer, status and source', async () => {
  const { model } = await timelineOf(lachin);
  const options = optionsOf(
    { lang: 'en', texts: 'en', locale: locales.get('en') },
    { lanes: 'side', kinds: [], scale: 'auto', period: undefined },
  );
  const say = (id: string) =>
    spokenEntry(
      model.entries.find((one) => one.id === id)!,
      model,
      options,
    );
  assert.equal(
    say('note-to-iran'),
    'Around October 2022: Note to Iran’s embassy asks for clarification. Diplomatic note, from Azerbaijan, to Iran. Answer awaited (around October 2022). Concerns: Reported entry of 14 Iranian citizens. Reported. Source: Newspaper report on Baku’s note to Tehran.',
  );
  assert.match(
    say('road-blocked'),
    /^Around October 2022: Lachin road said to be blocked\. Blockade, by Azerbaijani civilians\. Claimed by Armenia\. Source/,
  );
  assert.match(say('second-war'), /Over.6,500 killed, sides not stated\./);
  assert.match(say('shoot-out'), /accused each other/);
});

test('the summary tells how lanes are read only where they stand for sides', async () => {
  const side = await timelineOf(lachin);
  assert.match(side.summary, /^1990s – around October 2022\. A mark sits in the lane/);
  for (const lanes of ['kind', 'none'] as const)
    assert.equal((await timelineOf(lachin, { lanes })).summary, '1990s – around October 2022.');
});

for (const [lang, claimed, note] of [
  ['en', 'claimed by azerbaijan', 'Diplomatic note, from Azerbaijan, to Iran.'],
  ['az', 'iddia olunur: azərbaycan', 'Diplomatik nota, göndərən: Azərbaycan, alan: İran.'],
  ['ru', 'по утверждению: азербайджан', 'Дипломатическая нота, от кого: Азербайджан, кому: Иран.'],
  ['fa', 'ادعاشده: جمهوری آذربایجان', 'یادداشت دیپلماتیک، از جمهوری آذربایجان، به ایران.'],
] as const)
  test(`sentences say who claims it once, and who sent it in words (${lang})`, async () => {
    const { model, options } = await timelineOf(lachin, { lang });
    const all = model.entries.map((entry) => spokenEntry(entry, model, options));
    const mining = all[model.entries.findIndex(({ id }) => id === 'mining')]!;
    assert.equal(mining.toLocaleLowerCase(lang).split(claimed).length, 2, mining);
    assert.ok(all.some((one) => one.includes(note)));
    for (const one of all) assert.doesNotMatch(one, lang === 'fa' ? /[→;]|, / : /→/);
  });

test('a kind is said after the title, where that does not say it, and where it is one', async () => {
  const { model, options } = await timelineOf(stress);
  const of = (title: string) =>
    spokenEntry(
      model.entries.find(({ said }) => said.title === title)!,
      model,
      options,
    );
  assert.match(of('The market opens again'), /: The market opens again\. Affected: /);
  assert.match(of('Night of shelling'), /: Night of shelling\. Exchange of fire, Velmark and/);
  assert.match(of('War in the Orla valley'), /: War in the Orla valley\. Velmark and Sornia\./);
});
