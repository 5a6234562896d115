import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { City } from '../../../../src/facts/kinds/city.ts';
import { loadLaws } from '../../../../src/facts/read/laws.ts';
import type { DataFolder } from '../../../../src/facts/read/data-folder.ts';
import { holdLawNotes, holdRemedies } from '../../../../src/rules/hold/laws.ts';
import { aPolicy } from '../../../support/policy.ts';
import { allRecords, textRecords } from '../../../support/records.ts';
import { temporaryFolder } from '../../../support/temporary.ts';

const law = (id: string, checked: string) =>
  `- { id: ${id}, title: 甲法, article: 第一条, inForceSince: "2021-09-01", says: 60日内可以复议, checked: ${checked} }\n`;
const laws = `${law('read', '{ by: 本站整理, on: "2026-01-02", edition: 甲乙丙丁 }')}${law('remembered', 'null')}`;
const note = (id: string, anchor = 'c-1', words = '甲乙') =>
  `- { anchors: [${anchor}], words: [${words}], kind: governs, laws: [${id}], note: 甲乙丙丁戊己庚辛壬癸 }\n`;
const remedy = (id: string, cited: string) =>
  `- { id: ${id}, group: appeal, name: 复议, when: 甲乙丙丁, says: 甲乙丙丁戊己, period: 60日, keeper: asker, laws: [${cited}] }\n`;

/** A data folder with these files of the city jia. */
function folder(files: Readonly<Record<string, string>>) {
  const root = temporaryFolder();
  mkdirSync(join(root, 'data/jia/policies/jia-2024-1'), { recursive: true });
  for (const [file, text] of Object.entries({ 'laws.yaml': laws, ...files })) {
    writeFileSync(join(root, 'data', file), text);
  }
  return { root, folder: 'data' };
}

const notesFile = 'jia/policies/jia-2024-1/law-notes.yaml';

const notesOf = (data: DataFolder) =>
  holdLawNotes(textRecords(data, aPolicy()).lawNotes, aPolicy(), loadLaws(data));
const zhejiang: City = {
  ...{ slug: 'jia', name: '甲市', province: '浙江省', code: '330100' },
  ...{ counties: [], categories: [] },
};
const remediesOf = (data: DataFolder, cities = [zhejiang]) =>
  holdRemedies(allRecords(data).remedies, { laws: loadLaws(data), cities });

describe('what rests on memory is not shown', () => {
  test('a note', () => {
    const data = folder({ [notesFile]: note('read') + note('remembered') });
    const shown = notesOf(data);
    expect(shown.map(({ laws: cited }) => cited.map(({ id }) => id))).toEqual([['read']]);
  });

  test('a remedy', () => {
    const data = folder({ 'remedies.yaml': remedy('a', 'read') + remedy('b', 'read, remembered') });
    expect(remediesOf(data).map(({ id }) => id)).toEqual(['a']);
  });
});

describe('a remedy stops the build', () => {
  const step = (id: string, land: string, more = '') =>
    remedy(id, 'read').replace(
      'group: appeal,',
      `group: appeal, stage: decision, land: ${land},${more}`,
    );

  test('where a step of an expropriation is told for one kind of land alone', () => {
    const data = folder({ 'remedies.yaml': step('a', 'state') });
    expect(() => remediesOf(data)).toThrow(/没有达成协议的决定.*没有写集体土地/);
  });

  test('even where one province has the other', () => {
    const ofOne = step('b', 'collective', ' province: "33",').replace('复议', '复议（浙江省）');
    const one = step('a', 'state') + ofOne;
    expect(() => remediesOf(folder({ 'remedies.yaml': one }))).toThrow(/没有写集体土地/);
    const both = step('a', 'state') + step('b', 'collective');
    expect(remediesOf(folder({ 'remedies.yaml': both }))).toHaveLength(2);
  });
});

describe('a note stops the build', () => {
  test('where it cites an article that is not on file', () => {
    const data = folder({ [notesFile]: note('nowhere') });
    expect(() => notesOf(data)).toThrow(
      /law-notes\.yaml › 第 1 条：laws\.yaml 中没有编号“nowhere”/,
    );
  });

  test('where it names a clause that the text does not have', () => {
    const data = folder({ [notesFile]: note('read', 'c-9') });
    expect(() => notesOf(data)).toThrow(/没有条款 c-9/);
  });

  test('where its clause does not hold the words that it rests on', () => {
    const data = folder({ [notesFile]: note('read', 'c-1', '出让') });
    expect(() => notesOf(data)).toThrow(/“出让”不在所列条款中.*c-1 中没有 words/su);
  });
});

describe('our words on the law stop the build', () => {
  test('where a period is not that of the article', () => {
    const data = folder({ 'remedies.yaml': remedy('a', 'read').replace('60日', '90日') });
    expect(() => remediesOf(data)).toThrow(/remedies\.yaml › 第 1 条：“90”不见于所引法律条文/);
  });

  test('where what one province has would be told as of the whole country', () => {
    const ofOne = remedy('a', 'read').replace('keeper:', 'province: "33", roles: [村民], keeper:');
    const data = folder({ 'remedies.yaml': ofOne });
    expect(() => remediesOf(data)).toThrow(/remedies\.yaml › 第 1 条 › name：.*写明“（浙江省）”/);
    const named = (name: string) =>
      folder({ 'remedies.yaml': ofOne.replace('name: 复议', `name: ${name}`) });
    for (const other of ['复议（江苏省）', '复议（示例新区）', '复议（不在浙江省）'])
      expect(() => remediesOf(named(other))).toThrow(/写明“（浙江省）”/);
    for (const own of ['复议（浙江省）', '复议（集体土地，浙江省）'])
      expect(remediesOf(named(own))).toHaveLength(1);
    const elsewhere = { ...zhejiang, province: '江苏省', code: '320100' };
    expect(remediesOf(named('复议（示例新区）'), [elsewhere])).toHaveLength(1);
  });

  test('where a note names an article that it does not cite', () => {
    const other = note('read').replace('甲乙丙丁戊己庚辛壬癸', '见《甲法》第二条和别的规定');
    const data = folder({ [notesFile]: other });
    expect(() => notesOf(data)).toThrow(/“第二条”不见于/);
  });
});

test('an article that a portal only takes from the engine was read by nobody of that portal', () => {
  const { root: engine } = folder({});
  const taken = loadLaws({ root: temporaryFolder(), folder: 'data', engine });
  expect(taken.map(({ checked }) => checked?.by ?? null)).toEqual(['所用软件的整理者', null]);
  expect(loadLaws({ root: engine, folder: 'other/data' })[0]?.checked?.by).toBe('所用软件的整理者');
  expect(loadLaws(folder({})).map(({ checked }) => checked?.by ?? null)).toEqual([
    '本站整理',
    null,
  ]);
});

test('a portal without these files has none', () => {
  const data = { root: temporaryFolder(), folder: 'data' };
  expect(loadLaws(data)).toEqual([]);
  expect(remediesOf(data)).toEqual([]);
  expect(notesOf(data)).toEqual([]);
});
