import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openPortal } from '../../../../scripts/settings.ts';
import { allCorrections, projectCorrections } from '../../../../src/rules/portal/corrections.ts';
import { movedAddresses } from '../../../../src/rules/portal/moved.ts';
import { allProjects, projectById, projectList } from '../../../../src/rules/portal/projects.ts';
import { formatListedArea } from '../../../../src/rules/words/area.ts';
import { formatChange } from '../../../../src/rules/words/change.ts';
import { formatLeftOut } from '../../../../src/rules/words/left-out.ts';
import { dataSetFiles } from '../../../../scripts/build/data-set-files.ts';
import { Answers } from '../../../../scripts/publish/answers.ts';
import { previewOf } from '../../../../scripts/publish/preview-model.ts';
import { planLines } from '../../../../scripts/publish/summary.ts';
import { undo } from '../../../../scripts/publish/undo.ts';
import { aDocx, paragraph } from '../../../support/docx.ts';
import {
  bureauList,
  bureauText,
  listAttachment,
  PublishCase,
  review,
  answers,
  savedPage,
} from '../../../support/publish-case.ts';

const silent = { agree: () => Promise.resolve(true), say: () => undefined, step: () => undefined };

/** One portal with a list and a text published into it. */
async function published() {
  const one = new PublishCase();
  const before = one.bytes();
  const files = [one.file('清单.xlsx', await bureauList()), one.file('办法.docx', bureauText())];
  const done = await one.publish(files, answers);
  return { one, before, files, planned: done?.planned };
}

type Done = Awaited<ReturnType<PublishCase['publish']>>;

function planOf(done: Done) {
  if (done === null) throw new Error('something is planned');
  return done.planned;
}

const portalOf = (done: Done) => planOf(done).after;

