import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rules that look at colours, and rules that look at sizes and places. */
const colours = ['color-contrast', 'link-in-text-block'];
const sizes = ['scrollable-region-focusable', 'target-size'];

/**
 * What a display mode can make wrong on a page that was asked in full: 高对比 changes colours alone and
 * 大字 sizes alone (modes.test.ts holds that), 简明 both.
 */
export const ofMode = {
  standard: [],
  large: sizes,
  contrast: colours,
  simple: [...colours, ...sizes],
} as const;
export type Mode = keyof typeof ofMode;

async function findings(page: Page, ask: (axe: AxeBuilder) => AxeBuilder): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  const { violations } = await ask(axe).analyze();
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 3).map(({ target }) => target.join(' '));
    return `${id}: ${help} (${nodes.length}: ${places.join('; ')})`;
  });
}

/**
 * Violations of WCAG 2.2 AA on the page as it stands, one line each: rule, help, first places.
 * No page frames another host, so axe may run in the page itself; with details of violations
 * alone that takes a quarter of the time.
 *
 * @param besides rules that are not asked, because they are asked of the same page elsewhere
 */
export function accessibilityFindings(
  page: Page,
  besides: readonly string[] = [],
): Promise<string[]> {
  return findings(page, (axe) => axe.withTags(rules).disableRules([...besides]));
}

/** The same of what a display mode can make wrong, on a page that was asked in full in another. */
export async function findingsOfMode(page: Page, mode: Mode): Promise<string[]> {
  const asked = ofMode[mode];
  return asked.length === 0 ? [] : findings(page, (axe) => axe.withRules([...asked]));
}
