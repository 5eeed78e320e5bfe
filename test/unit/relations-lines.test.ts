/** The line of a tie: its form, where it runs, and many between one pair. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Drawn } from '../../src/actor-relations-diagram/layout-ties.js';
import { spokenTie } from '../../src/actor-relations-diagram/speech.js';
import { formOf } from '../../src/actor-relations-diagram/tie-mark.js';
import { parseDelimited } from '../../src/story/csv.js';
import { storyFromRows } from '../../src/story/rows.js';
import { diagramOf, phase, plain, relation, storyOf, wordsOf } from './diagram.js';
import { lachin, seedText } from './files.js';

test('sign and kind give the form of the line', async () => {
  const { model } = await diagramOf(lachin);
  const forms = Object.fromEntries(model.nows.map((now) => [now.tie.id, formOf(now)]));
  assert.deepEqual(forms, {
    'karabakh-dispute': 'hostile',
    'armenia-azerbaijan-fighting': 'fighting',
    'karabakh-recognised': 'plain',
    'russia-mediates-armenia': 'between',
    peacekeeping: 'between',
    'azerbaijan-iran-tension': 'hostile',
    'azerbaijan-iran-note': 'plain',
    'iran-azerbaijan-drills': 'plain',
    'azerbaijan-peacekeepers-contact': 'plain',
    'armenia-karabakh-road': 'plain',
    'russian-peacekeepers-in-russia': 'friendly',
  });
});

test('mediation of two ends on the tie that it mediates', async () => {
  const { picture } = await diagramOf(lachin);
  const tie = (id: string) => picture.items.find((item) => item.id === id)!.tie!;
  const mediation = tie('russia-mediates-armenia');
  assert.deepEqual(mediation.now.tie.also, ['russia-mediates-azerbaijan']);
  assert.ok(!picture.items.some(({ id }) => id === 'russia-mediates-azerbaijan'));
  const end = mediation.curve.at(mediation.end);
  const [x, y] = tie('armenia-azerbaijan-fighting').middle;
  assert.ok(Math.hypot(end.x - x, end.y - y) < 14);
  // Where nothing is drawn between the two it goes to both of them.
  const alone = await diagramOf(
    storyOf(
      ['a', 'b', 'c'],
      [
        relation('a', 'b', 'dispute', [phase('2010/2012', -1)]),
        relation('c', 'a', 'mediation', [phase('2018/..', 0)], { directed: true }),
        relation('c', 'b', 'mediation', [phase('2018/..', 0)], { directed: true }),
      ],
    ),
  );
  const items = alone.picture.items.filter(({ kind }) => kind === 'relation');
  assert.equal(items.length, 1);
});

test('parallel ties stand apart at the middle, at every width', async () => {
  for (const width of [320, 360, 720, 1200]) {
    const { picture } = await diagramOf(lachin, { width });
    for (const [pair, axis, n] of [
      ['armenia azerbaijan', 1, 2],
      ['azerbaijan iran', 0, 3],
    ] as const) {
      const middles = picture.ties
        .filter(({ now: { tie } }) => !tie.and && [tie.from, tie.to].sort().join(' ') === pair)
        .map(({ curve }) => Object.values(curve.at(curve.length / 2))[axis]!)
        .sort((a, b) => a - b);
      assert.equal(middles.length, n);
      middles.slice(1).forEach((at, i) => assert.ok(at - middles[i]! >= 40, `${pair} at ${width}`));
    }
  }
});

test('what fans out has no other tie beside it, and its words in the picture', async () => {
  for (const width of [320, 360, 720, 1200]) {
    const { picture, model } = await diagramOf(lachin, { width });
    const [azerbaijan, iran] = ['azerbaijan', 'iran'].map((id) => picture.ground.centres.get(id)!);
    assert.equal(azerbaijan![0], iran![0]);
    for (const [id, [x, y]] of picture.ground.centres)
      assert.ok(id === 'iran' || y !== iran![1] || iran![0] - x > width / 2, `${id} at ${width}`);
    picture.ties.forEach(({ now }, i) => {
      const told = picture.words[i]?.words.lines.join(' ');
      assert.ok(told || now.standing === 'past', `${model.text.label(now)} at ${width}`);
    });
  }
});

test('no tie is drawn outside the picture, however wide it fans out', async () => {
  const kinds = ['dispute', 'alliance', 'trade', 'sanction', 'partnership'];
  for (const pairs of [3, 15, 40])
    for (const width of [320, 600, 960]) {
      const ids = Array.from({ length: 2 * pairs }, (_, i) => `n${i}`);
      const ties = Array.from({ length: pairs }, (_, i) =>
        kinds.map((kind) => relation(`n${2 * i}`, `n${2 * i + 1}`, kind, [phase('2018', -1)])),
      );
      const { picture } = await diagramOf(storyOf(ids, ties.flat()), { width });
      for (const shape of picture.shapes) {
        const { type } = shape;
        const points =
          type === 'line'
            ? shape.points
            : type === 'lines'
              ? shape.lines.flat()
              : type === 'dot'
                ? [-1, 1].map(
                    (sign) => [shape.x + sign * shape.r, shape.y + sign * shape.r] as const,
                  )
                : [];
        for (const [x, y] of points)
          assert.ok(
            x >= 0 && y >= 0 && x <= picture.width && y <= picture.height,
            `${type} at ${x}, ${y} of ${pairs} pairs at ${width} px`,
          );
      }
    }
});

/** Of a pair's lines: form, and how many ties it stands for where these are several. */
const formsOf = ({ ties }: { ties: readonly Drawn[] }): (string | number)[][] =>
  ties.map(({ now, rest }) => [formOf(now), rest.length]);

