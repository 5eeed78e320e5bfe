/**
 * Short names for the properties that only our own code meets, for the files of a page.
 *
 * A name is shortened only where TypeScript's checker finds every use of it to be one of a member
 * that our sources declare, and nothing could meet it from outside or as a string. Kept is what is
 * public (elements, stories, problems, events, what passes between two copies of the library),
 * what others declare (JavaScript, the DOM, Lit, D3), and what is written as a string, looked up
 * or listed by key, or given to what takes objects of any keys.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';

const { TypeFlags: Flags } = ts;

/**
 * Modules whose exports others meet: the elements, what they show of a story, and what passes
 * between a container and a widget of another copy of the library.
 */
const open = ['all', 'story/types', 'frame/container', 'frame/requests'];

/** Every word in a schema: the keys of stories among them. */
function schemaWords(value, keep) {
  if (typeof value === 'string') keep(value);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    keep(key);
    schemaWords(inner, keep);
  }
}

/** The names of members that our sources declare, and those of them that must stay. */
function names() {
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, resolve('.'));
  const program = ts.createProgram(fileNames, options);
  const checker = program.getTypeChecker();
  const ours = new Set(program.getSourceFiles().filter((one) => fileNames.includes(one.fileName)));
  const isOurs = (declaration) => ours.has(declaration.getSourceFile());
  const own = new Set();
  const kept = new Set();
  const keep = (name) => kept.add(name);
  const deep = new Set();

  /** Whether a member is none of the element's public ones. */
  const isInner = (declaration) =>
    (declaration.name && ts.isPrivateIdentifier(declaration.name)) ||
    ts.getCombinedModifierFlags(declaration) &
      (ts.ModifierFlags.Private | ts.ModifierFlags.Protected);

  /** Keeps the names of a type's members; `all` of what they are made of, too. */
  function keepType(type, all = false) {
    if (!type || (all && deep.has(type))) return;
    if (all) deep.add(type);
    if (type.isUnionOrIntersection()) for (const one of type.types) keepType(one, all);
    if (type.flags & Flags.TypeParameter) keepType(checker.getBaseConstraintOfType(type), all);
    if (type.flags & (Flags.StringLike | Flags.NumberLike | Flags.BooleanLike)) return;
    for (const symbol of checker.getPropertiesOfType(type)) {
      if (!symbol.declarations?.some(isOurs) || symbol.declarations.every(isInner)) continue;
      keep(symbol.name);
      if (all) keepType(checker.getTypeOfSymbol(symbol), true);
    }
    if (!all) return;
    for (const signature of [...type.getCallSignatures(), ...type.getConstructSignatures()]) {
      keepType(signature.getReturnType(), true);
      for (const one of signature.parameters) keepType(checker.getTypeOfSymbol(one), true);
    }
    for (const info of checker.getIndexInfosOfType(type)) keepType(info.type, true);
    for (const one of type.aliasTypeArguments ?? []) keepType(one, true);
    if (type.objectFlags & ts.ObjectFlags.Reference)
      for (const one of checker.getTypeArguments(type)) keepType(one, true);
  }

  const typeOf = (node) => checker.getTypeAtLocation(node);

  /** Keeps what a look-up by `index` may find: the words that it can be, or everything. */
  function keepLookUp(object, index) {
    const type = checker.getBaseConstraintOfType(index) ?? index;
    for (const one of type.isUnion() ? type.types : [type]) {
      if (one.isStringLiteral()) keep(one.value);
      else if (!(one.flags & (Flags.NumberLike | Flags.ESSymbolLike))) keepType(object);
    }
  }

  const takesAnyKey = (type) =>
    type.isUnionOrIntersection()
      ? type.types.some(takesAnyKey)
      : !checker.isArrayLikeType(type) &&
        checker.getIndexInfosOfType(type).some(({ keyType }) => keyType.flags & Flags.StringLike);

  /** Keeps a name that is used of something else than a member of ours. */
  function checkUse(name, symbol) {
    if (!symbol?.declarations?.length || !symbol.declarations.every(isOurs)) keep(name.text);
  }

  function look(node) {
    const { parent } = node;
    const isMember = ts.isTypeElement(node) || ts.isObjectLiteralElement(node);
    if ((isMember || ts.isClassElement(node)) && node.name && ts.isIdentifier(node.name))
      own.add(node.name.text);

    if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) {
      const words = node.text.trim();
      if (/^[\w$]+([ ,|]+[\w$]+)*$/.test(words)) words.split(/[ ,|]+/).forEach(keep);
      // Bindings of a template.
      for (const [, name] of words.matchAll(/[.?@]([\w$]+)=/g)) keep(name);
    }

    if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.name))
      checkUse(node.name, checker.getSymbolAtLocation(node.name));
    const name = ts.isBindingElement(node) && (node.propertyName ?? node.name);
    if (name && ts.isObjectBindingPattern(parent) && ts.isIdentifier(name) && !node.dotDotDotToken)
      checkUse(name, checker.getPropertyOfType(typeOf(parent), name.text));

    if (ts.isElementAccessExpression(node))
      keepLookUp(typeOf(node.expression), typeOf(node.argumentExpression));
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InKeyword)
      keepLookUp(typeOf(node.right), typeOf(node.left));
    if (ts.isForInStatement(node)) keepType(typeOf(node.expression));
    if (ts.isComputedPropertyName(node)) keepType(typeOf(parent.parent));

    // Keys that are listed.
    if (
      ts.isCallExpression(node) &&
      /^(Object\.(?!(assign|freeze|values)$)|Reflect\.)\w+$/.test(node.expression.getText())
    )
      for (const one of node.arguments) keepType(typeOf(one));
    if (ts.isExpression(node)) {
      const asserted =
        (ts.isAsExpression(parent) || ts.isSatisfiesExpression(parent)) &&
        parent.expression === node &&
        checker.getTypeFromTypeNode(parent.type);
      const asked = asserted || checker.getContextualType(node);
      if (asked && takesAnyKey(asked)) keepType(typeOf(node));
    }

    // Attributes of an element, and what an event carries.
    if (ts.isPropertyDeclaration(node) && node.name.getText() === 'properties')
      keepType(typeOf(node), true);
    if (ts.isNewExpression(node) && /Event$/.test(node.expression.getText()))
      for (const one of node.arguments ?? []) keepType(typeOf(one), true);
  }

  for (const source of program.getSourceFiles()) {
    const mine = ours.has(source);
    const visit = (node) => {
      const isNamed = ts.isTypeElement(node) || ts.isClassElement(node) || ts.isEnumMember(node);
      if (mine) look(node);
      else if ((isNamed || ts.isVariableDeclaration(node)) && node.name) keep(node.name.text);
      ts.forEachChild(node, visit);
    };
    visit(source);
    const module = mine && checker.getSymbolAtLocation(source);
    for (const symbol of module ? checker.getExportsOfModule(module) : []) {
      // Modules that come later are told apart by these.
      keep(symbol.name);
      if (!open.some((path) => source.fileName.endsWith(`/src/${path}.ts`))) continue;
      const real = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      keepType(checker.getDeclaredTypeOfSymbol(real), true);
      if (real.valueDeclaration) keepType(checker.getTypeOfSymbol(real), true);
    }
  }
  schemaWords(JSON.parse(readFileSync('story.schema.json', 'utf8')), keep);
  return { own, kept };
}

/** Every word in the scripts of a folder, in which a short name must not mean something already. */
const wordsIn = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => /\.m?js$/.test(name))
    .flatMap((name) => readFileSync(`${folder}/${name}`, 'utf8').match(/[\w$]+/g) ?? []);

const first = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_$';
const second = `${first}0123456789`;
const most = first.length * second.length;
const nth = (n) => first[Math.floor(n / second.length)] + second[n % second.length];

/**
 * The short name of each name that may be shortened: the same for all files of one build, and
 * made of the name itself, so that the names of one version are mostly those of the next.
 *
 * @param folders what the files are made of
 */
export function internalNames(...folders) {
  const { own, kept } = names();
  const taken = new Set(folders.flatMap(wordsIn));
  const short = new Map();
  for (const name of [...own].sort()) {
    if (kept.has(name) || name.length < 3) continue;
    let n = [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % most, 0);
    while (taken.has(nth(n))) n = (n + 1) % most;
    taken.add(nth(n));
    short.set(name, nth(n));
  }
  return short;
}
