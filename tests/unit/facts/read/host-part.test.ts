import { expect, test } from 'vitest';
import { firstRefused, safeHtml } from '../../../../src/facts/read/host-part.ts';

/** Each does something that a header of words, links and pictures does not. */
const hostile = [
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '<META HTTP-EQUIV=refresh>',
  '<form action="https://evil.example/"><input name="a"></form>',
  '<button formaction="javascript:x()">一</button>',
  '<input type="image" formaction="https://evil.example/">',
  '<a href="&#106;avascript:x()">一</a>',
  '<a href="&#x6A;&#97;vascript&colon;x()">一</a>',
  '<a href="java&Tab;script:x()">一</a>',
  '<a href=" \u0001javascript:x()">一</a>',
  '<a href="data:text/html;base64,PHNjcmlwdD4=">一</a>',
  '<a href="vbscript:x()">一</a>',
  '<a href="//evil.example/">一</a>',
  '<a href="ftp://evil.example/">一</a>',
  '<a href="/" ping="https://evil.example/">一</a>',
  '<img src="data:image/svg+xml,<svg onload=x()>">',
  '<img src="/a.png" onerror="x()">',
  '<img src="/a.png" srcset="https://evil.example/ 2x">',
  '<script>x()</script>',
  '<script src="/a.js"></script>',
  '<style>@import "https://evil.example/"</style>',
  '<p style="background:url(https://evil.example/)">一</p>',
  '<link rel="stylesheet" href="https://evil.example/">',
  '<iframe src="/"></iframe>',
  '<object data="/"></object>',
  '<embed src="/">',
  '<svg><script>x()</script></svg>',
  '<svg><a xlink:href="javascript:x()"><text>一</text></a></svg>',
  '<math><mtext><script>x()</script></mtext></math>',
  '<video src="/a" onloadstart="x()"></video>',
  '<details ontoggle="x()" open>一</details>',
  '<p ONCLICK=x()>一</p>',
  '<p/onclick="x()">一</p>',
  '<p id="main">一</p>',
  '<template><script>x()</script></template>',
  '<noscript><img src="/a.png"></noscript>',
  '<textarea><img src=x onerror=x()></textarea>',
  '<main>一</main>',
  '<h1>一</h1>',
  '<header>一</header>',
  '<body onload="x()">',
  '<ul is="x-y"><li>一</li></ul>',
];

test.each(hostile)('%s is refused, with its line, and would not come through', (html) => {
  const file = `<p>一</p>\n${html}`;
  expect(firstRefused(file)?.line).toBe(2);
  const safe = safeHtml(file);
  expect(safe).not.toMatch(
    /<(?:base|meta|form|button|input|script|style|link|iframe|object|embed|svg|math|video|details|template|noscript|textarea|main|h1|header|body)\b/i,
  );
  expect(safe).not.toMatch(
    /<[^>]*(?:\son|script:|data:|style=|formaction|srcset|ping=|\sid=|\sis=|evil)/i,
  );
});

test.each([
  '<p>主站页头</p>',
  "<p class='a'>单引号</p>",
  '<p>一<br>二<br/>三&nbsp;四 &copy; &amp; &lt;</p>',
  '<!-- 注释 --><p>一</p>',
  '<nav aria-label="主站"><ul><li><a href="/zwgk/" title="政务公开">政务公开</a></li></ul></nav>',
  '<a href="https://www.shili.example/" target="_blank" rel="noopener">示例市</a>',
  '<A HREF="mailto:a@shili.example">信箱</A> <a href="tel:0990-1234567">电话</a>',
  '<img src="/images/logo.png" alt="示例市人民政府" width="200" height="40">',
  '<table><tr><td colspan=2>一</td></tr></table>',
  '<p>没有收尾的段落<p>第二段',
  '',
])('%s is taken', (html) => {
  expect(firstRefused(html)).toBeNull();
});

test('what is refused is shown as it is written', () => {
  const refused = firstRefused('<p><a href="/">一</a>\n<a href="/b" onclick="x()">二</a></p>');
  expect(refused).toEqual({ words: '<a href="/b" onclick="x()">', line: 2 });
});