test('200 ties between one pair: lines of each sign, and how many more there are', async () => {
  const ties = Array.from({ length: 200 }, (_, i) => ({
    ...relation('a', 'b', ['dispute', 'trade'][i % 2]!, [phase('2018/..', i % 2 ? 1 : -1)]),
    id: `tie-${i}`,
  }));
  const { picture, model } = await diagramOf(storyOf(['a', 'b'], ties));
  assert.deepEqual(formsOf(picture), [
    ['hostile', 0],
    ['hostile', 0],
    ['hostile', 98],
    ['friendly', 0],
    ['friendly', 99],
  ]);
  assert.match(wordsOf(picture), /and 98 more hostile in the list/);
  assert.match(wordsOf(picture), /and 99 more friendly in the list/);
  assert.equal(picture.items.filter(({ kind }) => kind === 'relation').length, 5);
  const bundle = picture.ties[2]!;
  const spoken = plain(spokenTie(bundle, model.text));
  assert.match(spoken, /^A and B: 98 ties: (Dispute, since 2018; )/);
  assert.match(spoken, /; and 90 more in the list\. Hostile\. Source: Ember Wire\.$/);
  assert.equal(picture.shapes.filter(({ type }) => type === 'dot').length, 5, 'no badge');
});

test('of many ties of a pair each sign has a line, and mediation ends on one', async () => {
  const many = (kind: string, sign: number, n: number): object[] =>
    Array.from({ length: n }, (_, i) => ({
      ...relation('a', 'b', kind, [phase('2010/..', sign)]),
      id: `${kind}-${i}`,
    }));
  const mediation = ['a', 'b'].map((to) =>
    relation('c', to, 'mediation', [phase('2012/..', 0)], { directed: true }),
  );
  const ally = many('alliance', 1, 1);
  const { picture } = await diagramOf(
    storyOf(['a', 'b', 'c'], [...many('dispute', -1, 5), ...ally, ...mediation]),
  );
  assert.deepEqual(formsOf(picture).sort(), [
    ['between', 0],
    ['friendly', 0],
    ['hostile', 0],
    ['hostile', 0],
    ['hostile', 0],
    ['hostile', 2],
  ]);
  const mediated = picture.ties.find(({ now }) => now.tie.kind === 'mediation')!;
  const [x, y] = mediated.curve.part(0, mediated.curve.length, 1e4, () => 0).at(-1)!;
  const nearest = Math.min(
    ...picture.ties
      .filter((tie) => tie !== mediated && !tie.rest.length)
      .map(({ middle }) => Math.hypot(middle[0] - x, middle[1] - y)),
  );
  assert.ok(nearest < 1, `${nearest} px off the line that it mediates`);
  const three = await diagramOf(
    storyOf(
      ['a', 'b'],
      [...many('dispute', -1, 4), ...many('trade', 1, 1), ...many('recognition', 0, 3)],
    ),
  );
  assert.deepEqual(formsOf(three.picture), [
    ['hostile', 0],
    ['hostile', 3],
    ['friendly', 0],
    ['plain', 0],
    ['plain', 2],
  ]);
});

test('no tie runs behind an actor that it does not join', async () => {
  const { rows } = parseDelimited(seedText('signed-ties.csv'));
  const { picture } = await diagramOf(storyFromRows(rows, { name: 'ties' }).story, { width: 720 });
  const nodes = picture.items.filter(({ tie }) => !tie);
  let checked = 0;
  for (const { tie, at } of picture.items) {
    if (!tie) continue;
    // The picture was moved to its top after the ties were laid.
    const down = at[1] - tie.middle[1];
    for (const node of nodes.filter(({ id }) => ![tie.now.tie.from, tie.now.tie.to].includes(id)))
      for (let far = tie.start; far < tie.end; far += 4) {
        const { x, y } = tie.curve.at(far);
        const distance = Math.hypot(x - node.at[0], y + down - node.at[1]);
        assert.ok(distance > 15, `${tie.now.tie.id} runs behind ${node.id}`);
        checked++;
      }
  }
  assert.ok(checked > 1000);
});
