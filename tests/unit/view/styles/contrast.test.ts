import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pictureColours } from '../../../../src/outputs/charts/picture-colours.ts';
import { contrast, lowContrasts } from '../../../../src/rules/theme/contrast.ts';

/** Custom properties of a style sheet by selector, e.g. `:root` and `[data-mode='contrast']`; print left out. */
function customProperties(css: string): Map<string, Map<string, string>> {
  const screen = css.slice(0, css.indexOf('@media print'));
  const found = screen.matchAll(/(:root|\[data-mode='[a-z]+'\])\s*\{([^}]*)\}/g);
  return new Map(
    [...found].map(([, selector = '', body = '']) => {
      const own = body.matchAll(/(--[a-z0-9-]+):\s*([^;]+);/g);
      return [selector, new Map([...own].map(([, name = '', value = '']) => [name, value.trim()]))];
    }),
  );
}

const rules = customProperties(readFileSync('src/view/styles/tokens.css', 'utf8'));
const standard = rules.get(':root') ?? new Map<string, string>();
const modes = ['standard', 'large', 'contrast', 'simple'];

function tokens(mode: string): (name: string) => string {
  const own = rules.get(`[data-mode='${mode}']`);
  return (name) => {
    const value = own?.get(`--color-${name}`) ?? standard.get(`--color-${name}`);
    if (value === undefined) throw new Error(`no colour ${name}`);
    return value;
  };
}

test('the formula gives what WCAG gives', () => {
  expect(contrast('#000', '#fff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

test('pictures have the colours of the light mode', () => {
  const colour = tokens('standard');
  const { stage, soft, cautionSoft, ...others } = pictureColours;
  const given = { ...others, 'ink-soft': soft, 'caution-soft': cautionSoft };
  const stages = Object.entries(stage).map(([name, value]) => [`stage-${name}`, value] as const);
  for (const [name, value] of [...Object.entries(given), ...stages]) {
    expect(value.toLowerCase().replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3'), name).toBe(
      colour(name).replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3'),
    );
  }
});

test('each mode whose colours or sizes differ has rules of its own', () => {
  const own = modes.slice(1).map((mode) => `[data-mode='${mode}']`);
  expect([...rules.keys()].sort()).toEqual([':root', ...own].sort());
});

test.each(modes)('in mode %s every text, line and area stands out from its ground', (mode) => {
  expect(lowContrasts(tokens(mode))).toEqual([]);
});

test('what is too like its ground is named', () => {
  const standardOf = tokens('standard');
  const pale = (name: string) => (name === 'ink' ? '#999' : standardOf(name));
  expect(lowContrasts(pale).map(({ front, ground }) => `${front} on ${ground}`)).toContain(
    'ink on surface',
  );
});
