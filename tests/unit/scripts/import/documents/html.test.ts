import { expect, test } from 'vitest';
import { readHtml } from '../../../../../scripts/import/documents/html.ts';
import { parseText } from '../../../../../src/rules/policy/parse.ts';

const pageOf = (body: string, head = ''): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

test('a page gives its text, tables and lists, and none of what stands around', () => {
  const { text, notices, webHead } = readHtml(
    pageOf(
      `<div class="top-bar"><a>首页</a></div><ul class="nav"><li>政务公开</li></ul>
       <h1>甲市用地意见</h1><div id="zoom"><p>&emsp;&emsp;一、范围</p>
       <p>市区<span>旧厂</span>，<br>连片优先。</p>
       <table><tr><td rowspan="2">东区</td><td>一厂</td></tr><tr><td>二厂</td></tr></table>
       <ol start="3"><li>加强领导。</li><li><p>强化监督。</p></li></ol>
       <ol style="list-style-type: cjk-ideographic"><li>附则。</li></ol></div>
       <script>var a = "一、";</script><div class="footer">主办单位：甲市人民政府</div>`,
      '<meta name="PubDate" content="2024-05-06 10:00"><meta name="ArticleTitle" content="甲市用地意见">',
    ),
  );
  expect(text.split('\n').map((line) => line.trim())).toEqual([
    '甲市用地意见',
    '一、范围',
    '市区旧厂，',
    '连片优先。',
    '东区\t一厂',
    '二厂',
    '3.加强领导。',
    '4.强化监督。',
    '一、附则。',
    '',
  ]);
  expect(text).toContain('\n\t二厂\n');
  expect(webHead).toEqual(['标题：甲市用地意见', '发布日期：2024-05-06 10:00']);
  expect(notices[0]).toMatch(/导航、页脚等 \d+ 个字/u);
});

const answers =
  '<p>一、旧厂怎样认定？</p><p>由所在区人民政府会同市自然资源局逐宗认定，并公布名录。</p><p>二、认定以后怎样处置？</p><p>按照原址提升、收储出让两种方式处置，由权利人选择。</p>';

test('the title is the heading that the page is called by, whatever level it has', () => {
  const { text, webHead } = readHtml(
    pageOf(
      `<div><h2>《甲市用地办法》政策解读</h2><p>来源：甲市自然资源局\u3000发布日期：2025-09-12</p></div><div id="zoom">${answers}</div>`,
      '<title>《甲市用地办法》政策解读_政策解读_甲市人民政府</title>',
    ),
  );
  expect(text).toMatch(/^《甲市用地办法》政策解读\n一、旧厂/u);
  expect(webHead).toEqual(['来源：甲市自然资源局　发布日期：2025-09-12']);
});

test('the name of the body whose site it is is no title of its texts', () => {
  const { text, notices } = readHtml(
    pageOf(`<h1>甲市财政局</h1><div id="article"><p>甲市用地意见</p>${answers}</div>`),
  );
  expect(text).toMatch(/^甲市用地意见\n一、/u);
  expect(notices.join()).toContain('“甲市财政局”');
});

test('the one title above the text is its own, though the page is called by its site', () => {
  const page = (titles: string): string =>
    readHtml(
      pageOf(
        `<ul><li><b>索引号：</b>001/2025-6</li></ul>${titles}<div id="zoom"><p>各镇：</p>${answers}</div>`,
        '<title>甲市住房局</title>',
      ),
    ).text;
  expect(page('<div class="title">关于分割旧厂的通知</div>')).toMatch(
    /^关于分割旧厂的通知\n各镇：/u,
  );
  expect(page('<div class="sub-title">工作动态</div>')).toMatch(/^各镇：/u);
  const named = pageOf(
    `<div class="bt">关于分割旧厂的通知</div><div>关于地价的通知</div><div id="zoom"><p>各镇：</p>${answers}</div>`,
    '<title>甲市 部门文件 关于分割旧厂的通知</title>',
  );
  expect(readHtml(named).text).toMatch(/^关于分割旧厂的通知\n各镇：/u);
  const several = '<p class="title">关于旧厂的通知</p><p class="title">关于地价的通知</p>';
  expect(page(several)).toMatch(/^各镇：/u);
});

