import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import ts from 'typescript';

const text = readFileSync('CONTRIBUTING.md', 'utf8');

/** The files of the example widget, by the path that stands over each. */
const files = new Map(
  [...text.matchAll(/^`(src\/event-dates\/[^`]+)`:.*\n\n```ts\n([^]*?)^```/gm)].map(
    ([, path, code]) => [ts.sys.resolvePath(path!), code!],
  ),
);

test('the whole widget of the guide compiles as it stands', () => {
  assert.equal(files.size, 5);
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => files.has(path) || fileExists(path);
  host.directoryExists = (path) => path.includes('/event-dates') || ts.sys.directoryExists(path);
  host.readFile = (path) => files.get(path) ?? readFile(path);
  host.getSourceFile = (path, version, ...more) =>
    files.has(path)
      ? ts.createSourceFile(path, files.get(path)!, version, true)
      : getSourceFile(path, version, ...more);
  const program = ts.createProgram([...files.keys()], options, host);
  const wrong = ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
    return `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
  assert.deepEqual(wrong, []);
});
