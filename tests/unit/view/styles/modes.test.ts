import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contrast } from '../../../../src/rules/theme/contrast.ts';
import { filesBelow } from '../../../../scripts/build/site-folder.ts';

const styles = filesBelow('src/view')
  .filter((file) => /\.(?:css|astro)$/.test(file))
  .map((file) => readFileSync(`src/view/${file}`, 'utf8'))
  .join('\n');

/** What the style sheets say of a display mode, declaration by declaration. */
function declarations(mode: string): string[] {
  const rule = new RegExp(`\\[data-mode=['"]${mode}['"]\\][^{}]*\\{([^{}]*)\\}`, 'gu');
  return [...styles.matchAll(rule)].flatMap(([, body = '']) =>
    body
      .replaceAll(/\/\*.*?\*\//gsu, '')
      .split(';')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  );
}

// The browser tests ask of a mode only what it can change.
test('the mode of high contrast changes colours alone', () => {
  const own = declarations('contrast');
  expect(own).not.toEqual([]);
  expect(own.filter((one) => !/^(?:--color-[a-z-]+|color-scheme):/u.test(one))).toEqual([]);
});

test('the mode of large letters changes sizes alone', () => {
  const own = declarations('large');
  expect(own).not.toEqual([]);
  const sizes = /^(?:font-size|--text-[a-z]+|--leading|--target):/u;
  expect(own.filter((one) => !sizes.test(one))).toEqual([]);
});

test('the mode 简约 changes no colour but that of links, and brings it further from each ground', () => {
  const colours = declarations('simple').filter((one) => /color|background|#/u.test(one));
  const link = colours.find((one) => one.startsWith('--color-link:'))?.split(' ')[1] ?? '';
  const others = colours.filter((one) => !one.startsWith('--color-link:'));
  expect(new Set(others)).toEqual(new Set(['background: var(--color-surface)']));
  // The first of each name are those of the standard mode.
  const standard = (name: string) =>
    new RegExp(`--color-${name}: (#[0-9a-f]+);`, 'u').exec(styles)?.[1] ?? '';
  for (const ground of ['surface', 'surface-soft', 'surface-strong', 'accent-soft', 'mark']) {
    const [before, now] = [standard('link'), link].map((one) => contrast(one, standard(ground)));
    expect(now, ground).toBeGreaterThan(before ?? 0);
  }
});
