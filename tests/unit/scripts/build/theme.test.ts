import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { themeStyles } from '../../../../scripts/build/theme.ts';

const tokens = readFileSync('src/view/styles/tokens.css', 'utf8');
const read = (css: string) => themeStyles(css, 'theme.css', tokens);

test('tokens of colour and font take the values of the host, on screens and not in 高对比', () => {
  const styles = read(
    "/* 主站 */\n:root {\n  --color-accent: #8b1a1a;\n  --font-body: 'SimSun', serif;\n}\n",
  );
  expect(styles).toContain('--color-accent: #8b1a1a;');
  expect(styles).toContain("--font-body: 'SimSun', serif;");
  expect(styles).toMatch(
    /^@layer tokens \{ @media screen \{ :root:not\(\[data-mode='contrast'\]\)/,
  );
});

test('a theme that sets nothing is no style sheet', () => {
  expect(read('')).toBe('');
  expect(read(':root {\n}\n')).toBe('');
});

test.each([
  ['another selector', '\nbody { color: red; }', /第 2 行：只能写 :root/],
  ['a condition', '@media print { :root { --color-ink: #000; } }', /第 1 行：只能写 :root/],
  ['an import', "@import 'https://cdn.example/x.css';", /第 1 行：只能写 :root/],
  ['a property', ':root {\n  color: #000;\n}', /第 2 行：“color”不能在这里改/],
  ['a name that is no token', ':root {\n  --brand: #000;\n}', /第 2 行：“--brand”不能在这里改/],
  ['a size', ':root { --text-m: 9px; }', /“--text-m”不能在这里改/],
  ['a colour by name', ':root { --color-accent: red; }', /不是 #rrggbb 这样的颜色/],
  ['an address', ":root { --font-body: url('x.woff2'); }", /不能有地址/],
  ['half a rule', ':root {\n  --color-accent: #000;', /第 1 行：不是完整的样式表/],
])('%s is refused with its line', (_, css, message) => {
  expect(() => read(css)).toThrow(message);
});

test('a colour too like the ground on which it stands is named with its contrast', () => {
  expect(() => read(':root { --color-link: #b0b0b0; }')).toThrow(
    /--color-link（#b0b0b0）在 --color-surface（#fff）上的对比度是 2\.\d\d，至少要 4\.5/,
  );
});
