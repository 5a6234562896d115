import { expect, test } from 'vitest';
import lawNotes from '../../../src/checks/law-notes.ts';
import { claimOf } from '../../../src/rules/claim/claims.ts';
import { lawNotesOn } from '../../../src/rules/portal/laws.ts';
import { allRights } from '../../../src/rules/portal/rights.ts';
import { formatLaws } from '../../../src/rules/words/law.ts';
import { heldAgainst } from '../../support/checks.ts';
import { portalOf } from '../../support/portal.ts';
import { aSite } from '../../support/site.ts';

const portal = portalOf();
const noted = allRights(portal).flatMap((right) => {
  const notes = lawNotesOn(portal, right.policy, right.anchor, right.quote);
  return notes.length > 0 ? [{ ...right, notes }] : [];
})[0];
if (noted === undefined) throw new Error('no right with a note');
const { policy, anchor, statement, notes } = noted;

function findings(beside: string): string[] {
  const said = `<span data-claim="${claimOf('right', policy, anchor)}">${statement}</span>`;
  const page = `<ul><li>${said}${beside}</li></ul>`;
  return heldAgainst(lawNotes, { 'a.html': page }, { publisher: aSite() }).findings;
}

test('a right stands with its notes, or with what leads to them on the page', () => {
  expect(findings(notes.map(({ note }) => `<p>${note}</p>`).join(''))).toEqual([]);
  const laws = formatLaws(notes.flatMap((note) => note.laws));
  expect(findings(`<p>同时看本页前面的上位法提示：${laws}。</p>`)).toEqual([]);
  expect(findings('<p>（有上位法提示，见表后）</p>')).toEqual([]);
});

test('a right without them is named', () => {
  expect(findings('')).toEqual([expect.stringContaining('没有它的上位法提示')]);
});