describe('a list and a text published by a settings file', () => {
  const whole = published();

  test('are registered with hashes, layout, reviews and where they came from', async () => {
    const { one } = await whole;
    const manifest = JSON.parse(one.read('sources/manifest.json')) as { file: string }[];
    const [list, text] = manifest.slice(-2);
    expect(list).toMatchObject({
      file: '清单.xlsx',
      city: 'shili',
      from: '示例市示例局用途科提供',
      text: null,
      lists: [{ asOf: '2026-07-31', title: '示例市低效用地再开发重点片区清单', sheet: null }],
    });
    expect(text).toMatchObject({
      file: '办法.docx',
      from: '示例市人民政府门户网站；2026-08-01 取得',
      text: { slug: 'shili-2026-7', page: 'https://www.shili.example/7.html', standing: null },
    });
    const reviews = one.read('disclosure/reviews.yaml');
    expect(reviews).toMatch(/^# 虚构示例。/u);
    expect(reviews.match(/role: 示例岗位/gu)).toHaveLength(2);
    expect(one.read('sources/清单.xlsx.layout.yaml')).toContain('unit: 公顷');
    // A page may link to the official page of a text only where its host is known.
    expect(one.read('site.yaml')).toContain('allowedHosts: [www.shili.example] # ');
  });

  test('are imported: groups, totals and 公顷 are read, known projects keep their ids', async () => {
    const { one } = await whole;
    const list = JSON.parse(one.read('shili/lists/2026-07-31.json')) as {
      rows: unknown[];
      leftOut: string[];
      notes: unknown[];
    };
    expect(list.rows).toHaveLength(3);
    expect(list.rows[0]).toMatchObject({
      county: '示例东区',
      areaMu: 150,
      stage: 'underway',
      printed: { areaMu: '10公顷', stage: '正在推进' },
    });
    expect(list.leftOut).toEqual(['联系科室', '备注']);
    expect(list.notes).toEqual([{ line: 12, text: '注：面积以批准的方案为准。' }]);
    const { publications = [] } = (await whole).planned ?? {};
    const changes = publications.flatMap(({ changes: own }) => own.map(formatChange));
    expect(changes).toContain('列入名单：示例望江新坊');
    expect(changes).toContain('阶段变化：示例紫藤印社，计划实施 → 正在实施');
    expect(changes.some((line) => line.startsWith('新增文件：'))).toBe(true);
    expect(changes.some((line) => line.startsWith('列入名单：示例雪松木器'))).toBe(false);
  });

  test('what the list prints beside 亩, and the columns not taken in, are told in words and data', async () => {
    const { one } = await whole;
    const portal = openPortal(one.settings);
    const project = allProjects(portal).find(({ asOf, seq }) => asOf === '2026-07-31' && seq === 2);
    expect(project && formatListedArea(project)).toBe('63 亩（换算，原件写 4.2公顷）');
    const [list] = projectList(portal).cities.filter(({ asOf }) => asOf === '2026-07-31');
    expect(list && formatLeftOut(list.leftOut)).toBe('原件的“联系科室”“备注”栏本站没有登载。');

    const files = await dataSetFiles(portal);
    const file = (path: string) => String(files.find((each) => each.path === path)?.content);
    const json = JSON.parse(file('data/projects.json')) as {
      projects: { id: string; areaPrinted: string | null }[];
      lists: { asOf: string; leftOut: string[] }[];
    };
    const printed = new Map(json.projects.map(({ id, areaPrinted }) => [id, areaPrinted]));
    expect(printed.get(project?.id ?? '')).toBe('4.2公顷');
    expect(json.lists.map(({ asOf, leftOut }) => [asOf, leftOut])).toContainEqual([
      '2026-07-31',
      ['联系科室', '备注'],
    ]);
    expect(json.lists.some(({ leftOut }) => leftOut.length === 0)).toBe(true);
    const [heads = '', ...lines] = file('data/projects.csv').trim().split('\r\n');
    const at = heads.split(',').indexOf('面积的原件写法（原文）');
    expect(lines.filter((line) => line.split(',')[at] === '4.2公顷')).toHaveLength(1);
    expect(file('data/schemas/projects.schema.json')).toMatch(/areaPrinted[\s\S]*leftOut/u);
  });

  test('leave nothing of the run beside the data but what takes it back', async () => {
    const { one } = await whole;
    const own = join(one.folder, 'portal/.publish');
    expect(['stage', 'next', 'last'].map((name) => existsSync(join(own, name)))).toEqual([
      false,
      false,
      true,
    ]);
  });

  test('say what a person has still to do', async () => {
    const { planned } = await whole;
    expect(planned?.remaining.join('\n')).toMatch(/shili-2026-7：\d+ 处像是任务、时限/u);
  });

  test('are known when they are handed over again, and nothing changes', async () => {
    const { one, files } = await whole;
    const before = one.bytes();
    expect(await one.publish(files, answers)).toBeNull();
    expect(one.lines.at(-1)).toContain(
      '办法.docx：已经登记为 办法.docx（城市 shili），2026年8月3日 审查',
    );
    expect(one.bytes()).toEqual(before);
  });

  test('are taken back byte for byte', async () => {
    const { one, before } = await whole;
    expect(await undo(one.settings, silent)).toBe(true);
    expect(one.bytes()).toEqual(before);
    await expect(undo(one.settings, silent)).rejects.toThrow('没有可以撤回的发布');
  });
});

test('taking back is refused where something changed since, and says what', async () => {
  const { one } = await published();
  one.file('portal/data/disclosure/reviews.yaml', `${one.read('disclosure/reviews.yaml')}# 后来\n`);
  one.file('portal/data/shili/policies/shili-2026-7/rights.yaml', '[]\n');
  const after = one.bytes();
  await expect(undo(one.settings, silent)).rejects.toThrow(
    /reviews\.yaml：改过[\s\S]*rights\.yaml：后来加的/u,
  );
  expect(one.bytes()).toEqual(after);
});

test('a fault elsewhere in the data is told before anything is taken back, and not blamed on it', async () => {
  const { one } = await published();
  one.file('portal/data/redirects.yaml', '- { from: /a/, to: /b/, date: 明天 }\n');
  const after = one.bytes();
  const run = undo(one.settings, silent);
  await expect(run).rejects.toThrow(
    /资料现在就有错[\s\S]*redirects\.yaml › 第 1 条 › reason：没有写/u,
  );
  await expect(run).rejects.not.toThrow(/后来登记的内容/u);
  expect(one.bytes()).toEqual(after);
});

test('a text with a list in its attachment registers both', async () => {
  const one = new PublishCase();
  const file = one.file('通知.docx', bureauText(listAttachment()));
  const done = await one.publish(
    [file],
    `files:\n  - { file: 通知.docx, from: 示例市人民政府, lists: [{ attachment: c-att1, asOf: 2026-06-01 }] }\n${review}`,
  );
  const [draft] = done?.planned.drafts ?? [];
  expect(draft?.source.text?.slug).toBe('shili-2026-7');
  expect(draft?.lists.map(({ asOf, reading }) => [asOf, reading.rows.length])).toEqual([
    ['2026-06-01', 2],
  ]);
  expect(one.read('shili/lists/2026-06-01.json')).toContain('"attachment": "c-att1"');
});

test('every answer that is missing is named, and nothing is written', async () => {
  const one = new PublishCase();
  const file = one.file('清单.xlsx', await bureauList());
  const before = one.bytes();
  const ended = one.publish([file]);
  await expect(ended).rejects.toThrow(/files › 清单\.xlsx › from：没有写/u);
  await expect(ended).rejects.toThrow(/lists › 第 1 条 › layout：没有写。版式有 \d+ 条须由人核对/u);
  await expect(ended).rejects.toThrow(/review › result：没有写/u);
  // The list prints its day, and its rows name the city.
  await expect(ended).rejects.not.toThrow(/asOf|› city/u);
  expect(one.bytes()).toEqual(before);
});

test('a list of a day that is registered needs a word on which it is', async () => {
  const one = new PublishCase();
  const original = one.read('sources/mingdan-2026-01-31.csv');
  const file = one.file('更正.csv', original.replace(',154,', ',155,'));
  const settings = (more: string) =>
    `files:\n  - { file: 更正.csv, from: 示例市示例局, lists: [{ asOf: 2026-01-31, title: 更正后的清单${more} }] }\n${review}`;
  await expect(one.publish([file], settings(''))).rejects.toThrow(/› replaces：没有写/u);
  await expect(one.publish([file], settings(', replaces: false'))).rejects.toThrow(/另写日期/u);
  await expect(one.publish([file], settings(', replaces: true'))).rejects.toThrow(
    /› corrected：没有写/u,
  );
  const before = ', replaces: true, corrected: 2026-01-30';
  await expect(one.publish([file], settings(before))).rejects.toThrow(/应在 2026-01-31/u);
  const done = await one.publish([file], settings(', replaces: true, corrected: 2026-02-10'));
  expect(done?.written).toBe(true);
  const planned = done?.planned;
  if (planned === undefined) throw new Error('a corrected list is planned');
  const changed = planned.corrections.flatMap(({ changes }) => changes.map(formatChange));
  expect(changed).toHaveLength(1);
  expect(changed[0]).toMatch(/^面积变化：.*，154 亩 → 155 亩$/u);
  // The list keeps its day, and 变动记录 tells a correction of the day of the copy. The lists before it print
  // the misprint too: that it differs from them is told as what it is.
  const told = planned.publications.flatMap(({ title, changes }) =>
    changes.map(({ date, kind, before: was, after: now, reason }) => ({
      title,
      date,
      kind,
      was,
      now,
      reason,
    })),
  );
  expect(told).toMatchObject([
    {
      title: '“更正后的清单”的更正本',
      date: '2026-02-10',
      kind: 'correction',
      was: '154 亩',
      now: '155 亩',
    },
    { date: '2026-01-31', kind: 'area', reason: '名单有更正本（2026年2月10日），原印 154 亩' },
  ]);
  const id = planned.publications[0]?.changes[0]?.project ?? '';
  expect(projectById(planned.after, id)).toMatchObject({
    asOf: projectById(planned.before, id).asOf,
  });
  expect(projectCorrections(planned.after, id)).toHaveLength(1);
  expect(one.read('corrections.yaml')).toContain('154 亩');
  // It is told of public originals alone.
  const unreviewed = { ...planned.after, disclosure: { ...planned.after.disclosure, reviews: [] } };
  expect(allCorrections(unreviewed)).toEqual([]);
  expect(planLines(planned)).toContain('与它代替的名单《更正后的清单》相比：');
  expect(previewOf(planned).confirm.join('\n')).toContain('与它相比改了 1 处');
  const manifest = JSON.parse(one.read('sources/manifest.json')) as {
    file: string;
    lists: { asOf: string }[];
  }[];
  const days = manifest.flatMap(({ file: name, lists }) => lists.map(({ asOf }) => [name, asOf]));
  expect(days.filter(([, day]) => day === '2026-01-31')).toEqual([['更正.csv', '2026-01-31']]);
  expect(manifest.some(({ file: name }) => name === 'mingdan-2026-01-31.csv')).toBe(true);
});

test('a corrected copy may strike an area that no other list has; its address says since when and why', async () => {
  const one = new PublishCase();
  const settings = (file: string, more: string) =>
    `files:\n  - { file: ${file}, from: 示例市示例局, lists: [{ asOf: 2026-07-31, layout: proposed${more} }] }\n${review}`;
  const original = await bureauList((rows) => {
    rows.splice(9, 0, [4, '低效住宅片区', '示例误列片区', '己示乡', 3.1, '储备', '用途科', null]);
    rows[10] = ['小计', null, null, null, 15.1, null, null, null];
    rows[11] = ['合计', null, null, null, 29.3, null, null, null];
  });
  const listed = one.file('清单.xlsx', original);
  const first = await one.publish([listed], settings('清单.xlsx', ''));
  const id = allProjects(portalOf(first)).find(({ name }) => name === '示例误列片区')?.id ?? '';
  const copy = one.file('更正.xlsx', await bureauList());
  const done = await one.publish(
    [copy],
    settings('更正.xlsx', ', replaces: true, corrected: 2026-08-02'),
  );
  const portal = portalOf(done);
  expect(planLines(planOf(done)).join('\n')).toContain('示例误列片区（原因原文未载明）');
  expect(allProjects(portal).some((project) => project.id === id)).toBe(false);
  expect(allCorrections(portal)[0]).toMatchObject({
    what: '“示例误列片区”是否列入',
    project: null,
  });
  const lockedAddresses = [`/projects/${id}/`, '/projects/shili-001/'];
  const present = new Set(['/projects/shili-001/']);
  expect(movedAddresses({ ...portal, lockedAddresses }, present)).toContainEqual({
    ...{ from: `/projects/${id}/`, to: null, date: '2026-08-02' },
    reason: '2026年7月31日的名单列过“示例误列片区”，更正以后没有列，见“纠错与更正”',
  });
});

test('a list that we had wrong is corrected as our own error, of the day of the run', async () => {
  const one = new PublishCase();
  const original = one.read('sources/mingdan-2026-01-31.csv');
  const file = one.file('重读.csv', original.replace(',154,', ',155,'));
  const own = `files:\n  - { file: 重读.csv, from: 示例市示例局, lists: [{ asOf: 2026-01-31, title: 清单, replaces: true, corrected: null }] }\n`;
  const done = await one.publish([file], `${own}${review}`);
  const [told] = done?.planned.publications ?? [];
  expect(told).toMatchObject({ kind: 'corrections', date: '2026-08-03', title: '本站更正' });
});

test('a text that is on file in other words needs a word on which it is', async () => {
  const { one } = await published();
  const changed = one.file('新办法.docx', bureauText('', '先示例，再推开。'));
  const settings = (version: string) =>
    `files:\n  - { file: 新办法.docx, from: 示例市人民政府${version} }\n${review}`;
  await expect(one.publish([changed], settings(''))).rejects.toThrow(/› version：没有写/u);
  const done = await one.publish([changed], settings(', version: shili-2026-7'));
  expect(existsSync(join(one.data, 'shili/policies/shili-2026-7/versions/001.json'))).toBe(true);
  const kinds = done?.planned.publications.flatMap((p) => p.changes.map(({ kind }) => kind));
  expect(kinds).toContain('clause-changed');
});

test('a text that amends one on file by its title changes what is said of that one, as answered', async () => {
  const one = new PublishCase();
  const first = `files:\n  - { file: 办法.docx, from: 示例市示例局, page: null }\n${review}`;
  await one.publish([one.file('办法.docx', bureauText())], first);
  const lines = [
    '示例市人民政府关于修改《示例市低效用地再开发实施办法》的通知',
    '示政发〔2026〕8号',
    '一、将第一条中的“一批”修改为“两批”。',
    '二、本通知自2026年8月1日起施行。',
  ];
  const file = one.file('修改.docx', aDocx(lines.map((line) => paragraph(line)).join('')));
  const settings = (more: string) =>
    `files:\n  - { file: 修改.docx, from: 示例市示例局, page: null${more} }\n${review}`;
  await expect(one.publish([file], settings(''))).rejects.toThrow(/› changes › shili-2026-7/u);
  const done = await one.publish([file], settings(', changes: { shili-2026-7: 已修改 }'));
  const old = portalOf(done).registeredPolicies.find(({ slug }) => slug === 'shili-2026-7');
  expect(old?.standing).toEqual({
    status: '已修改',
    reason:
      '《示例市人民政府关于修改〈示例市低效用地再开发实施办法〉的通知》（示政发〔2026〕8号）修改了它',
    since: '2026-08-01',
  });
  expect(planLines(planOf(done)).join('\n')).toContain('文件 shili-2026-7：改为“已修改”');
  expect(previewOf(planOf(done)).confirm.join('\n')).toContain('效力状态改为“已修改”');
});

test('a doubtful row is asked about, and settled as answered', async () => {
  const one = new PublishCase();
  const file = one.file(
    '清单.xlsx',
    await bureauList((rows) => {
      rows[4] = [1, '低效工业片区', '示例紫藤印社二期', '丙示街道', 10, '储备', null, null];
    }),
  );
  const settings = (more: string) =>
    `files:\n  - { file: 清单.xlsx, from: 示例市示例局, lists: [{ asOf: 2026-07-31, layout: proposed${more} }] }\n${review}`;
  await expect(one.publish([file], settings(''))).rejects.toThrow(/settlements.*seq: 1/u);
  await one.publish([file], settings(', settlements: [{ seq: 1, is: new, reason: 另一期 }]'));
  expect(one.read('shili/settlements.yaml')).toMatch(/^# 虚构示例[\s\S]*reason: 另一期\n$/u);
});

test('a fault in the list is told as the import tells it, and nothing is written', async () => {
  const one = new PublishCase();
  const wrong = (rows: unknown[][]) => {
    rows[10]?.splice(4, 1, 99);
  };
  const file = one.file('清单.xlsx', await bureauList(wrong));
  const before = one.bytes();
  const ended = one.publish([file], answers.replace(/ {2}- file: 办法[\s\S]*?01\n/u, ''));
  await expect(ended).rejects.toThrow(/\[IMPORT-TOTAL-MISMATCH\] sources\/清单\.xlsx/u);
  expect(one.bytes()).toEqual(before);
});

test('a cell that only a person can read is settled by a layout beside the file', async () => {
  const one = new PublishCase();
  const marked = (rows: unknown[][]) => {
    rows[5]?.splice(4, 1, '4.2①');
  };
  const file = one.file('清单.xlsx', await bureauList(marked));
  const settings = answers.replace(/ {2}- file: 办法[\s\S]*?01\n/u, '');
  const refused = await one.publish([file], settings).then(
    () => '',
    (error: unknown) => String(error),
  );
  expect(refused).toMatch(/\[IMPORT-AREA-INVALID\] sources\/清单\.xlsx .*第 6 行/u);
  const [, proposed = ''] = /\.layout\.yaml，再运行一次：\n([\s\S]*?)\n共/u.exec(refused) ?? [];
  const cell = '{ line: 6, field: areaMu, printed: 4.2①, value: "4.2", reason: ①是脚注的标记 }';
  one.file('清单.xlsx.layout.yaml', `${proposed.replaceAll(/^ {4}/gmu, '')}\n  cells: [${cell}]\n`);
  const done = await one.publish([file], settings.replace(', layout: proposed', ''));
  expect(done?.planned.drafts[0]?.lists[0]?.reading.rows[1]?.areaMu).toBe(63);
  expect(one.read('sources/清单.xlsx.layout.yaml')).toContain('①是脚注的标记');
});

test('places off the map are those of this run alone, each once with its rows', async () => {
  const one = new PublishCase();
  const unknown = (rows: unknown[][]) => {
    rows[4]?.splice(3, 1, '无此镇');
    rows[5]?.splice(3, 1, '无此镇');
  };
  const list = one.file('清单.xlsx', await bureauList(unknown));
  const alone = answers.replace(/ {2}- file: 办法[\s\S]*?01\n/u, '');
  const said = (await one.publish([list], alone))?.planned.remaining.join('\n') ?? '';
  expect(said).toContain('1 个地名没有唯一对应，不上图，不影响发布：“无此镇”（第 5、6 行）');
  const text = one.file('办法.docx', bureauText());
  const other = answers.replace(/ {2}- file: 清单[\s\S]*?\}\]\n/u, '');
  expect((await one.publish([text], other))?.planned.remaining.join('\n')).not.toContain('无此镇');
});

