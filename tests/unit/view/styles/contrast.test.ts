import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast, customProperties } from '../../../support/contrast.ts';

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

const stages = ['reserve', 'planned', 'underway', 'completed', 'withdrawn'].map(
  (s) => `stage-${s}`,
);

/** Text on the grounds on which it stands. */
const texts: [string, string[]][] = [
  [
    'ink',
    [
      'surface',
      'surface-soft',
      'surface-strong',
      'accent-soft',
      'caution-soft',
      'stop-soft',
      'mark',
    ],
  ],
  [
    'ink-soft',
    ['surface', 'surface-soft', 'surface-strong', 'accent-soft', 'caution-soft', 'stop-soft'],
  ],
  ['link', ['surface', 'surface-soft', 'accent-soft', 'caution-soft', 'stop-soft', 'mark']],
  ['accent', ['surface', 'surface-soft', 'surface-strong', 'accent-soft']],
  ['on-accent', ['accent', 'accent-strong']],
  ['caution', ['surface', 'caution-soft']],
  ['stop', ['surface', 'stop-soft']],
];

/** Lines and areas that mean something: stages in charts and on the map, borders of fields, focus. */
const graphics: [string, string[]][] = [
  ...stages.map((stage): [string, string[]] => [
    stage,
    ['surface', 'surface-strong', 'accent-soft'],
  ]),
  ['line-strong', ['surface']],
  ['focus', ['surface', 'surface-soft', 'surface-strong', 'accent-soft']],
  ['accent', ['surface']],
  ['stop', ['surface']],
];

test('the formula gives what WCAG gives', () => {
  expect(contrast('#000', '#fff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

test('each mode whose colours or sizes differ has rules of its own', () => {
  const own = modes.slice(1).map((mode) => `[data-mode='${mode}']`);
  expect([...rules.keys()].sort()).toEqual([':root', ...own].sort());
});

describe.each(modes)('in mode %s', (mode) => {
  const colour = tokens(mode);
  const low = (pairs: [string, string[]][], least: number) =>
    pairs.flatMap(([front, grounds]) =>
      grounds.flatMap((ground) => {
        const ratio = contrast(colour(front), colour(ground));
        return ratio < least ? [`${front} on ${ground}: ${ratio.toFixed(2)}`] : [];
      }),
    );

  test('text has a contrast of at least 4.5', () => {
    expect(low(texts, 4.5)).toEqual([]);
  });

  test('charts, map, borders and focus have a contrast of at least 3', () => {
    expect(low(graphics, 3)).toEqual([]);
  });

  test('running text has a contrast of at least 7', () => {
    expect(low([['ink', ['surface', 'surface-soft']]], 7)).toEqual([]);
  });
});
