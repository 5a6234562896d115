import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import postcss, { CssSyntaxError, type Root } from 'postcss';
import { DataFileError } from '../../src/facts/data-file-error.ts';
import { lowContrasts } from '../../src/rules/theme/contrast.ts';

/** What a host may set: its colours, fonts and corners. Sizes belong to the display modes. */
const hostToken = /^--(?:color-(?!qr-)|font-|radius$)/;
const hexColour = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;

/** The values that a style sheet gives its tokens in `:root`, by name, outside of any condition. */
function rootTokens(css: Root): Map<string, { value: string; line: number }> {
  const found = new Map<string, { value: string; line: number }>();
  css.walkRules(':root', ({ parent, nodes }) => {
    if (parent?.type === 'atrule' && 'name' in parent && parent.name === 'media') return;
    for (const node of nodes) {
      if (node.type !== 'decl') continue;
      found.set(node.prop, { value: node.value, line: node.source?.start?.line ?? 1 });
    }
  });
  return found;
}

/** What is wrong with one line of a theme; null where it sets a token that a host may set. */
function faultOf(name: string, value: string, known: ReadonlySet<string>): string | null {
  if (!known.has(name)) {
    return `“${name}”不能在这里改。可以改的有：${[...known].join(' ')}`;
  }
  if (name.startsWith('--color-') && !hexColour.test(value)) {
    return `“${name}: ${value}”不是 #rrggbb 这样的颜色，对比度无从核对`;
  }
  return /url\(|expression|[{}<>\\]/i.test(value)
    ? `“${name}: ${value}”里不能有地址和特殊符号`
    : null;
}

function parse(css: string, path: string): Root {
  try {
    return postcss.parse(css);
  } catch (cause) {
    if (!(cause instanceof CssSyntaxError)) throw cause;
    const line = cause.line ?? 1;
    throw new DataFileError(`${path} 第 ${line} 行：不是完整的样式表（${cause.reason}）。`, {
      cause,
    });
  }
}

/**
 * Reads a host's `theme.css`: rules `:root { --color-accent: #9a1c1c; }` that give tokens of the portal
 * other values. They hold on screens; print and 高对比 keep the portal's own.
 *
 * @param css the theme
 * @param path of the theme, as messages name it
 * @param tokens the portal's own `tokens.css`
 * @returns the style sheet for the pages
 * @throws DataFileError with every line that is no token, and every pair of colours without contrast
 */
export function themeStyles(css: string, path: string, tokens: string): string {
  const own = rootTokens(postcss.parse(tokens));
  const known = new Set([...own.keys()].filter((name) => hostToken.test(name)));
  const theme = parse(css, path);
  const faults = theme.nodes
    .filter(
      (node) => node.type !== 'comment' && !(node.type === 'rule' && node.selector === ':root'),
    )
    .map(
      (node) =>
        `${path} 第 ${node.source?.start?.line ?? 1} 行：只能写 :root { --名称: 值; }，别的样式不会采用，请删去。`,
    );
  const set = rootTokens(theme);
  for (const [name, { value, line }] of set) {
    const fault = faultOf(name, value, known);
    if (fault !== null) faults.push(`${path} 第 ${line} 行：${fault}。`);
  }
  if (faults.length > 0) throw new DataFileError(faults.join('\n'));
  const value = (name: string) => (set.get(name) ?? own.get(name))?.value ?? '';
  const low = lowContrasts((name) => value(`--color-${name}`));
  if (low.length > 0) {
    throw new DataFileError(
      low
        .map(
          ({ front, ground, ratio, least }) =>
            `${path}：--color-${front}（${value(`--color-${front}`)}）在 --color-${ground}（${value(`--color-${ground}`)}）上的对比度是 ${ratio.toFixed(2)}，至少要 ${least}。请改深或改浅其中一个。`,
        )
        .join('\n'),
    );
  }
  const lines = [...set].map(([name, { value: own }]) => `${name}: ${own};`).join('\n');
  // Stronger than the portal's own `:root`, wherever the bundler puts it.
  return lines === ''
    ? ''
    : `@layer tokens { @media screen { :root:not([data-mode='contrast']) {\n${lines}\n} } }\n`;
}

/**
 * The style sheet of a portal's `theme.css`; empty where it has none.
 *
 * @param engine folder of the engine
 * @param portal folder of the portal
 * @throws DataFileError
 */
export function readTheme(engine: string, portal: string): string {
  const file = join(portal, 'theme.css');
  if (!existsSync(file)) return '';
  const tokens = readFileSync(join(engine, 'src/view/styles/tokens.css'), 'utf8');
  return themeStyles(readFileSync(file, 'utf8'), relative(process.cwd(), file), tokens);
}
