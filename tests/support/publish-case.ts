import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { write, type CellValue } from 'hucre';
import { filesBelow } from '../../scripts/build/site-folder.ts';
import { Answers } from '../../scripts/publish/answers.ts';
import { publish, type Run } from '../../scripts/publish/flow.ts';
import { noSettings, readSettingsFile } from '../../scripts/publish/settings-file.ts';
import { readSettings, type Settings } from '../../scripts/settings.ts';
import { aDocx, cell, paragraph, table } from './docx.ts';
import { temporaryFolder } from './temporary.ts';

/** A list as a bureau keeps it: title, unit, groups by county, subtotals, 公顷, columns of its own, a note. */
export function bureauList(change: (rows: CellValue[][]) => void = () => undefined) {
  const rows: CellValue[][] = [
    ['示例市低效用地再开发重点片区清单', null, null, null, null, null, null, null],
    ['（截至2026年7月）', null, null, null, null, null, null, null],
    ['序号', '类别', '片区名称', '位置', '面积（公顷）', '实施阶段', '联系科室', '备注'],
    ['一、示例东区', null, null, null, null, null, null, null],
    [1, '低效工业片区', '示例紫藤印社', '丙示街道', 10, '正在推进', '用途科', null],
    [2, '低效工业片区', '示例望江新坊', '乙示镇', 4.2, '储备', '用途科', '新增'],
    ['小计', null, null, null, 14.2, null, null, null],
    ['二、示例西县', null, null, null, null, null, null, null],
    [3, '低效住宅片区', '示例雪松木器', '己示乡', 12, '计划实施', '用途科', null],
    ['小计', null, null, null, 12, null, null, null],
    ['合计', null, null, null, 26.2, null, null, null],
    ['注：面积以批准的方案为准。', null, null, null, null, null, null, null],
  ];
  change(rows);
  return write({ sheets: [{ name: '清单', rows }], format: 'xlsx' });
}

/** A later list of the same areas, which prints nothing but numbers, names, places and areas. */
export function bareList() {
  const rows: CellValue[][] = [
    ['示例市低效用地再开发项目清单', null, null, null],
    ['序号', '项目名称', '位置', '面积（亩）'],
    ['一、示例东区', null, null, null],
    [1, '示例紫藤印社', '丙示街道', 150],
    [2, '示例望江新坊', '乙示镇', 63],
    ['二、示例西县', null, null, null],
    [3, '示例雪松木器', '己示乡', 180],
    [4, '示例白鹭水泥', '己示乡', 40],
    ['合计', null, null, 433],
  ];
  return write({ sheets: [{ name: '清单', rows }], format: 'xlsx' });
}

/** A text of the fictional city, as a Word file; `more` stands behind its last clause. */
export function bureauText(more = '', principle = '先示例，后推开。'): Uint8Array {
  const lines = [
    '示例市人民政府文件',
    '示政发〔2026〕7号',
    '示例市人民政府关于印发示例市低效用地再开发实施办法的通知',
    '各县（区）人民政府：',
    '现将《示例市低效用地再开发实施办法》印发给你们，请认真贯彻执行。',
    '示例市人民政府',
    '2026年6月1日',
    '示例市低效用地再开发实施办法',
    '一、总体要求',
    '（一）工作目标。到2027年完成一批示例片区的再开发。',
    `（二）基本原则。${principle}`,
    '二、实施步骤',
    '（一）编制方案。各县区于2026年9月底前编制方案。',
    '本办法自2026年7月1日起施行，有效期3年。',
  ];
  return aDocx(`${lines.map((line) => paragraph(line)).join('')}${more}`);
}

/** A page as a browser saves it: the number stands in the table above the text, and nowhere else. */
export const savedPage = `<!DOCTYPE html>
<!-- saved from url=(0037)https://www.shili.example/2026/9.html -->
<html><head><title>通知</title></head><body>
<table><tr><td>文号</td><td>示政办函〔2026〕9号</td></tr><tr><td>成文日期</td><td>2026-06-18</td></tr></table>
<div id="zoom"><p>示例市人民政府办公室关于做好搬迁服务的通知</p><p>各县（区）人民政府：</p>
<p>一、明确对象。因改造需要搬迁的均为对象。</p><p>二、落实措施。</p><p>三、加强统筹。</p></div></body></html>`;

/** The attachment of a text that is a list, as a table of Word. */
export function listAttachment(): string {
  const rows = [
    ['序号', '区县', '类别', '片区名称', '位置', '面积（亩）', '实施阶段'],
    ['1', '示例东区', '低效工业片区', '示例望江新坊', '乙示镇', '63', '储备'],
    ['2', '示例西县', '低效住宅片区', '示例雪松木器', '己示乡', '179.5', '计划实施'],
  ];
  const cells = rows.map((row) => row.map((text) => cell(paragraph(text))));
  return `${paragraph('附件1')}${paragraph('示例市重点片区清单')}${table(cells)}`;
}

/** A folder for one try: a copy of the fictional portal, and files as a clerk has them. */
export class PublishCase {
  readonly folder = temporaryFolder();
  readonly settings: Settings;
  readonly lines: string[] = [];

  constructor() {
    cpSync('demo', join(this.folder, 'portal'), { recursive: true });
    this.settings = readSettings(['--portal', join(this.folder, 'portal')], {
      SOURCE_DATE_EPOCH: String(Date.UTC(2026, 7, 3) / 1000),
    });
  }

  get data(): string {
    return join(this.folder, 'portal/data');
  }

  /** Writes a file beside the portal; gives its path. */
  file(name: string, content: string | Uint8Array): string {
    const path = join(this.folder, name);
    writeFileSync(path, content);
    return path;
  }

  read(path: string): string {
    return readFileSync(join(this.data, path), 'utf8');
  }

  /** Every file of the portal, the runs' own left out, with its bytes. */
  bytes(): Record<string, string> {
    const portal = join(this.folder, 'portal');
    const paths = filesBelow(portal).filter((path) => !path.startsWith('.publish/last/'));
    return Object.fromEntries(
      paths.map((path) => [path, readFileSync(join(portal, path), 'latin1')]),
    );
  }

  /** Publishes files with a settings file, as `--yes` does. */
  publish(files: readonly string[], settings = '', more: Partial<Run> = {}) {
    const known =
      settings === '' ? noSettings : readSettingsFile(this.file('settings.yaml', settings), files);
    const say = (line: string): void => {
      this.lines.push(line);
    };
    return publish({
      ...{ settings: this.settings, files, known, say },
      answers: new Answers(null, say),
      step: () => undefined,
      decide: () => Promise.resolve(true),
      ...more,
    });
  }
}

export const review =
  'review: { result: 可公开, role: 示例岗位, date: 2026-08-03, basis: 逐行看过，没有个人信息 }';

/** What is answered beforehand of the bureau's list and text. */
export const answers = `files:
  - file: 清单.xlsx
    from: 示例市示例局用途科提供
    lists: [{ asOf: 2026-07-31, layout: proposed }]
  - file: 办法.docx
    from: 示例市人民政府门户网站
    page: https://www.shili.example/7.html
    obtained: 2026-08-01
${review}
`;
