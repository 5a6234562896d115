import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { percentile } from '../../../../scripts/search/audit/figures.ts';
import { isAnswered, loadPeoplesQueries } from '../../../../scripts/search/audit/people.ts';
import { auditProblems, usefulnessProblems } from '../../../../scripts/search/audit/report.ts';
import { recombined } from '../../../../scripts/search/audit/scale.ts';
import { allStretches, holdersOf, trueUnits } from '../../../../scripts/search/audit/truth.ts';
import { pageDocuments } from '../../../../scripts/search/page-documents.ts';
import { loadAsking, loadSearchWords } from '../../../../scripts/search/search-words.ts';
import { buildLexicon } from '../../../../scripts/search/build-lexicon.ts';
import { readFolder, writeIndex } from '../../../../scripts/search/write-index.ts';
import { loadSearchAudit } from '../../../../src/facts/read/search-audit.ts';
import { SearchIndex } from '../../../../src/rules/search/index.ts';
import { search } from '../../../../src/rules/search/search.ts';
import { Vocabulary } from '../../../../src/rules/search/vocabulary.ts';
import { aliasesLabel } from '../../../../src/rules/words/aliases.ts';
import { aDocument, aUnit, someWords } from '../../../support/search.ts';
import { folderOf } from '../../../support/temporary.ts';

const page = (main: string) =>
  `<html><head><meta name="description" content="说明"></head><body><nav>导航</nav><main>${main}</main></body></html>`;

describe('pageDocuments', () => {
  it('keeps what stands in different blocks apart, and joins what stands in one', () => {
    const site = folderOf({
      'about/index.html': page(
        '<h1>关于</h1><p>甲<strong>乙</strong></p><p>丙<wbr><span>己</span><wbr>庚<span hidden>丁</span></p>',
      ),
    });
    const text = { address: '/about/', search: { reads: 'text', as: 'page' } } as const;
    expect(pageDocuments(site, [text])[0]?.units.map(({ text: words }) => words)).toEqual([
      '关于 | 说明 | 甲乙 | 丙己庚',
    ]);
  });

  it('gives each term and each section its own address', () => {
    const site = folderOf({
      'glossary/index.html': page(
        '<h1>术语</h1><dl><div id="voucher"><dt>房票</dt><dd>一种凭证</dd></div></dl><section id="more"><h2>更多</h2><p>其他</p></section>',
      ),
    });
    const terms = { address: '/glossary/', search: { reads: 'text', as: 'term' } } as const;
    const [document] = pageDocuments(site, [terms]);
    expect(document?.kind).toBe('term');
    expect(document?.units.map(({ anchor, heading, text }) => [anchor, heading, text])).toEqual([
      ['', '术语', '术语 | 说明'],
      ['voucher', '房票', '房票 | 一种凭证'],
      ['more', '更多', '更多 | 其他'],
    ]);
  });

  it('takes of pages that arrange others only what they are about', () => {
    const site = folderOf({
      'tasks/caizheng/index.html': page(
        '<h1>财政部门的任务</h1><h2>合肥市</h2><table><tr><td>行</td></tr></table>',
      ),
      'policies/jia/index.html': page('<h1>甲</h1>'),
    });
    const documents = pageDocuments(site, [
      { address: '/policies/jia/', search: null },
      { address: '/tasks/caizheng/', search: { reads: 'about', as: 'page' } },
    ]);
    expect(documents.map(({ kind, url }) => [kind, url])).toEqual([['page', '/tasks/caizheng/']]);
    expect(documents[0]?.units[0]?.text).toBe('财政部门的任务 | 说明 | 合肥市');
  });

  it('takes nothing that only paper shows, or that waits for a later day', () => {
    const site = folderOf({
      'about/index.html': page(
        '<h1>关于</h1><p data-search="skip">已有满期的</p><p>甲</p><div class="paper-only"><p>本页地址</p></div>',
      ),
    });
    const about = { address: '/about/', search: { reads: 'text', as: 'page' } } as const;
    const texts = pageDocuments(site, [about]).flatMap(({ units }) =>
      units.map(({ text }) => text),
    );
    expect(texts.join()).toContain('甲');
    expect(texts.join()).not.toMatch(/本页地址|满期/u);
    expect(trueUnits(site, []).flatMap(({ pieces }) => pieces)).toEqual(['关于', '甲', '说明']);
  });

  it('takes of them what they call their own text, under its address', () => {
    const site = folderOf({
      'rights/index.html': page(
        '<h1>权利</h1><p>引文</p><details><summary>救济</summary><p id="remedies" data-search="text">行政复议</p></details>',
      ),
    });
    const rights = { address: '/rights/', search: { reads: 'about', as: 'topic' } } as const;
    const units = pageDocuments(site, [rights])[0]?.units ?? [];
    expect(units.map(({ anchor, heading, text }) => [anchor, heading, text])).toEqual([
      ['', '权利', '权利 | 说明'],
      ['remedies', '救济', '救济 | 行政复议'],
    ]);
  });
});

