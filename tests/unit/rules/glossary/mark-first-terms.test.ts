import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markFirstTerms } from '../../../../src/rules/glossary/mark-first-terms.ts';
import type { Term } from '../../../../src/facts/kinds/glossary.ts';

function aTerm(slug: string, name: string, aliases: string[] = []): Term {
  return { slug, name, aliases, definition: null, note: '本站的说明文字若干。' };
}

const glossary = [
  aTerm('reserve', '收储', ['收购储备']),
  aTerm('net-land', '净地'),
  aTerm('low-use', '低效用地'),
  aTerm('scattered', '零星低效用地'),
];

test('a term is marked where it first stands in a clause, and nowhere else', () => {
  expect(markFirstTerms(['坚持“净地”供应，收储', '收储净地'], glossary)).toEqual([
    [
      { text: '坚持“', term: null },
      { text: '净地', term: 'net-land' },
      { text: '”供应，', term: null },
      { text: '收储', term: 'reserve' },
    ],
    [{ text: '收储净地', term: null }],
  ]);
});

test('the longer of two overlapping terms is marked', () => {
  expect(markFirstTerms(['零星低效用地'], glossary)).toEqual([
    [{ text: '零星低效用地', term: 'scattered' }],
  ]);
});

test('another spelling leads to the same term', () => {
  expect(markFirstTerms(['收购储备'], glossary)).toEqual([[{ text: '收购储备', term: 'reserve' }]]);
});

test('no character is lost and no term is marked twice', () => {
  const piece = fc.constantFrom('收储', '净地', '零星低效用地', '低效', '，', '用地', '购');
  const paragraph = fc.array(piece).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(fc.array(paragraph), (paragraphs) => {
      const marked = markFirstTerms(paragraphs, glossary);
      expect(marked.map((segments) => segments.map(({ text }) => text).join(''))).toEqual(
        paragraphs,
      );
      const terms = marked.flat().flatMap(({ term }) => term ?? []);
      expect(new Set(terms).size).toBe(terms.length);
    }),
  );
});