test('the title of another text, of a column or of the text again is not put above a text', () => {
  const page = (above: string, head: string, below = ''): string =>
    readHtml(
      pageOf(
        `${above}<div class="TRS_Editor" id="zoom">${head}${answers}</div>${below}`,
        '<title>信息公开 政务公开栏通知公告</title>',
      ),
    ).text;
  const own = '<p>甲市政府</p><p>关于分割旧厂的通知</p><p>甲政发〔2024〕2号</p>';
  const another = '<div class="rel"><h3>甲市低效用地认定办法</h3></div>';
  expect(page('', own, another)).toMatch(/^甲市政府\n关于分割旧厂的通知\n甲政发/u);
  expect(page('', '<p>各镇：</p>', another)).toMatch(/^各镇：/u);
  expect(page(another, own)).toMatch(/^甲市政府\n/u);
  expect(page('<div class="title">关于分割旧厂的通知</div>', own)).toMatch(/^甲市政府\n/u);
  expect(page('<div class="col-title">通知公告</div>', '<p>各镇：</p>')).toMatch(/^各镇：/u);
  expect(page('<span>政务公开栏通知公告</span>', own)).toMatch(/^甲市政府\n/u);
});

/** The rows of the tables of a page as its text has them, and the lines that are told of. */
function rowsOf(body: string): { rows: string[][]; told: number[] } {
  const { text, hints } = readHtml(pageOf(body));
  const { clauses, problems } = parseText(text, hints);
  const rows = clauses.flatMap(({ table }) => table?.rows.map(({ cells }) => cells) ?? []);
  return { rows, told: problems.map(({ line }) => line) };
}

test('a row whose cell is merged with the one above has its words, and that is told', () => {
  const { rows, told } = rowsOf(
    `<p>甲市任务表</p><table><tr><td>任务</td><td>责任单位</td><td>时限</td></tr>
     <tr><td>调查</td><td rowspan="3">市自然资源局</td><td>6月</td></tr><tr><td>建库</td><td>9月</td></tr>
     <tr><td>公示</td><td></td></tr><tr><td>验收</td><td></td><td>12月</td></tr></table>`,
  );
  expect(rows).toEqual([
    ['调查', '市自然资源局', '6月'],
    ['建库', '市自然资源局', '9月'],
    ['公示', '市自然资源局'],
    ['验收', '', '12月'],
  ]);
  expect(told).toEqual([1, 4]);
});

test.each([
  '3000万',
  '120家',
  '30套',
  '2平方公里',
  '12公里',
  '约3000余万元',
  '投资3000万元',
  '三十家',
  '百分之三十',
  '3个片区',
  '地块12宗',
  '3000㎡',
  '12-15',
  '6（另有2）',
  // Units that stand in no list, and figures behind words.
  ...['12所', '20名', '6期', '120床', '1200平米', '2小时', '5日', '100分', '12学位', '4场'],
  ...['100TEU', 'USD500', 'RMB3000', '约A100', '地块120平米', '投资额1200方', '学校12'],
  ...['三十五', '二百三十', '十二所学校', '三项', '一千二百余名', '两座', '合计三十五'],
  ...['共三所', '十余所', '旧学校十二所', '三项，两座', '新建（两座）'],
  // Three plots to five are no plot 3-5.
  '3-5地块',
  '1.新建学校12所',
])('what may be a sum of rows stays beside the first, and all others are told: %s', (sum) => {
  const body = `<p>甲市资金表</p><table><tr><td>项目</td><td>合计</td><td>街道</td></tr>
    <tr><td>一厂</td><td rowspan="3">${sum}</td><td>上桥</td></tr><tr><td>二厂</td><td>下桥</td></tr>
    <tr><td>三厂</td><td>石门</td></tr></table>`;
  expect(rowsOf(body).rows.map((cells) => cells[1])).toEqual([sum, '', '']);
  const { text, hints } = readHtml(pageOf(body));
  const { problems, departures } = parseText(text, hints);
  expect(problems.map(({ message }) => message).join()).toContain('第 4、5 行没有填');
  expect(departures.filter(({ kind }) => kind === 'filled')).toEqual([]);
});

