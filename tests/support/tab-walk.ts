import type { Page } from 'playwright-core';

/** What has the focus. */
export interface Focus {
  /** The element as it is written, its beginning. */
  name: string;
  /** Its number among all elements of the page. */
  place: number;
  /** The browser's own parts of a field take the focus one after the other. */
  ofBrowser: boolean;
  /** Something shows where the focus is. */
  marked: boolean;
  /** Some of the element is in sight, with nothing above it. */
  inSight: boolean;
}

/** What has the focus, and whether a reader can see that it has. */
async function focus(page: Page): Promise<Focus | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    // Year, month and day are stops of their own, which the browser marks inside the field.
    const ofBrowser = element.matches('input[type="date"]');
    const { outlineStyle, outlineWidth, boxShadow, stroke } = getComputedStyle(element);
    const marked =
      ofBrowser ||
      (outlineStyle !== 'none' && outlineWidth !== '0px') ||
      boxShadow !== 'none' ||
      stroke !== 'none';
    const boxes = [...element.getClientRects()];
    const inSight = boxes.some(({ left, right, top, bottom }) => {
      const x = Math.min(Math.max((left + right) / 2, 1), innerWidth - 1);
      const y = Math.min(Math.max((top + bottom) / 2, 1), innerHeight - 1);
      const above = document.elementFromPoint(x, y);
      if (above === null) return false;
      // The middle of a ring on the map is the map.
      const drawing = element.closest('svg');
      return drawing === null
        ? element.contains(above) || above.contains(element)
        : drawing === above.closest('svg');
    });
    const place = [...document.querySelectorAll('*')].indexOf(element);
    return { name: element.outerHTML.slice(0, 90), place, ofBrowser, marked, inSight };
  });
}

/** Presses a key up to `most` times or until the page is left; gives all that took the focus. */
export async function walk(page: Page, most: number, key = 'Tab'): Promise<Focus[]> {
  const path: Focus[] = [];
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press(key);
    const now = await focus(page);
    if (now === null) break;
    path.push(now);
  }
  return path;
}

/** Stops of a walk where a reader cannot see where the focus is, or that do not let it go. */
export async function walkFaults(page: Page, path: readonly Focus[]): Promise<string[]> {
  // Where there is one stop alone, a browser without a frame of its own comes back to it.
  const stops = await page
    .locator('a[href], button, input, select, summary, [tabindex="0"]')
    .count();
  return path.flatMap(({ name, place, ofBrowser, marked, inSight }, at) => [
    ...(marked ? [] : [`not marked: ${name}`]),
    ...(inSight ? [] : [`not in sight: ${name}`]),
    ...(stops > 1 && !ofBrowser && path[at - 1]?.place === place ? [`stuck: ${name}`] : []),
  ]);
}
