import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listsOf, listPage, recordPage, recordsCsv } from '../../../../scripts/bench/plain-site.ts';

const records = Array.from({ length: 401 }, (_, at) => ({
  id: `x-${at}`,
  name: `<片区> & ${at}`,
  areaMu: at === 0 ? null : at,
  source: { row: at },
}));

test('the plain site of the benchmark holds every record and field, escaped', () => {
  const page = recordPage(records[7] as (typeof records)[number]);
  expect(page).toContain('<h1>&lt;片区&gt; &amp; 7</h1>');
  expect(page).toContain('{&quot;row&quot;:7}');
  expect(listsOf(records).map(({ length }) => length)).toEqual([200, 200, 1]);
  expect(listPage(records).match(/<li>/g)).toHaveLength(401);
  expect(recordsCsv(records).split('\r\n')).toHaveLength(403);
});

test('no package of the benchmark is one of the site', () => {
  const { dependencies } = JSON.parse(readFileSync(join('package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  expect(Object.keys(dependencies)).not.toContain('@11ty/eleventy');
});
