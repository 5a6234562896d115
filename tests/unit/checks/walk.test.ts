import { expect, test } from 'vitest';
import { pageWalk } from '../../../src/checks/run/walk.ts';

/** What a walk tells of a page: its words, what is said to the ear, where links lead, its code. */
function told(html: string) {
  const heard = { words: '', labels: '', links: [] as string[], code: [] as string[] };
  pageWalk([
    {
      attributes: { href: (address) => heard.links.push(address) },
      code: (text) => heard.code.push(text),
      end: ({ words, labels }) => Object.assign(heard, { words, labels }),
    },
  ])('index.html', html);
  return heard;
}

test('characters that stand for others are read as those, on whichever page they stand', () => {
  expect(told('<p>甲&amp;乙<a href="/a/?b&#61;1" title="丙&quot;">丁</a></p>')).toEqual({
    words: '甲&乙丁',
    labels: '丙"',
    links: ['/a/?b=1'],
    code: [],
  });
});

test('a page without any is read the same, in all its parts', () => {
  const page = (more: string) =>
    `<TITLE>题<b></TITLE><p hidden>一<br>二<p Class='a"b' aria-label=三>四<a HREF="/五/">六</a>` +
    `<script>if (1 < 2) "</p>"</script><svg viewBox="0 0 1 1"><path d="M0,0"/></svg><!-- <p>七 -->八${more}`;
  const plain = told(page(''));
  expect(plain).toEqual({ ...told(page('&#57;')), words: plain.words });
  expect(told(page('&#57;')).words).toBe(`${plain.words}9`);
  expect(plain.links).toEqual(['/五/']);
  expect(plain.code.join('')).toBe('if (1 < 2) "</p>"');
});