test('where the last original came from, and who reviewed it, is proposed for the next', async () => {
  const one = new PublishCase();
  const text = one.file('办法.docx', bureauText());
  const asked: string[] = [];
  const person = new Answers((words) => {
    asked.push(words);
    return Promise.reject(new Error(/哪里/u.test(words) ? 'enough' : words));
  }, silent.say);
  const more = bureauText('', '先试后推。');
  await one.publish([text], answers.replace(/ {2}- file: 清单[\s\S]*?\}\]\n/u, ''));
  const settings = 'files: [{ file: 办法二.docx, city: shili, version: none }]';
  const ended = one.publish([one.file('办法二.docx', more)], settings, { answers: person });
  await expect(ended).rejects.toThrow('enough');
  expect(asked).toEqual([expect.stringContaining('（按回车：示例市人民政府门户网站）')]);
});

test('what may not be public is told before anything is asked', async () => {
  const one = new PublishCase();
  const before = one.bytes();
  const withPhone = (rows: unknown[][]) => {
    rows.push(['手机：13800138000']);
  };
  const list = one.file('清单.xlsx', await bureauList(withPhone));
  const text = one.file('办法.docx', bureauText(paragraph('电话13800138000')));
  const asked: string[] = [];
  const person = new Answers((words) => {
    asked.push(words);
    return Promise.resolve('1');
  }, silent.say);
  const ended = one.publish([list, text], '', { answers: person });
  await expect(ended).rejects.toThrow(
    /错误 \[IMPORT-PRIVATE\] 清单\.xlsx .*疑似手机号码[\s\S]*\[IMPORT-PRIVATE\] 办法\.docx/u,
  );
  expect(asked).toEqual([]);
  expect(one.bytes()).toEqual(before);
});