test.each([
  ...[
    '三元区',
    '2025年6月底前',
    '市资源局、各区',
    '2025—2027年',
    '①旧厂改造',
    '3号片区',
    '地块12-1',
    'A-05',
    '滨江DK2-1、1#楼',
  ],
  ...['318国道沿线', '片区3', '1.旧厂改造', '第2批', '第三项', '十里铺片区', '一', '二期'],
  ...['五台山', '三间房', '二十四桥', '九件套', '十八湾', '二所'],
])('what is filled in is a departure from the original: %s', (words) => {
  const body = `<p>甲市任务表</p><table><tr><td>任务</td><td>说明</td><td>街道</td></tr>
      <tr><td>一厂</td><td rowspan="2">${words}</td><td>上桥</td></tr><tr><td>二厂</td><td>下桥</td></tr></table>`;
  const { text, hints } = readHtml(pageOf(body));
  const filled = parseText(text, hints).departures.filter(({ kind }) => kind === 'filled');
  expect(filled.map(({ line, original }) => [line, original])).toEqual([[4, '']]);
  expect(filled[0]?.reason).toContain(words);
});

test('a sum that is merged over rows is of all of them, and stays beside the first', () => {
  const { rows, told } = rowsOf(
    `<p>甲市资金表</p><table><tr><td>项目</td><td>投资</td><td>街道</td></tr>
     <tr><td>一厂</td><td rowspan="2">3,000万元</td><td>上桥</td></tr><tr><td>二厂</td><td>下桥</td></tr></table>`,
  );
  expect(rows).toEqual([
    ['一厂', '3,000万元', '上桥'],
    ['二厂', '', '下桥'],
  ]);
  expect(told).toEqual([1, 4]);
});

test('a form with more empty rows than filled ones is a table, and no layout of the page', () => {
  const empty = '<tr><td></td><td></td><td></td></tr>'.repeat(6);
  const form = (rows: string): string[] =>
    readHtml(
      pageOf(
        `<p>甲市进度表</p><table><tr><td>宗地</td><td>方式</td><td>时间</td></tr>${rows}</table>`,
      ),
    ).text.split('\n');
  expect(form(empty)).toContain('宗地\t方式\t时间');
  const filled = '<tr><td>一厂</td><td>收回</td><td>6月</td></tr>';
  expect(form(filled + empty)).toContain('一厂\t收回\t6月');
  const layout = `<tr><td><table>${filled.repeat(4)}</table></td></tr>`;
  expect(readHtml(pageOf(`<p>甲市进度表</p><table>${layout}</table>`)).text.split('\n')).toContain(
    '一厂\t收回\t6月',
  );
});

test('what the page says of the text outside it is read as such, and is no text', () => {
  const { text, webHead } = readHtml(
    pageOf(
      `<table><tr><td>索 引 号：</td><td>001/2024-1</td></tr>
       <tr><td>文&emsp;号：</td><td>甲政发〔2024〕8号</td></tr></table>
       <h1>甲市用地意见</h1><div class="TRS_Editor"><p>市区旧厂，连片优先，具体由市自然资源局会同有关部门认定，并定期公布名录。</p></div>`,
    ),
  );
  expect(text).toMatch(/^甲市用地意见\n市区旧厂/u);
  expect(webHead.map((line) => line.replaceAll(/\s/gu, ''))).toEqual([
    '索引号：001/2024-1',
    '文号：甲政发〔2024〕8号',
  ]);
});

