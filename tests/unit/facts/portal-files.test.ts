import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writtenKinds } from '../../../src/facts/written.ts';
import { engineFiles, filesOfCity, textFileNames } from '../../../src/facts/portal-files.ts';

test('no two files of a city, nor of a text, have one name', () => {
  const names = [Object.values(filesOfCity('shili')), Object.values(textFileNames)];
  for (const own of names) expect(new Set(own).size).toBe(own.length);
});

test('no file of a city or portal is called as one of a kind is', () => {
  const kinds = new Set(writtenKinds.map(({ file }) => file));
  const own: string[] = Object.values(filesOfCity('<city>'));
  expect(own.filter((file) => kinds.has(file))).toEqual([]);
});

test('what is the same for every portal comes with the engine', () => {
  expect(Object.values(engineFiles).filter((file) => !existsSync(file))).toEqual([]);
});
