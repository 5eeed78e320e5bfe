/**
 * Writes `story.schema.json` (JSON Schema 2020-12) from the story's shape, so that an editor
 * completes and checks a story file. A file that the schema accepts is read without a problem,
 * but for what a schema cannot tell: references, circles and days that do not exist.
 * Run with `node --import tsx scripts/schema.ts`.
 */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Fields, Shape } from '../src/story/shape.js';
import * as shapes from '../src/story/story-shape.js';
import { descriptions } from './schema-words.js';

export type Schema = Record<string, unknown>;
type AnyShape = Shape<unknown>;

const names = [
  'source',
  'actor',
  'place',
  'figure',
  'claim',
  'event',
  'relation',
  'correction',
  'chapter',
] as const;
const named = new Map<AnyShape, string>(names.map((name) => [shapes[name] as AnyShape, name]));

const def = (name: string): Schema => ({ $ref: `#/$defs/${name}` });
const letters = '[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}\\p{N}]+';
const day = '(\\d{2}(\\d{2}|\\dX|XX)(-[0-3X][0-9X](-[0-3X][0-9X])?)?[?~%]?)';
const time =
  '(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}(:?\\d{2})?)[?~%]?)';
const date = `(${day}|${time})`;

/** Shapes that have no parts, as shared definitions. */
const leaves: Schema = {
  text: { type: 'string', minLength: 1, maxLength: 5000 },
  localised: {
    description: 'A text, or the same text in several languages by BCP 47 tag.',
    anyOf: [
      def('text'),
      {
        type: 'object',
        minProperties: 1,
        propertyNames: { pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$' },
        additionalProperties: def('text'),
      },
    ],
  },
  slug: { type: 'string', maxLength: 5000, pattern: `^${letters}(-${letters})*$` },
  edtf: {
    description:
      'A date in EDTF: 2022-10-01, 2020~, 199X, 2020-23 (autumn), 2020/.., [2020,2021]. Without a slash: some time within; with one: from … to.',
    type: 'string',
    pattern: `^(${date}|(${date}|\\.\\.)?/(${date}|\\.\\.)?|\\[ *${date}( *, *${date})+ *\\])$`,
  },
  duration: {
    type: 'string',
    pattern: '^P(?=.)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T(?=.)(\\d+H)?(\\d+M)?(\\d+S)?)?$',
  },
  link: {
    type: 'string',
    pattern: '^([Hh][Tt][Tt][Pp][Ss]?:|(?![A-Za-z][A-Za-z0-9+.\\-]*:))\\S+$',
  },
  language: { type: 'string', pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$' },
  settings: {
    type: 'object',
    propertyNames: { pattern: '^[A-Za-z][A-Za-z\\-]{0,40}$' },
    additionalProperties: { type: ['string', 'number', 'boolean'] },
  },
};

/** The schema of a field's or item's shape. */
function schemaOf(shape: AnyShape, path: string): Schema {
  const name = [...named].find(([one]) => one === shape)?.[1];
  if (name) return def(name);
  const { is, values, item, fields, forms } = shape;
  if (is in leaves) return def(is);
  if (is === 'id') return def('slug');
  if (is === 'ref')
    return shape.inline ? { anyOf: [def('slug'), def('inlineClaim')] } : def('slug');
  if (is === 'word') return { enum: values };
  if (is === 'count') return { type: 'integer', minimum: 0, maximum: Math.min(shape.max!, 1e10) };
  if (is === 'bool') return { type: 'boolean' };
  if (is === 'yes') return { const: true };
  if (is === 'version') return { const: 1 };
  if (fields) return objectOf(fields, path);
  if (forms)
    return { anyOf: Object.entries(forms).map(([key, form]) => schemaOf(form, `${path}.${key}`)) };
  if (item) return listOf(shape, item, path);
  throw new Error(`no schema for ${is} at ${path}`);
}

function listOf(shape: AnyShape, item: AnyShape, path: string): Schema {
  const items = schemaOf(item, path);
  const array = { type: 'array', items, ...(shape.min && { minItems: shape.min }) };
  return item.is === 'ref' ? { anyOf: [items, array] } : array;
}

/** What one field asks of another. */
function rules(fields: Fields): Schema[] {
  const rule = (field: string, value: string, needs: string): Schema => ({
    if: { properties: { [field]: { const: value } }, required: [field] },
    then: { required: [needs] },
  });
  return [
    ...(fields['claimedBy'] ? [rule('status', 'claimed', 'claimedBy')] : []),
    ...(fields['unit'] ? [rule('measure', 'other', 'unit')] : []),
  ];
}

function objectOf(fields: Fields, path: string, optional: readonly string[] = []): Schema {
  const properties: Schema = {};
  const required: string[] = [];
  for (const [name, shape] of Object.entries(fields)) {
    const description = descriptions[`${path}.${name}`] ?? descriptions[name];
    properties[name] = {
      ...(description && { description }),
      ...schemaOf(shape, `${path}.${name}`),
    };
    const needed = shape.is === 'id' || shape.miss !== 'ok';
    if (needed && !optional.includes(name)) required.push(name);
  }
  const allOf = rules(fields);
  return {
    type: 'object',
    properties,
    required,
    additionalProperties: false,
    ...(allOf.length && { allOf }),
  };
}

/** The JSON Schema of a story file. */
export function storySchema(): Schema {
  const story = objectOf(shapes.storyFields, 'story');
  const $defs: Schema = { ...leaves };
  for (const name of names) {
    const { fields } = shapes[name] as AnyShape;
    $defs[name] = { description: descriptions[`#${name}`], ...objectOf(fields!, name) };
  }
  $defs['inlineClaim'] = objectOf(shapes.claim.fields!, 'claim', ['id', 'sources']);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Backstory story file, version 1',
    ...story,
    properties: { $schema: { type: 'string' }, ...(story['properties'] as Schema) },
    $defs,
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync(
    new URL('../story.schema.json', import.meta.url),
    JSON.stringify(storySchema(), null, 2) + '\n',
  );