test('what the page says of the text stands in the file as dropped lines: a number read of it keeps its evidence', () => {
  const { text, hints } = readHtml(
    pageOf(
      `<table><tr><td>文号：</td><td>甲政发〔2024〕8号</td></tr></table>
       <div class="TRS_Editor"><p>甲市用地意见</p><p>市区旧厂，连片优先，具体由市自然资源局会同有关部门认定，并定期公布名录。</p></div>`,
    ),
  );
  const lines = text.split('\n');
  const dropped = [...(hints.dropped?.keys() ?? [])].map((number) => lines[number - 1]);
  expect(dropped).toEqual(['文号：\t甲政发〔2024〕8号']);
});

test.each([
  [
    '<h3 class="t">甲市关于公布2025年度<br>认定结果的公告</h3>',
    '甲市关于公布2025年度认定结果的公告',
  ],
  ['<div class="art-title"><span>甲市旧厂</span><span>办法</span></div>', '甲市旧厂办法'],
])('the title that the page names in its head is text, whatever holds it: %s', (title, named) => {
  const page = `<html><head><meta name="ArticleTitle" content="${named}"></head><body><div class="list-title">相关新闻</div>${title}<div id="UCAP-CONTENT"><p>市区旧厂，连片优先，具体由市自然资源局会同有关部门认定，并定期公布名录。</p></div></body></html>`;
  const { text } = readHtml(page);
  expect(text.replaceAll(/\s/gu, '').startsWith(named)).toBe(true);
});

test.each([
  '<div id="header"><a>首页</a><a>政务公开</a></div>',
  '<table><tr><td><a>办事服务</a> <a>互动交流</a></td></tr></table>',
  '<header><ul><li>首页</li><li>机构</li><li>公开</li></ul></header>',
  '<ul><li>网站首页</li><li>机构</li><li>公开</li></ul>',
])('short links and nothing else are a menu: %s', (menu) => {
  const { text } = readHtml(pageOf(`${menu}<p>甲市用地意见</p><p>市区旧厂，连片优先。</p>`));
  expect(text.trim()).toBe('甲市用地意见\n市区旧厂，连片优先。');
});

test('a list of short entries that is no head of a page is text', () => {
  const { text } = readHtml(pageOf('<p>甲市用地意见</p><ul><li>腾退</li><li>改造</li></ul>'));
  expect(text.trim()).toBe('甲市用地意见\n腾退\n改造');
});

test('links to attachments, or within a sentence, are no menu', () => {
  const { text } = readHtml(
    pageOf(
      '<p>甲市用地意见</p><p>依照<a>《土地管理法》</a><a>《城乡规划法》</a>执行。</p><p><a>附件1</a><a>表.doc</a></p>',
    ),
  );
  expect(text).toContain('依照《土地管理法》《城乡规划法》执行。');
  expect(text).toContain('附件1');
});

test('a head of two rows names each column by both, though a merged cell ends it', () => {
  const { text, hints } = readHtml(
    pageOf(
      '<p>甲市标准</p><p>第一条 标准如下：</p><table><tr><td rowspan="2">类别</td><td colspan="2">税收</td></tr><tr><td>规上</td><td>规下</td></tr><tr><td>甲</td><td>30</td><td>20</td></tr></table><p>第二条 按年执行。</p>',
    ),
  );
  const { clauses, problems } = parseText(text, hints);
  const table = clauses.find(({ anchor }) => anchor === 'c-1')?.table;
  expect(table?.columns).toEqual(['类别', '税收 规上', '税收 规下']);
  expect(table?.rows.map(({ cells }) => cells)).toEqual([['甲', '30', '20']]);
  expect(problems.map(({ message }) => message)).toEqual([
    '表头有 2 行，每一列的名称已把上下几行合读。请核对原件。',
  ]);
});

test('words that a page hides are not its text', () => {
  expect(readHtml(pageOf('<p>甲</p><p style="display: none">乙</p><p hidden>丙</p>')).text).toBe(
    '甲\n',
  );
});

