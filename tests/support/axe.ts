import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    axe?: typeof axe;
  }
}

const source = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rules that look at colours, and rules that look at sizes and places. */
const colours = ['color-contrast', 'link-in-text-block'];
const sizes = ['scrollable-region-focusable', 'target-size'];

/**
 * What a display mode can make wrong on a page that was asked in full: 高对比 changes colours alone, 大字
 * sizes alone, and 简约 beside sizes only links, which stand out more (modes.test.ts holds that).
 */
export const ofMode = {
  standard: [],
  large: sizes,
  contrast: colours,
  simple: sizes,
} as const;
export type Mode = keyof typeof ofMode;

/** To be put into a page takes axe longer than most questions: it is put there once. */
async function withAxe(page: Page): Promise<void> {
  for (const frame of page.frames()) {
    if (await frame.evaluate(() => window.axe === undefined)) await frame.evaluate(source);
  }
}

async function findings(page: Page, options: axe.RunOptions): Promise<string[]> {
  await withAxe(page);
  return page.evaluate(
    async (asked) => {
      // What stays in sight covers half of what is scrolled below it: sizes are asked of a page at rest.
      scrollTo(0, 0);
      const result = await window.axe?.run(document, asked);
      if (result === undefined) throw new Error('axe is not there');
      return result.violations.map(({ id, help, nodes }) => {
        const places = nodes.slice(0, 3).map(({ target }) => target.join(' '));
        return `${id}: ${help} (${nodes.length}: ${places.join('; ')})`;
      });
    },
    // Of what has to be loaded for a rule, sound and films are for rules that are asked.
    { resultTypes: ['violations' as const], preload: { assets: ['media'] }, ...options },
  );
}

/**
 * Violations of WCAG 2.2 AA on the page as it stands, one line each: rule, help, first places.
 *
 * @param besides rules that are not asked, because they are asked of the same page elsewhere
 */
export function accessibilityFindings(
  page: Page,
  besides: readonly string[] = [],
): Promise<string[]> {
  const rules = Object.fromEntries(besides.map((rule) => [rule, { enabled: false }]));
  return findings(page, { runOnly: { type: 'tag', values: tags }, rules });
}

/** The same of what a display mode can make wrong, on a page that was asked in full in another. */
export async function findingsOfMode(page: Page, mode: Mode): Promise<string[]> {
  const asked = ofMode[mode];
  if (asked.length === 0) return [];
  return findings(page, { runOnly: { type: 'rule', values: [...asked] } });
}
