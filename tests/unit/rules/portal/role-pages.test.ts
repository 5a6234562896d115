import { expect, test } from 'vitest';
import { roles } from '../../../../src/facts/kinds/role.ts';
import { rolePages } from '../../../../src/rules/portal/role-pages.ts';
import { rightsOfText } from '../../../../src/rules/portal/right-topics.ts';
import { portalOf } from '../../../support/portal.ts';

const portal = portalOf();
const pages = rolePages(portal);

test('every kind of reader has one page at an address of its own, with every text', () => {
  expect(pages.map(({ role }) => role)).toEqual([...roles]);
  expect(new Set(pages.map(({ address }) => address)).size).toBe(roles.length);
  const texts = new Set(pages.map((page) => page.texts.map(({ column }) => column.slug).join()));
  expect(texts.size).toBe(1);
});

test('each clause tagged for a reader stands once: quoted where the reading names it, else listed', () => {
  for (const { role, texts } of pages) {
    for (const { column, cell, tagged } of texts) {
      const quoted = cell.kind === 'silent' ? [] : cell.entries;
      const own = rightsOfText(portal, column.slug).filter((right) => right.roles.includes(role));
      expect(quoted.length + tagged.length).toBe(own.length);
      const read = cell.kind === 'unread' ? [] : cell.reading.clauses;
      expect(quoted.every(({ anchor }) => read.includes(anchor))).toBe(true);
      expect(tagged.some(({ anchor }) => read.includes(anchor))).toBe(false);
    }
  }
});

test('a text that does not name a reader is said not to, before what is tagged', () => {
  const silent = pages.flatMap(({ role, texts }) =>
    texts.filter(({ cell }) => cell.kind === 'silent').map(({ said }) => ({ role, said })),
  );
  expect(silent.length).toBeGreaterThan(0);
  for (const { role, said } of silent) expect(said).toContain(`没有写到${role}`);
});