describe('trueUnits', () => {
  it('reads a clause as one text, without its tools and without the clauses in it', () => {
    const site = folderOf({
      'policies/jia/index.html': page(
        '<section class="clause" id="c-1"><h2 class="clause__heading">一、目标</h2><p class="clause__text">甲</p><p class="clause__text">乙</p><p data-print="never">工具</p><section class="clause" id="c-1-1"><p class="clause__text">丙</p></section></section>',
      ),
    });
    expect(trueUnits(site, [])).toEqual([
      { url: '/policies/jia/#c-1', pieces: ['一、目标甲乙'], exact: true },
      { url: '/policies/jia/#c-1-1', pieces: ['丙'], exact: true },
    ]);
  });

  it('reads the pages line by line', () => {
    const site = folderOf({ 'about/index.html': page('<h1>关于</h1><p>甲<b>乙</b><br>丙</p>') });
    expect(trueUnits(site, [])).toEqual([
      { url: '/about/', pieces: ['关于', '甲乙', '丙', '说明'], exact: false },
    ]);
  });

  it('asks for every page but those that the site leaves out, whose parts with hits stay', () => {
    const site = folderOf({
      'compare/jia/index.html': page('<h1>甲的对照</h1>'),
      'compare/yi/index.html': page('<h1>乙的对照</h1>'),
      'compare/bing/index.html': page('<h1>丙的对照</h1>'),
      'policies/jia/index.html': page(
        '<section class="clause" id="c-1"><p class="clause__text">丁</p></section>',
      ),
    });
    const units = trueUnits(site, [
      { address: '/compare/jia/', search: null },
      { address: '/compare/yi/', search: { reads: 'about', as: 'page' } },
      { address: '/policies/jia/', search: null },
    ]);
    expect(units.map(({ url }) => url)).toEqual([
      '/compare/bing/',
      '/compare/yi/',
      '/policies/jia/#c-1',
    ]);
  });
});

describe('allStretches', () => {
  const one = { url: '/a/', pieces: ['甲乙丙', '"丁'], exact: true };
  const other = { url: '/b/', pieces: ['乙丙'], exact: true };
  const stretches = allStretches([one, other]);

  it('has each stretch once, within a piece, with all that hold it', () => {
    expect([...stretches.keys()].filter((key) => key.length > 1).sort()).toEqual(
      ['"丁', '乙丙', '甲乙', '甲乙丙'].sort(),
    );
    expect(holdersOf('乙丙', stretches)).toEqual([one, other]);
  });

  it('looks for the phrase where quotation marks hold it together', () => {
    expect(holdersOf('"乙丙"', stretches)).toEqual([one, other]);
  });
});

describe('recombined', () => {
  it('makes as many clauses as asked, of real sentences, the same every time', () => {
    const documents = [aDocument([aUnit('第一句话。第二句话。'), aUnit('第三句话。')])];
    const made = recombined(documents, 130);
    const units = made.flatMap((document) => document.units);
    expect(units).toHaveLength(130);
    expect(units.every(({ text }) => /^(?:第[一二三]句话。)+$/.test(text))).toBe(true);
    expect(recombined(documents, 130)).toEqual(made);
  });

  it('refuses to make texts of nothing', () => {
    expect(() => recombined([], 10)).toThrow('没有政策文件');
  });
});

