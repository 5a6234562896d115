import { describe, expect, it } from 'vitest';
import type { SearchDocument } from '../../../../src/rules/search/catalogue.ts';
import { search } from '../../../../src/rules/search/search.ts';
import { aDocument, aUnit, indexOf } from '../../../support/search.ts';

const filler = '其他内容很多很多'.repeat(6);
const penalty = '罚款按每平方米25元以上的标准执行。';
const documents: SearchDocument[] = [
  aDocument(
    [
      aUnit('推行货币化、房票等多元化补偿安置方式。', {
        anchor: 'c-1',
        everyday: '拆了给钱还是给房',
      }),
      aUnit(`宅基地退出机制。${filler}`, { anchor: 'c-2' }),
    ],
    { url: '/policies/a/', title: '甲市方案', facets: { city: ['合肥市'] } },
  ),
  aDocument([aUnit('推行货币化、房票等多元化补偿安置方式。', { anchor: 'c-1' })], {
    url: '/policies/b/',
    title: '乙市方案',
    facets: { city: ['金华市'], status: ['征求意见稿'] },
    standing: 2,
  }),
  aDocument([aUnit(penalty, { anchor: 'c-9', topics: ['违法用地'] })], {
    url: '/policies/c/',
    title: '丙市意见',
    facets: { city: ['嘉兴市'] },
  }),
  aDocument([aUnit('章家湾城市更新项目 | 凤凰街道', { heading: '章家湾城市更新项目' })], {
    kind: 'project',
    url: '/projects/x-019/',
    title: '章家湾城市更新项目',
    facets: { city: ['湖州市'], township: ['凤凰街道'] },
  }),
];
const asked = {
  asked: ['一平+多少', '平方+赔'],
  unless: ['罚'],
  ofCity: false,
  cities: ['合肥市'],
};
const told = {
  name: '每平方米补偿多少钱',
  ofCity: false,
  unread: [],
  texts: [{ city: '合肥市', title: '甲市方案', on: '2026-11-28', names: false, touched: [] }],
  of: 3,
  not: ['违法用地'],
  near: [],
  way: [],
};
const words = {
  courtesy: ['谢谢', '你好', '请问', '怎么', '多少'],
  synonyms: { 赔: ['补偿'] },
  matters: [asked],
};

async function ask(typed: string) {
  const index = indexOf(documents, {
    ...{ words, matters: [told] },
    vocabulary: ['章家湾', '补偿', '宅基地'],
  });
  return search(() => index, typed, { limit: 10, choice: {}, newest: false });
}
const addresses = async (typed: string) => (await ask(typed)).hits.map(({ address }) => address);

/** The same where no text was read for anything: their texts are not those of the matter. */
const unread = { ...words, matters: [] };