test('a sentence that a page hides is told with its words', () => {
  const told = (inner: string): string => readHtml(pageOf(inner)).notices.join();
  expect(told('<p>甲</p><p style="display:none">免收土地价款。</p>')).toContain(
    '隐藏着不显示的文字，没有收录：“免收土地价款。”',
  );
  expect(told('<p>甲</p><div hidden><p>本条例另行公布施行日期</p></div>')).toContain(
    '本条例另行公布施行日期',
  );
  expect(told('<p>甲</p><span style="display:none">1</span>')).not.toContain('隐藏');
});

test('words that stand again outside the text are told, though the text holds them once', () => {
  const table = '<table><tr><td>东区</td><td>一厂</td></tr></table>';
  const text = '<p>一、范围。市区旧厂连片优先，具体由市自然资源局认定，并定期公布。</p>';
  const inside = `<div id="zoom">${text}${table}</div>`;
  expect(readHtml(pageOf(inside)).notices).toEqual([]);
  expect(readHtml(pageOf(`${inside}${table}`)).notices.join()).toContain('以外的 1 段没有收录');
});

test.each([
  [
    'a title in the menu',
    '<nav>首页<h1>甲市用地办法</h1></nav><p>第一条 旧厂。</p><p>第二条 旧村，连片优先改造。</p>',
    '甲市用地办法',
  ],
  [
    'an article in the foot',
    '<p>第一条 旧厂，连片优先改造。</p><p>第二条 旧村。</p><footer>第三条 仓库可以申请，由街道核定。</footer>',
    '第三条',
  ],
  [
    'a sentence in a side bar',
    '<p>第一条 旧厂，连片优先改造。</p><p>第二条 旧村。</p><div class="sidebar">停产的旧仓库，由街道核定。</div>',
    '停产的旧仓库',
  ],
  [
    'a table of figures in a foot left open',
    '<p>第一条 旧厂，连片优先改造。</p><p>第二条 旧村，由街道核定后逐年改造。</p><div class="footer">面积表<table><tr><td>东区</td><td>100</td></tr><tr><td>西区</td><td>200</td></tr></table></div>',
    '面积表',
  ],
])('words that are left out and look like the text are told: %s', (_, body, words) => {
  expect(readHtml(pageOf(body)).notices.join()).toMatch(
    new RegExp(`有标题、句子或表格，没有收录：“[^”]*${words}`, 'u'),
  );
});

test('a heading left open around the text does not double it', () => {
  const { text } = readHtml(pageOf('<h1>甲市用地办法<div id="zoom"><p>第一条 旧厂。</p></div>'));
  expect(text.match(/第一条/gu)).toHaveLength(1);
});

test.each([
  [
    '<p>补助<del>五千元</del><ins>八千元</ins>。</p>',
    '补助八千元。',
    '1 处文字标为删去，没有收录：“五千元”',
  ],
  ['<p>补助<s>五千元</s>八千元。</p>', '补助五千元八千元。', '1 处文字划着删除线，照样收录'],
  [
    '<p>补助<span style="text-decoration: line-through">五千元</span>八千元。</p>',
    '补助五千元八千元。',
    '划着删除线',
  ],
])('words struck through are told: %s', (body, words, told) => {
  const { text, notices } = readHtml(`<html><body><h1>办法</h1>${body}</body></html>`);
  expect(text).toContain(words);
  expect(notices.join('\n')).toContain(told);
});

test('a term and its description are one line of what the page says of the text', () => {
  const { text } = readHtml(
    pageOf(
      '<dl><dt>索引号：</dt><dd>BL-2026-9</dd><dt>文号：</dt><dd>甲资〔2026〕7号</dd></dl><h1>甲市用地通知</h1><p>一、公开。</p>',
    ),
  );
  const { clauses, webHead } = parseText(text);
  expect(webHead).toEqual(['索引号：BL-2026-9', '文号：甲资〔2026〕7号']);
  expect(clauses[0]?.text).toBe('甲市用地通知');
});

/** What a page says of its text where words stand below its title, in the box of its text and below that. */
function saidOf(below: string, inside = '', behind = ''): readonly string[] {
  const text = '<p>市区旧厂，连片优先，具体由市自然资源局会同有关部门认定，并定期公布名录。</p>';
  const box = `<div class="TRS_Editor">${text}${inside}</div>`;
  return readHtml(pageOf(`<h1>甲市用地意见</h1>${below}${box}${behind}`)).webHead;
}