describe('loadSearchWords', () => {
  it('reads the words of the checkout, folded', () => {
    const { synonyms, courtesy } = loadSearchWords(process.cwd());
    expect(synonyms['租户']).toEqual(['承租人']);
    expect(courtesy).toContain('怎么');
  });

  it('refuses a word that stands for itself, and names it', () => {
    const root = folderOf({
      'data/search/words.yaml': 'synonyms:\n  拆迁: [征收, 拆迁]\ncourtesy: [谢谢]\n',
    });
    expect(() => loadSearchWords(root)).toThrow(/words\.yaml.*“拆迁”/);
  });
});

describe('buildLexicon', () => {
  const documents = [
    aDocument([
      aUnit('织里镇有机更新。补偿标准。', { roles: ['承租人'] }),
      aUnit('推进有机更新和补偿。甲市有机更新片区。鼓励“工业上楼”。'),
    ]),
    aDocument([aUnit('先租后让 | 一种方式', { heading: `先租后让（${aliasesLabel}先租后买）` })], {
      kind: 'term',
    }),
  ];
  const words = {
    synonyms: { 租户: ['承租人'], 拆迁: ['征收'] },
    courtesy: ['谢谢'],
    alike: { 拆: ['拆迁'] },
    otherCities: '',
    pages: {},
  };
  const made = buildLexicon(documents, {
    words,
    asking: loadAsking('.'),
    places: ['织里镇', '双林镇'],
    topics: {},
    provincial: {},
    matters: [{ asked: ['拆迁费', '拆迁+几时'], unless: [], ofCity: false, cities: [] }],
    unlisted: {},
    counties: {},
  });

  it('suggests ways of asking in their own words, where queries are held against one form', () => {
    expect(made.words.matters.map(({ asked }) => asked)).toEqual([['拆费', '拆+几时']]);
    expect(made.vocabulary.ranks.flat()).toContain('拆迁费');
    expect(made.vocabulary.ranks.flat()).not.toContain('拆费');
  });

  it('suggests only what stands in the texts or what they are tagged with', () => {
    expect(made.vocabulary.ranks[0]).toEqual(['织里镇', '织里']);
    expect(made.vocabulary.ranks.flat()).toEqual(expect.arrayContaining(['承租人', '补偿']));
    expect(made.vocabulary.ranks.flat()).not.toContain('双林镇');
    expect(made.vocabulary.ranks.flat()).not.toContain('征收');
  });

  it('knows terms that texts quote or the glossary explains, if they stand somewhere', () => {
    expect(made.vocabulary.ranks.flat()).toEqual(expect.arrayContaining(['工业上楼', '先租后让']));
    expect(made.vocabulary.ranks.flat()).not.toContain('先租后买');
  });

  it('knows the traditional forms of its characters, and how all are read', () => {
    const at = Array.from(made.traditional.traditional).indexOf('償');
    expect(Array.from(made.traditional.simplified)[at]).toBe('偿');
    const { ranks, readings } = made.vocabulary;
    const vocabulary = new Vocabulary({ words: ranks.flat(), readings }, null);
    expect(vocabulary.readAs('zhili')).toEqual(['织里']);
    expect(vocabulary.readAsRun('zhilibuchang')).toEqual([['织里'], ['补偿']]);
  });
});

describe('writeIndex', () => {
  const units = Array.from({ length: 40 }, (_, at) =>
    aUnit(`第${at}条。房票安置和货币补偿，${'低效用地再开发'.repeat(20)}${at}`, {
      anchor: `c-${at}`,
    }),
  );
  const documents = [aDocument([...units, aUnit('单独一条：宅基地', { anchor: 'c-x' })])];

  it('gives the same hits in one file and in many', async () => {
    const folders = [Infinity, 0].map((most) => {
      const folder = folderOf({});
      writeIndex(documents, folder, someWords(), {}, most);
      return folder;
    });
    for (const query of ['房票', '宅基地', '地', '第7条', '货币补偿 开发', '低效用地再开发7']) {
      const [one, many] = await Promise.all(
        folders.map(async (folder) => {
          const index = SearchIndex.open(readFolder(folder));
          const options = { limit: 100, choice: {}, newest: false };
          const { hits, total } = await search(() => index, query, options);
          return { total, hits: hits.map(({ address, snippet }) => ({ address, snippet })) };
        }),
      );
      expect(many, query).toEqual(one);
      expect(one?.total, query).toBeGreaterThan(0);
    }
  });

  it('leaves nothing of an older index, and what stands beside it alone', () => {
    const folder = folderOf({ 'index.html': '页' });
    writeIndex(
      documents,
      folder,
      someWords(),
      { traditional: { traditional: '', simplified: '' } },
      0,
    );
    writeIndex(documents, folder, someWords(), {});
    expect(readdirSync(folder).sort()).toEqual(['index.html', 'index.pack']);
  });
});