describe('a query', () => {
  it('finds nothing where no word of it stands anywhere, and says so', async () => {
    for (const typed of ['天气', '你好，今天天气怎么样', '火车票几点']) {
      expect((await ask(typed)).hits, typed).toEqual([]);
    }
    expect((await ask('天气和房票')).hits).not.toEqual([]);
  });

  it('of a city finds only what is of it, unless a page of all holds it as typed', async () => {
    const general = aDocument([aUnit('嘉兴市、合肥市的文件：宅基地；名单见湖州房票。')], {
      kind: 'page',
      url: '/rights/x/',
      title: '专题',
    });
    const found = async (typed: string) => {
      const index = indexOf([...documents, general], { words });
      const options = { limit: 10, choice: {}, newest: false };
      const { hits } = await search(() => index, typed, options);
      return hits.filter(({ exact }) => exact).map(({ address }) => address);
    };
    expect(await found('嘉兴 宅基地')).toEqual([]);
    expect(await found('合肥 宅基地')).toEqual(['/policies/a/#c-2']);
    expect(await found('湖州房票')).toEqual(['/rights/x/']);
  });

  it('takes a single character that is left of a question for no term of its own', async () => {
    const { total, hits } = await ask('罚款怎么标');
    expect(hits.some(({ exact }) => exact)).toBe(false);
    expect(total).toBeGreaterThan(0);
  });

  it('puts first of what holds a single character what people mean by it', async () => {
    const units = [
      aUnit('赔礼道歉。', { anchor: 'c-1' }),
      aUnit('按补偿标准赔付。', { anchor: 'c-2' }),
      aUnit(`赔偿。${filler}`, { anchor: 'c-3' }),
    ];
    const index = indexOf([aDocument(units, { url: '/policies/a/' })], { words: unread });
    const { hits, total } = await search(() => index, '赔，谢谢', {
      limit: 3,
      choice: {},
      newest: false,
    });
    expect(total).toBe(3);
    expect(hits[0]?.address).toBe('/policies/a/#c-2');
  });

  it('leads who does not agree to the remedies before words met by chance', async () => {
    const others = ['a', 'b', 'c'].map((name) =>
      aDocument([aUnit('农民无不同意见。')], { url: `/policies/${name}/` }),
    );
    const page = aDocument([aUnit('不同意怎样提', { everyday: '|不同意怎么办' })], {
      kind: 'page',
      url: '/remedies/',
    });
    const index = indexOf([...others, page], { words: unread });
    const options = { limit: 3, choice: {}, newest: false };
    const { hits } = await search(() => index, '不同意怎么办', options);
    expect(hits[0]?.address).toBe('/remedies/');
  });

  it('leads who does not agree to the remedies where nothing holds the words', async () => {
    const other = aDocument([aUnit('农民可以办理。')], { url: '/policies/a/' });
    const page = aDocument([aUnit('有意见怎样提')], { kind: 'page', url: '/remedies/' });
    const index = indexOf([other, page], { words: unread });
    const { hits } = await search(() => index, '反对', { limit: 3, choice: {}, newest: false });
    expect(hits.map(({ address }) => address)).toEqual(['/remedies/']);
  });

  it('reads pinyin by its spaces, passing over what is no word', async () => {
    const { hits, understood } = await ask('xia bu chang');
    expect(understood).toEqual({ why: 'pinyin', readings: ['补偿'] });
    expect(hits[0]?.address).toBe('/policies/a/#c-1');
  });

  it('leads who names a town that no project names to its county', async () => {
    const project = aDocument([aUnit('织里项目', { heading: '织里项目' })], {
      kind: 'project',
      url: '/projects/x-001/',
      title: '织里项目',
      facets: { city: ['湖州市'], county: ['吴兴区'], township: ['织里镇'] },
      areaMu: 60,
    });
    const unlisted = { 吴兴区: ['八里店镇', '织造镇'] };
    const index = indexOf([project, ...documents], { words: { ...words, unlisted } });
    const options = { limit: 3, choice: {}, newest: false };
    const { lists, hits } = await search(() => index, '八里店怎么赔', options);
    expect(lists).toMatchObject([{ towns: ['八里店镇'], counties: ['吴兴区'], of: 1 }]);
    expect(hits).not.toEqual([]);
    const listed = (await search(() => index, '织里项目', options)).lists;
    expect(listed).toMatchObject([{ towns: [], town: { name: '织里镇' } }]);
    const both = (await search(() => index, '织里镇和八里店镇有项目吗', options)).lists;
    expect(both.map(({ towns, town }) => town?.name ?? towns[0])).toEqual(['八里店镇', '织里镇']);
  });

  it('takes words that ask for the list of a place for no misspelt word', async () => {
    const project = aDocument([aUnit('织里工程', { heading: '织里工程' })], {
      kind: 'project',
      facets: { city: ['湖州市'], county: ['吴兴区'], township: ['织里镇'] },
    });
    const unlisted = { 吴兴区: ['八里店镇'] };
    const email = { ...asked, asked: ['邮箱'], cities: ['湖州市'] };
    const index = indexOf([project, ...documents], {
      words: { ...words, unlisted, matters: [email] },
      matters: [told],
      vocabulary: ['邮箱', '有项目香'],
    });
    const matter = async (typed: string) =>
      (await search(() => index, typed, { limit: 3, choice: {}, newest: false })).matter;
    expect(await matter('八里店镇有香')).not.toBeNull();
    expect(await matter('八里店镇有项目吗')).toBeNull();
  });

  it('finds what holds it, best standing first, and the closest below where that is little', async () => {
    const { hits, total, related } = await ask('房票');
    expect(total).toBe(2);
    expect(hits.slice(0, 2).map(({ address, exact }) => [address, exact])).toEqual([
      ['/policies/a/#c-1', true],
      ['/policies/b/#c-1', true],
    ]);
    expect(related).toBe(hits.length - total);
  });

  it('offers names of members only where they are asked for, by a name or as people do', async () => {
    const members = aUnit('领导小组成员 | 组长：市长 | 成员：财政局局长', {
      anchor: 'c-att1',
      everyday: '|一把手',
    });
    const rule = aUnit('领导小组定期研究', { anchor: 'c-1' });
    const options = { limit: 5, choice: {}, newest: false };
    const found = async (query: string, aside: boolean): Promise<string[]> => {
      const text = aDocument([rule, { ...members, aside }], { url: '/policies/z/' });
      const index = indexOf([text, ...documents], { words, matters: [told] });
      const { hits } = await search(() => index, query, options);
      return hits.map(({ address }) => address);
    };
    expect(await found('领导小组几时研究', false)).toContain('/policies/z/#c-att1');
    expect(await found('领导小组几时研究', true)).not.toContain('/policies/z/#c-att1');
    expect(await found('谁当组长', true)).toContain('/policies/z/#c-att1');
    expect(await found('领导小组一把手', true)).toContain('/policies/z/#c-att1');
    expect(await found('财政局局长', true)).toContain('/policies/z/#c-att1');
  });

  it('takes city, title and place for a part of every clause', async () => {
    expect((await addresses('合肥 房票'))[0]).toBe('/policies/a/#c-1');
    expect((await addresses('金华房票'))[0]).toBe('/policies/b/#c-1');
    expect((await ask('合肥 房票')).total).toBe(1);
    const page = aDocument([aUnit('房票 | 合肥市', { heading: '房票' })], { kind: 'topic' });
    const index = indexOf([page, ...documents], { words, matters: [told] });
    const options = { limit: 2, choice: {}, newest: false };
    const { hits } = await search(() => index, '合肥 房票', options);
    expect(hits[0]?.address).toBe('/policies/a/#c-1');
  });

  it('finds no unit whose terms stand in cells or parts that say nothing together', async () => {
    const list = aUnit('清单 | 东片 | 新市镇 | 300 | 西片工业区 | 乾元镇 | 160', {
      anchor: 'c-att1',
    });
    const project = aDocument([aUnit('东片 | 低效工业 | 新市镇', { heading: '东片' })], {
      kind: 'project',
      url: '/projects/x-001/',
      facets: { city: ['湖州市'], township: ['新市镇'] },
    });
    const index = indexOf([aDocument([list]), project]);
    const options = { limit: 5, choice: {}, newest: false };
    const { hits } = await search(() => index, '新市 工业区', options);
    expect(hits.map(({ address, exact }) => [address, exact])[0]).toEqual([
      '/projects/x-001/',
      false,
    ]);
    const one = await search(() => index, '西片 工业区', options);
    expect(one.hits[0]).toMatchObject({ address: '/policies/jia/#c-att1', exact: true });
  });

  it('is no question that few hold by chance, where people ask for others by it', async () => {
    const chance = aUnit(`农民无不同意见的，可以办理。${filler}`, { anchor: 'c-1' });
    const consent = aUnit(`未征得其允许，不得强行开发。${filler}`, {
      anchor: 'c-2',
      everyday: '|不同意|不愿意拆',
    });
    const index = indexOf([aDocument([chance, consent])], { words: { courtesy: ['怎么办'] } });
    const options = { limit: 5, choice: {}, newest: false };
    const { hits } = await search(() => index, '不同意怎么办', options);
    expect(hits.map(({ address }) => address)).toEqual([
      '/policies/jia/#c-2',
      '/policies/jia/#c-1',
    ]);
    for (const typed of ['不同意', '不同意见的，']) {
      const { hits: held } = await search(() => index, typed, options);
      expect(held[0], typed).toMatchObject({ address: '/policies/jia/#c-1', exact: true });
    }
  });

  it('is answered first by what people ask for in its very words, where no official text holds it', async () => {
    const page = (anchor: string, text: string, everyday: string) =>
      aDocument([aUnit(`${text}${filler}`, { anchor, everyday })], {
        kind: 'remedy',
        url: '/remedies/',
      });
    const exception = page('none', '没有告知的，复议期限另算。', '|没有告知');
    const rule = page('rule', '60日内申请。', '|复议几天|复议期限|多久');
    const longer = page('longer', '重新算。', '|复议期限延长');
    const index = indexOf([exception, rule, longer]);
    const options = { limit: 5, choice: {}, newest: false };
    const { hits } = await search(() => index, '复议期限', options);
    expect(hits.slice(0, 2).map(({ address, exact }) => [address, exact])).toEqual([
      ['/remedies/#rule', false],
      ['/remedies/#none', true],
    ]);
  });

  it('that is a term brings first what it means, from its first words', async () => {
    const clause = aUnit(`宽地的处置。${filler}`, {
      anchor: 'c-1',
      heading: '宽地的处置',
      everyday: '|宽地',
    });
    const text = `宽地 | 用得少的地。${filler.repeat(5)}是不是宽地，由当地认定。`;
    const term = aDocument([aUnit(text, { anchor: 'wide', heading: '宽地' })], {
      kind: 'term',
      url: '/glossary/',
    });
    const index = indexOf([aDocument([clause]), term]);
    const options = { limit: 5, choice: {}, newest: false };
    const { hits } = await search(() => index, '宽地', options);
    expect(hits[0]?.address).toBe('/glossary/#wide');
    expect(hits[0]?.snippet[0]?.text).toMatch(/^用得少的地。/u);
  });

  it('that names a town asks about its city', async () => {
    const town = aDocument([aUnit('南片 | 凤凰街道')], {
      kind: 'project',
      url: '/projects/x-002/',
      facets: { city: ['金华市'], county: ['南区'], township: ['凤凰街道'] },
    });
    const index = indexOf([documents[0], documents[1], town].flatMap((some) => some ?? []));
    const options = { limit: 5, choice: {}, newest: false };
    const { hits, cities } = await search(() => index, '凤凰街道的补偿', options);
    expect(cities).toEqual(['金华市']);
    const clauses = hits.filter(({ kind }) => kind === 'clause');
    expect(clauses[0]?.address).toBe('/policies/b/#c-1');
  });

  it('reads pinyin beside words of another language', async () => {
    const index = indexOf(documents, {
      words: { synonyms: { compensation: ['补偿'] } },
      vocabulary: ['宅基地', '章家湾'],
    });
    const options = { limit: 3, choice: {}, newest: false };
    for (const typed of ['zhangjiawan project', 'project zhangjiawan']) {
      const { hits } = await search(() => index, typed, options);
      expect(hits[0]?.address, typed).toBe('/projects/x-019/');
    }
    const { hits } = await search(() => index, 'compensation please', options);
    expect(hits[0]?.address).toBe('/policies/a/#c-1');
  });

  it('that is a word mistyped brings first what has that word in its heading', async () => {
    const about = aUnit(`再开发主体。${filler}`, { anchor: 'c-2', heading: '再开发主体' });
    const mention = aUnit('开发，再开发，又开发。', { anchor: 'c-1' });
    const index = indexOf([aDocument([mention, about])], { vocabulary: ['开发'] });
    const options = { limit: 5, choice: {}, newest: false };
    for (const typed of ['楷发', 'kaifa']) {
      const { hits, understood } = await search(() => index, typed, options);
      expect(hits.map(({ address, exact }) => [address, exact])).toEqual([
        ['/policies/jia/#c-2', false],
        ['/policies/jia/#c-1', false],
      ]);
      expect(understood?.readings, typed).toEqual(['开发']);
    }
  });

  it('bears courtesy, spaces and a missing character', async () => {
    for (const typed of ['宅基地怎么退出，谢谢', '你好，宅基地退出', '宅基 地退出', '宅基地退']) {
      expect((await addresses(typed))[0], typed).toBe('/policies/a/#c-2');
    }
  });

  it('is found by people’s own words, which are shown nowhere', async () => {
    const { hits } = await ask('给钱还是给房');
    expect(hits[0]?.address).toBe('/policies/a/#c-1');
    expect(hits[0]?.exact).toBe(false);
    expect(JSON.stringify(hits[0]?.snippet)).not.toContain('给钱');
  });

  it('is told what the texts do not say, and gets no fine for a compensation', async () => {
    const { matter: unsaid, hits } = await ask('一平方赔多少');
    expect(unsaid?.name).toBe('每平方米补偿多少钱');
    expect(hits.map(({ address }) => address)).not.toContain('/policies/c/#c-9');
    expect((await ask('每平方米25元')).matter).toBeNull();
    expect((await ask('违建罚款一平多少')).matter).toBeNull();
  });

  it('is not told so of a city whose text nobody read for it', async () => {
    expect((await ask('嘉兴一平方赔多少')).matter).toBeNull();
    expect((await ask('合肥一平方赔多少')).matter).not.toBeNull();
  });

  it('hears a misspelt name within a question', async () => {
    const { hits, understood } = await ask('张家湾改到哪了');
    expect(hits[0]?.address).toBe('/projects/x-019/');
    expect(understood).toEqual({ why: 'sound', readings: ['章家湾'] });
  });

  it('puts what people ask for in these words before a longer word that holds them', async () => {
    const index = indexOf([
      aDocument([aUnit('推进空间换地工作领导小组。', { heading: '空间换地' })], {
        url: '/policies/a/',
      }),
      aDocument([aUnit(`${filler}以地换地。`, { everyday: '换地 搬厂' })], { url: '/policies/b/' }),
    ]);
    const { hits } = await search(() => index, '换地', { limit: 5, choice: {}, newest: false });
    expect(hits.map(({ address }) => address)).toEqual(['/policies/b/', '/policies/a/']);
  });

  it('asks for projects by their stage, and for one by its own name', async () => {
    const project = (id: string, name: string, stage: string): SearchDocument =>
      aDocument([aUnit(`${name} | ${stage}`, { heading: name })], {
        kind: 'project',
        url: `/projects/${id}/`,
        facets: { stage: [stage] },
        names: [id, name.slice(0, 3)],
      });
    const index = indexOf([
      aDocument([aUnit('储备阶段的项目怎样管理。'), aUnit('现在到哪一步了。')], {
        url: '/policies/a/',
      }),
      project('x-001', '甲乙丙改造项目', '储备'),
      project('x-002', '丁戊己改造项目', '计划实施'),
    ]);
    const first = async (typed: string) =>
      (await search(() => index, typed, { limit: 5, choice: {}, newest: false })).hits[0]?.address;
    expect(await first('还在储备的项目')).toBe('/projects/x-001/');
    expect(await first('丁戊己那边现在到哪一步了')).toBe('/projects/x-002/');
  });

  it('knows a city from its beginning at the end of a query', async () => {
    const index = indexOf([
      aDocument([aUnit('闲置农房盘活。')], { url: '/a/', facets: { city: ['合肥市'] } }),
      aDocument([aUnit('闲置农房盘活利用。')], { url: '/b/', facets: { city: ['佳木斯市'] } }),
    ]);
    const options = { limit: 5, choice: {}, newest: false };
    const { hits, cities } = await search(() => index, '空着的农房 佳木', options);
    expect(cities).toEqual(['佳木斯市']);
    expect(hits[0]?.address).toBe('/b/');
  });

  it('names a city by one character behind a space, where only one city begins so', async () => {
    const { hits, cities } = await ask('货币化补偿 金');
    expect(cities).toEqual(['金华市']);
    expect(hits[0]?.address).toBe('/policies/b/#c-1');
    expect((await ask('货币化补偿 天')).cities).toEqual([]);
  });

  it('is a phrase before two terms, and a date in spite of its space', async () => {
    const index = indexOf([
      aDocument([aUnit('标准另定，补偿另议。'), aUnit(`${filler}补偿标准从高执行。`)], {
        url: '/a/',
        title: '补偿办法',
      }),
      aDocument([aUnit('2024年1月30日印发')], { url: '/b/', title: '通知' }),
    ]);
    const options = { limit: 5, choice: {}, newest: false };
    const phrase = await search(() => index, '补偿 标准', options);
    expect(phrase.total).toBe(2);
    expect(phrase.hits[0]?.body).toContain('补偿标准从高执行');
    const date = await search(() => index, '2024 -1-30', options);
    expect(date.hits[0]).toMatchObject({ address: '/b/', exact: true });
  });

  it('is about the text whose number it names', async () => {
    const text = (url: string, name: string): SearchDocument =>
      aDocument([aUnit('印发方案'), aUnit('本方案有效期五年。', { anchor: 'c-u1' })], {
        url,
        names: [name],
      });
    const index = indexOf([text('/a/', '甲政发〔2023〕1号'), text('/b/', '乙政发〔2024〕2号')]);
    const { hits } = await search(() => index, '乙政发2024 2号有效多久', {
      limit: 5,
      choice: {},
      newest: false,
    });
    expect(hits.map(({ address }) => address).slice(0, 2)).toEqual(['/b/', '/b/#c-u1']);
  });

  it('may be a letter with a figure, and a number that a space parts', async () => {
    const index = indexOf([
      aDocument([aUnit('按程序批准。')], { url: '/a/' }),
      aDocument([aUnit('新型产业用地。', { everyday: 'M0' })], { url: '/b/' }),
      aDocument([aUnit('自然资发171号文的要求。')], { url: '/c/' }),
    ]);
    const options = { limit: 5, choice: {}, newest: false };
    const first = async (typed: string) =>
      (await search(() => index, typed, options)).hits[0]?.address;
    expect(await first('M0 怎么批')).toBe('/b/');
    expect(await first('171号 文是什么')).toBe('/c/');
    expect(await first('17 1号要求')).toBe('/c/');
  });

  it('names a project by a word that stands in few others', async () => {
    const index = indexOf([
      aDocument([aUnit('搬迁安置。', { everyday: '工厂搬迁 厂子搬迁' })], { url: '/a/' }),
      aDocument([aUnit('异地搬迁的工业项目。', { everyday: '厂搬迁' })], { url: '/c/' }),
      aDocument([aUnit('南方水泥腾退改造项目', { heading: '南方水泥腾退改造项目' })], {
        kind: 'project',
        url: '/projects/x-049/',
      }),
    ]);
    const options = { limit: 5, choice: {}, newest: false };
    const { hits } = await search(() => index, '水泥厂搬迁', options);
    expect(hits[0]?.address).toBe('/projects/x-049/');
  });

  it('counts words that stand for one as one: a word of many senses outweighs no other', async () => {
    const many = { 农村: ['村庄', '农村集体', '乡村', '集体土地'] };
    const index = indexOf(
      [
        aDocument([aUnit('村庄整治，乡村振兴，农村集体经济，集体土地入市。')], { url: '/a/' }),
        aDocument([aUnit('房屋确权登记。')], { url: '/b/' }),
        aDocument([aUnit(filler)], { url: '/c/' }),
      ],
      { words: { synonyms: many } },
    );
    const options = { limit: 5, choice: {}, newest: false };
    const { hits } = await search(() => index, '农村房屋确权', options);
    expect(hits[0]?.address).toBe('/b/');
  });

  it('may be the name of a property of objects', async () => {
    for (const typed of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      expect((await ask(typed)).hits).toEqual([]);
    }
  });

  it('is nothing where nothing is asked, and finds nothing for what stands nowhere', async () => {
    for (const typed of ['', '  ', '\u0000']) expect((await ask(typed)).total).toBe(0);
    expect((await ask('鑫犇淼焱垚')).hits).toEqual([]);
  });
});

describe('hits of several texts that say the same', () => {
  it('stand together under the first, each text once', async () => {
    const long = `对于历史形成的没有合法用地手续的建设用地，依法依规分类明确认定标准和处置政策，予以妥善处理。`;
    const texts = ['a', 'b', 'c'].map((name) =>
      aDocument([aUnit(`${long}${name}`)], { url: `/policies/${name}/`, title: name }),
    );
    const index = indexOf([...texts, aDocument([aUnit('认定标准另行制定')], { title: 'd' })]);
    const { groups } = await search(() => index, '认定标准', {
      limit: 10,
      choice: {},
      newest: false,
    });
    expect(groups.map(({ others }) => others.length).sort()).toEqual([0, 2]);
  });
});
