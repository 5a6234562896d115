import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../../../scripts/import/documents/docx.ts';
import { readHtml } from '../../../../../scripts/import/documents/html.ts';
import { writePages } from '../../../../../scripts/import/documents/pdf.ts';
import { readDocument } from '../../../../../scripts/import/documents/read-document.ts';
import type { Transcript } from '../../../../../scripts/import/documents/transcript.ts';
import { parseText } from '../../../../../src/rules/policy/parse.ts';
import { aDocx, paragraph } from '../../../../support/docx.ts';

const outlineOf = ({ text, hints }: Transcript): string[] =>
  parseText(text, hints).clauses.map(({ level, path, heading }) =>
    `${level} ${path} ${heading ?? ''}`.trim(),
  );

const styled = (text: string, style: string): string =>
  paragraph(text).replace('<w:p>', `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>`);

describe('headings that only their style tells', () => {
  const outline = [
    '1 文首',
    '1 序言',
    '1 简化预审 简化预审',
    '1 合并事项 合并事项',
    '2 合并事项选址与预审 选址与预审',
    '2 合并事项2024年的规划许可 2024年的规划许可',
    '1 加强监管 加强监管',
  ];

  test('in Word', async () => {
    const body = [
      styled('关于优化审批的通知', 'Heading1'),
      paragraph('为优化审批，现通知如下。'),
      styled('简化预审', 'Heading1'),
      paragraph('不再办理预审。'),
      styled('合并事项', 'Heading1'),
      styled('选址与预审', 'Heading2'),
      paragraph('合并为一个事项。'),
      styled('2024年的规划许可', 'Heading2'),
      paragraph('合并为一个事项。'),
      styled('加强监管', 'Heading1'),
      paragraph('每年报送一次。'),
    ].join('');
    expect(outlineOf(await readDocx(aDocx(body)))).toEqual(outline);
  });

  test('on a web page', () => {
    const page = `<html><body><h1>关于优化审批的通知</h1><p>为优化审批，现通知如下。</p>
      <h2>简化预审</h2><p>不再办理预审。</p><h2>合并事项</h2><h3>选址与预审</h3><p>合并为一个事项。</p>
      <h3>2024年的规划许可</h3><p>合并为一个事项。</p><h2>加强监管</h2><p>每年报送一次。</p></body></html>`;
    expect(outlineOf(readHtml(page))).toEqual(outline);
  });

  test('but the title, the day and the number above a text are none', () => {
    const page = `<html><body><h1>用地再开发有哪些好处</h1><h3>2024年1月15日</h3><p>现介绍如下情况。</p>
      <h3>记者 张三</h3><p>第一段说完了。</p><h2>推进做法</h2><p>逐宗推进。</p><h2>展望</h2><p>继续推进。</p></body></html>`;
    const found = outlineOf(readHtml(page));
    expect(found.slice(0, 2)).toEqual(['1 文首', '1 序言']);
    expect(found.slice(-2)).toEqual(['1 推进做法 推进做法', '1 展望 展望']);
    const numbered = `<html><body><h2>关于管理的通知</h2><h4>某政发〔2024〕5号</h4><h4>2024年3月1日</h4><p>现通知如下。</p>
      <h4>抓紧落实</h4><p>按时报送。</p><h4>加强检查</h4><p>按时检查。</p></body></html>`;
    expect(outlineOf(readHtml(numbered))).toEqual([
      '1 文首',
      '1 序言',
      '1 抓紧落实 抓紧落实',
      '1 加强检查 加强检查',
    ]);
  });

  test('but in a text that numbers its parts, they open none of their own', async () => {
    const body = [
      styled('甲市用地意见', 'Heading1'),
      styled('一、总体要求', 'Heading1'),
      styled('指导思想', 'Heading2'),
      paragraph('节约集约。'),
      styled('主要目标', 'Heading2'),
      paragraph('完成改造。'),
      styled('二、主要任务', 'Heading1'),
      paragraph('分批改造。'),
    ].join('');
    const outline = outlineOf(await readDocx(aDocx(body)));
    expect(outline).toContain('1 一、 总体要求');
    expect(outline).not.toContain('2 一、指导思想 指导思想');
  });
});

describe('a space between every two characters', () => {
  const read = async (text: string): Promise<Transcript | null> =>
    (await readDocument('text.txt', new TextEncoder().encode(text))).transcript;

  test('is taken out and told', async () => {
    const transcript = await read(
      '青 陵 县 人 民 政 府 关 于 清 理 的 通 告\n现 将 有 关 事 项 通 告 如 下 ：\n一 、 范 围\n全 县 2 0 0 4 年 以 来 的 宅 基 地 。\n2 0 2 4 . 1 . 3 0\n',
    );
    expect(transcript?.text).toBe(
      '青陵县人民政府关于清理的通告\n现将有关事项通告如下：\n一、范围\n全县2004年以来的宅基地。\n2024.1.30\n',
    );
    expect(transcript?.notices.join()).toContain('文字之间都隔着空格');
  });

  test('stays where only a title is set wide, or bodies stand apart', async () => {
    const text =
      '甲 市 人 民 政 府 文 件\n甲市财政局 甲市资源局关于资金的通知\n一、资金应当专款专用，按季报告使用情况。\n二、各区 各镇 各村分别负责。\n';
    const transcript = await read(text);
    expect(transcript?.text).toBe(text);
    expect(transcript?.notices).toEqual([]);
  });
});

test('4.1.2 behind a whole sentence that fills its line opens a clause of a technical PDF', () => {
  const full = '甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬，甲。';
  const lines: [number, string][] = [
    [200, '甲市调查导则'],
    [100, '1\u3000范围'],
    [100, `1.1\u3000${full.slice(0, 29)}，`],
    [100, full],
    [100, '1.2\u3000应当逐宗调查。'],
    [124, '乙。'],
  ];
  const runs = lines.map(([x, text], at) => ({
    ...{ text, x, y: 800 - at * 24, width: text.length * 12, size: 12 },
  }));
  const { text, hints } = writePages([{ width: 600, height: 842, runs, rulings: [] }]);
  expect(parseText(text, hints).clauses.map(({ path }) => path)).toContain('1.2');
});
