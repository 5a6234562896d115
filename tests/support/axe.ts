import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What a display mode can change: it is an attribute that style sheets look at, and no more. */
const ofModes = [
  'color-contrast',
  'link-in-text-block',
  'scrollable-region-focusable',
  'target-size',
];

/**
 * Violations of WCAG 2.2 AA on the page as it stands, one line each: rule, help, first places.
 * No page frames another host, so axe may run in the page itself; with details of violations
 * alone that takes a quarter of the time.
 *
 * @param asked `mode`: only what another display mode of a page that was asked in full can change
 */
export async function accessibilityFindings(
  page: Page,
  asked: 'all' | 'mode' = 'all',
): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  const { violations } = await (
    asked === 'all' ? axe.withTags(rules) : axe.withRules(ofModes)
  ).analyze();
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 3).map(({ target }) => target.join(' '));
    return `${id}: ${help} (${nodes.length}: ${places.join('; ')})`;
  });
}