test('data that changed while the clerk looked at the preview are not written over', async () => {
  const one = new PublishCase();
  const file = one.file('清单.xlsx', await bureauList());
  const settings = answers.replace(/ {2}- file: 办法[\s\S]*?01\n/u, '');
  const decide = (): Promise<boolean> => {
    one.file('portal/data/shili/events.csv', one.read('shili/events.csv').trimEnd());
    return Promise.resolve(true);
  };
  await expect(one.publish([file], settings, { decide })).rejects.toThrow(/events\.csv/u);
  expect(existsSync(join(one.data, 'sources/清单.xlsx'))).toBe(false);
});

test('a saved web page names its city, address, number and day; who names another city is asked again', async () => {
  const one = new PublishCase();
  const page = one.file('通知.html', savedPage);
  const asked: string[] = [];
  const typed = ['2', '2', '1', '示例市人民政府网站', '', '', '', '2'];
  const prompt = (words: string): Promise<string> => {
    asked.push(words);
    return Promise.resolve(typed.shift() ?? '');
  };
  const cities = join(one.data, 'yunxi/city.yaml');
  mkdirSync(dirname(cities));
  writeFileSync(
    cities,
    'slug: yunxi\nname: 云溪市\nprovince: 示例省\ncode: "991200"\ncounties: []\ncategories: []\n',
  );
  const done = await one.publish([page], '', {
    answers: new Answers(prompt, (line) => one.lines.push(line)),
  });
  expect(asked.slice(0, 3)).toEqual([
    expect.stringContaining('属于哪个城市'),
    expect.stringContaining('确实是云溪市的吗'),
    expect.stringContaining('属于哪个城市'),
  ]);
  expect(asked[4]).toContain('按回车：https://www.shili.example/2026/9.html');
  expect(done?.planned.drafts[0]?.source).toMatchObject({
    city: 'shili',
    text: { page: 'https://www.shili.example/2026/9.html' },
  });
  const policies = done?.planned.after.registeredPolicies;
  // Its number and its day stand in the table around the text, and nowhere else.
  expect(policies?.find(({ slug }) => slug === 'shili-2026-9')).toMatchObject({
    metadata: { docNumber: '示政办函〔2026〕9号', formedOn: '2026-06-18' },
    pageHead: ['文号\t示政办函〔2026〕9号', '成文日期\t2026-06-18'],
  });
});

const strayText = aDocx(
  [
    '云河市人民政府关于印发云河市低效用地再开发管理办法的通知',
    '云政发〔2026〕7号',
    '第一条 为规范再开发，制定本办法。',
    '第二条 本办法自2026年3月1日起施行。',
  ]
    .map((line) => paragraph(line))
    .join(''),
);

test('a text of a city that the portal does not have is given to none unasked, and told once more', async () => {
  const one = new PublishCase();
  const asked: string[] = [];
  const typed = ['', '1', '2'];
  const prompt = (words: string): Promise<string> => {
    asked.push(words);
    const next = typed.shift();
    return next === undefined ? Promise.reject(new Error('enough')) : Promise.resolve(next);
  };
  const answers = new Answers(prompt, (line) => one.lines.push(line));
  const run = one.publish([one.file('办法.docx', strayText)], '', { answers });
  await expect(run).rejects.toThrow('enough');
  expect(asked[0]).not.toContain('按回车');
  expect(asked[2]).toContain('确实是示例市的吗');
  expect(asked[3]).toContain('属于哪个城市');
  expect(one.lines.join('\n')).toContain('写的是“云河市”，示例市的资料里没有这个地方');
});
