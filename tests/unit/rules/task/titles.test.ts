import { expect, test } from 'vitest';
import { allTasks } from '../../../../src/rules/portal/tasks.ts';
import { lawNotesOn } from '../../../../src/rules/portal/laws.ts';
import { besideRow } from '../../../../src/rules/portal/scopes.ts';
import { formatNoteKinds } from '../../../../src/rules/words/law.ts';
import { portalOf } from '../../../support/portal.ts';

const portal = portalOf();

/** 经甲部门批准, 由乙处置: who does what, and not to what. */
const withoutObject =
  /^(?:经|由|报)[^，；]{1,24}(?:批准|批准实施|审查|审查汇总|审核|审核同意|同意|处置|确定|审定|备案)$/u;

test('the title of a task tells what is approved or disposed of, in the words of the text', () => {
  const bare = allTasks(portal).filter(({ title }) => withoutObject.test(title));
  expect(bare.map(({ policy, anchor, title }) => `${policy} ${anchor} ${title}`)).toEqual([]);
  expect(withoutObject.test('经县（市、区）政府批准')).toBe(true);
});

test('the row of a task tells the kinds of the notes on its words', () => {
  const noted = allTasks(portal).filter(
    ({ policy, anchor, quote }) => lawNotesOn(portal, policy, anchor, quote).length > 0,
  );
  expect(noted.length).toBeGreaterThan(0);
  for (const task of noted) {
    const { lawNotes } = besideRow(portal, task);
    expect(formatNoteKinds(lawNotes)).toMatch(/上位法|上级文件/u);
  }
});