describe('people’s queries', () => {
  it('name addresses, and are answered within the first three', () => {
    const queries = loadPeoplesQueries(process.cwd(), 'holdout');
    const tenant = queries.find(({ query }) => query === '租户');
    expect(tenant?.right).toContain('/policies/hefei-2023/#c-3-5-18');
    const query = { form: '', query: '甲', right: ['/a/'], unsaid: false };
    const answer = (...urls: string[]) => ({
      hits: urls.map((url) => ({ url, exact: true })),
      unsaid: false,
      lists: [],
    });
    expect(isAnswered(query, answer('/x/', '/y/', '/a/'))).toBe(true);
    expect(isAnswered(query, answer('/x/', '/y/', '/z/', '/a/'))).toBe(false);
    expect(isAnswered({ ...query, right: [] }, answer())).toBe(true);
    expect(isAnswered({ ...query, right: [] }, answer('/a/'))).toBe(false);
    const silent = { ...query, right: [], unsaid: true };
    expect(isAnswered(silent, answer('/a/'))).toBe(false);
    expect(isAnswered({ ...query, unsaid: true }, answer('/x/'))).toBe(false);
    expect(isAnswered({ ...query, unsaid: true }, answer('/a/'))).toBe(true);
    expect(isAnswered(silent, { hits: [], unsaid: true, lists: [] })).toBe(true);
    expect(isAnswered({ ...query, unsaid: true }, { hits: [], unsaid: true, lists: [] })).toBe(
      true,
    );
  });
});

describe('auditProblems', () => {
  const audit = loadSearchAudit({ root: process.cwd(), folder: 'data' });
  if (audit === null) throw new Error('the search was never audited');

  it('another portal has none: its search was not measured', () => {
    expect(loadSearchAudit({ root: process.cwd(), folder: 'demo/data' })).toBeNull();
  });

  const good = {
    ...audit,
    exactness: {
      ...audit.exactness,
      recall: 1,
      precision: 1,
      pageRecall: 1,
      pagePrecision: 1,
      faults: [],
    },
    usefulness: [{ name: '甲', queries: 100, answered: 95, byForm: [], failed: [] }],
    expense: {
      ...audit.expense,
      firstBytes: 100_000,
      firstBytesMost: 115_000,
      slowMilliseconds: 2500,
      warmMilliseconds95: 60,
    },
    scale: [],
  };

  it('passes at the limits and fails beyond each', () => {
    expect(auditProblems(good)).toEqual([]);
    const lost = { ...good, exactness: { ...good.exactness, recall: 0.9999 } };
    expect(auditProblems(lost).join()).toContain('100%');
    const set = { name: '甲', queries: 100, answered: 94, byForm: [], failed: [] };
    const unanswered = { ...good, usefulness: [set] };
    expect(auditProblems(unanswered).join()).toContain('94/100');
    const dear = { ...good, expense: { ...good.expense, firstBytesMost: 115_001 } };
    expect(auditProblems(dear).join()).toContain('首次查询');
    const grown = { clauses: 30_000, buildSeconds: 31, expense: good.expense };
    expect(auditProblems({ ...good, scale: [grown] }).join()).toContain('建立索引');
  });

  it('asks less of edits than of what was typed, each by its own limit', () => {
    const set = (form: string, answered: number) =>
      usefulnessProblems({
        name: '甲',
        queries: 100,
        answered,
        byForm: [{ form, queries: 100, answered }],
        failed: [],
      });
    expect(set('少最后一个字', 88)).toEqual([]);
    expect(set('少最后一个字', 87)).toHaveLength(1);
    expect(set('城市 空格 词', 96)).toHaveLength(1);
  });
});

describe('percentile', () => {
  it('is the nearest rank', () => {
    expect(percentile([5, 1, 3, 2, 4], 0.95)).toBe(5);
    expect(percentile([5, 1, 3, 2, 4], 0.5)).toBe(3);
    expect(percentile([], 0.5)).toBe(0);
  });
});
