import type { Page } from 'playwright-core';

/** What a person meets at one width: 0 and none where all is well. */
export interface Reach {
  /** Pixels by which the page is wider than its window. */
  readonly overflow: number;
  /** Controls that can be seen, but not pressed: something else lies over their middle. */
  readonly covered: readonly string[];
}

/**
 * Asks of each control that can be seen whether a press on its middle arrives at it. Each is brought
 * into view first; what lies in a box that scrolls by itself is left out where it is scrolled away.
 */
export async function reachOf(page: Page): Promise<Reach> {
  return page.evaluate(() => {
    const selector = 'a[href], button, select, textarea, input:not([type="hidden"]), summary';
    const seen = { checkOpacity: true, visibilityProperty: true, contentVisibilityAuto: true };
    const covered: string[] = [];
    for (const control of document.querySelectorAll<HTMLElement>(selector)) {
      // Links for the keyboard and to the marks of a map come forth or are drawn by themselves.
      if (
        !control.checkVisibility(seen) ||
        control.closest('svg, .skip-link, .project-map__skip, .visually-hidden')
      )
        continue;
      control.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
      const [box] = control.getClientRects();
      if (box === undefined || box.width < 2 || box.height < 2) continue;
      const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      const label = (control as HTMLInputElement).labels?.[0];
      const own = (at !== null && control.contains(at)) || at?.contains(control) === true;
      if (own || (at !== null && label?.contains(at) === true)) continue;
      covered.push(
        `${control.outerHTML.slice(0, 90)} ← ${at?.outerHTML.slice(0, 60) ?? 'nothing'}`,
      );
    }
    const { scrollWidth, clientWidth } = document.documentElement;
    return { overflow: Math.max(0, scrollWidth - clientWidth), covered };
  });
}