test('a number alone between the title and the box of the text is that of the text; of several none is', () => {
  const number = '甲政发〔2024〕8号';
  expect(saidOf(`<div>${number}</div>`)).toEqual([number]);
  expect(saidOf(`<div>来源：甲局</div><div>${number}</div>`)).toEqual(['来源：甲局', number]);
  expect(saidOf(`<div>${number}</div><div>乙政发〔2023〕1号</div>`)).toEqual([]);
  expect(saidOf(`<div>政策依据</div><div>${number}</div>`)).toEqual([]);
  expect(saidOf('', '', `<div>政策依据</div><div>${number}</div>`)).toEqual([]);
});

test('a day is that of the page right below the title, or with its source above the text; nowhere else', () => {
  const day = '2024-05-06';
  const sourced = `${day} 来源：甲局`;
  expect(saidOf(`<div>${day}</div>`)).toEqual([day]);
  expect(saidOf(`<div>${sourced}</div>`)).toEqual([sourced]);
  expect(saidOf('', `<p>${day}</p>`)).toEqual([]);
  expect(saidOf('', '', `<div>乙市公告</div><div>${day}</div>`)).toEqual([]);
  expect(saidOf('', '', `<div>乙市公告</div><div>${sourced}</div>`)).toEqual([]);
});

test('how a character is pronounced is none of the words, and told', () => {
  const { text, notices } = readHtml(
    pageOf('<p>第一条 改造<ruby>甪<rp>（</rp><rt>lù</rt><rp>）</rp></ruby>直的旧厂。</p>'),
  );
  expect(text.trim()).toBe('第一条 改造甪直的旧厂。');
  expect(notices.join()).toContain('字上的注音没有收录：“lù”');
});

test('the tabs of a page above its title are none of the title', () => {
  const { text, hints } = readHtml(
    pageOf(
      '<ul><li>政策原文</li><li>图文解读</li></ul><h2>甲市用地办法</h2><p>第一条 旧厂应当改造。</p>',
    ),
  );
  const { clauses } = parseText(text, hints);
  expect(clauses.map((clause) => clause.text)).toEqual(['甲市用地办法', '旧厂应当改造。']);
});

test('what a page prints around a law is none of its head: a link back, whose site it is, its account', () => {
  const law = readHtml(
    pageOf(
      '<header><a>法规库首页</a></header><h2>甲市旧厂条例</h2><dl><dt>制定机关：</dt><dd>甲市人大常委会</dd><dt>公布日期：</dt><dd>2023-12-05</dd></dl><p>第一条 旧厂应当改造。</p>',
    ),
  );
  const parsed = parseText(law.text, law.hints);
  expect(parsed.clauses[0]?.text).toBe('甲市旧厂条例');
  expect(parsed.webHead).toContain('公布日期：2023-12-05');
  const laidOut = readHtml(
    pageOf(
      '<table><tr><td><img src="logo.png"></td><td>甲市人民政府</td></tr><tr><td colspan="2"><p>甲市旧厂规则</p><p>第一条 旧厂应当改造。</p></td></tr></table>',
    ),
  );
  expect(laidOut.text.trim().split('\n')[0]).toBe('甲市旧厂规则');
  // In a table of its own above the title it may be the letterhead.
  const letterhead = readHtml(
    pageOf(
      '<table><tr><td><img src="head.png">甲市资源局</td></tr></table><h2>关于旧厂的通知</h2><p>一、旧厂应当改造。</p>',
    ),
  );
  expect(letterhead.text).toContain('甲市资源局');
  // A seal beside a signature is no banner.
  const signed = readHtml(
    pageOf(
      '<p>第一条 旧厂应当改造。</p><table><tr><td><img src="seal.png"></td><td>甲市人民政府</td></tr></table>',
    ),
  );
  expect(signed.text).toContain('甲市人民政府');
});
