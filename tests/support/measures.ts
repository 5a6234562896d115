import type { Frame, Page } from 'playwright-core';

/** Widths of windows from a zoomed phone to a desk, in CSS pixels. */
export const widths = Array.from({ length: 28 }, (_, at) => 320 + at * 40);

/** Pixels by which a page is wider than its window. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

/** Puts an open page into a display mode, as its own button does. */
export async function setMode(page: Page | Frame, mode: string): Promise<void> {
  await page.evaluate((wanted) => {
    const button = document.querySelector<HTMLElement>(`[data-set-mode="${wanted}"]`);
    // Sheets and pages for frames have no buttons: the mode comes from another page.
    if (button === null) document.documentElement.dataset['mode'] = wanted;
    else button.click();
  }, mode);
}

/** Buttons, fields and links of navigation that are lower than `least`; a box is pressed by its label. */
export async function smallTargets(page: Page, least: number): Promise<string[]> {
  return page.evaluate((height) => {
    const selector = 'button, select, textarea, input, summary, nav a, a.button, a[role="button"]';
    const small: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>(selector)) {
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      const isBox = element.matches('[type="checkbox"], [type="radio"]');
      const target = isBox ? ((element as HTMLInputElement).labels?.[0] ?? element) : element;
      const { height: actual, width } = target.getBoundingClientRect();
      if (width > 1 && actual < height - 0.5) {
        small.push(`${element.outerHTML.slice(0, 80)} ${actual.toFixed(0)}`);
      }
    }
    return small;
  }, least);
}

/** Dates and numbers with their unit that a line breaks inside, or that break their sentence up. */
export async function brokenFigures(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const figure = /\d{4}年\d{1,2}月(?:\d{1,2}日)?|\d[\d,.]* (?:亩|个|条|项|天)/gu;
    const broken: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const { data, parentElement: parent } = node as Text;
      if (parent?.closest('summary, button, svg, select') !== null) continue;
      if (!parent.checkVisibility()) continue;
      for (const match of data.matchAll(figure)) {
        const range = new Range();
        range.setStart(node, match.index);
        range.setEnd(node, match.index + match[0].length);
        const tops = [...range.getClientRects()].map(({ top }) => Math.round(top / 8));
        if (new Set(tops).size > 1) broken.push(match[0]);
      }
    }
    // In a flexible box the words before and after would become boxes of their own.
    for (const whole of document.querySelectorAll('span.nowrap')) {
      const box = whole.parentElement;
      if (box === null || !/flex|grid/u.test(getComputedStyle(box).display)) continue;
      const words = [...box.childNodes].filter(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
      );
      if (words.length > 0) broken.push(box.outerHTML.slice(0, 120));
    }
    return broken;
  });
}

/** Dates and numbers whose first figure has a gap before it, which would stand at the beginning of a line too. */
export async function indentedFigures(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main span.nowrap')]
      .filter((whole) => /^\d\d/u.test(whole.textContent) && whole.checkVisibility())
      .filter(({ firstChild: words }) => {
        if (!(words instanceof Text)) return false;
        const [first = 0, second = 0] = [0, 1].map((at) => {
          const range = new Range();
          range.setStart(words, at);
          range.setEnd(words, at + 1);
          return range.getBoundingClientRect().width;
        });
        return first - second > 0.6;
      })
      .map((whole) => whole.textContent),
  );
}

/** Tables of our own (those of a text have the columns of the text) that have to be moved to be seen whole. */
export async function movedTables(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main .scroll-x')]
      .filter((region) => region.closest('section.clause') === null)
      .filter((region) => region.scrollWidth > region.clientWidth + 1)
      .map((region) => region.getAttribute('aria-label') ?? ''),
  );
}

/** Tables that an A4 sheet cuts, by their first words. */
export async function cutTables(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main table')]
      .filter((table) => table.checkVisibility())
      .filter((table) => table.getBoundingClientRect().right > innerWidth + 1)
      .map((table) => table.textContent.trim().slice(0, 40)),
  );
}

/** Tables that name the columns at their head and again beside each value, by their captions. */
export async function headedTwice(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLTableElement>('main table')]
      .filter((table) => table.tHead?.checkVisibility() === true)
      .filter((table) =>
        [...table.querySelectorAll('td[data-label]')].some(
          (cell) =>
            cell.checkVisibility() && getComputedStyle(cell, '::before').content.includes('：'),
        ),
      )
      .map((table) => table.caption?.textContent ?? ''),
  );
}

/** Lists whose marks stand outside the text, and heads of tables squeezed to a character a line. */
export async function strayMarks(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const shown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const lists = [...document.querySelectorAll('main :is(ul, ol)')].filter((list) => {
      const item = list.querySelector(':scope > li');
      if (item === null || !shown(item)) return false;
      const { display, listStyleType, listStylePosition } = getComputedStyle(item);
      if (display !== 'list-item' || listStyleType === 'none') return false;
      const room = item.getBoundingClientRect().left - list.getBoundingClientRect().left;
      return listStylePosition === 'outside' && room < 12;
    });
    const heads = [...document.querySelectorAll('main thead th')].filter((head) => {
      const { writingMode, fontSize, paddingInlineStart, paddingInlineEnd } =
        getComputedStyle(head);
      const [size = 0, ...padding] = [fontSize, paddingInlineStart, paddingInlineEnd].map(
        Number.parseFloat,
      );
      const room = head.clientWidth - padding.reduce((sum, one) => sum + one, 0);
      const squeezed = room < 1.9 * size && head.textContent.trim().length > 2;
      return shown(head) && writingMode === 'horizontal-tb' && room > 0 && squeezed;
    });
    return [...lists, ...heads].map((element) => element.outerHTML.slice(0, 120));
  });
}

/** Tags whose first words break although a line of their own would hold them. */
export async function brokenTags(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main .status-tag')]
      .filter((tag) => tag.checkVisibility() && tag.firstChild instanceof Text)
      .filter((tag) => {
        const range = new Range();
        range.selectNode(tag.firstChild as Text);
        const lines = [...range.getClientRects()];
        const needed = lines.reduce((sum, { width }) => sum + width, 0);
        const { width } = tag.getBoundingClientRect();
        const tops = new Set(lines.map(({ top }) => Math.round(top / 8)));
        return tops.size > 1 && needed < width - 20;
      })
      .map((tag) => tag.textContent),
  );
}

/** Places where a line begins with the mark that ends a clause, or ends with one that opens a bracket. */
export async function brokenPunctuation(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const mark = /(?<=\S)[，。、；：？！）》」』”]|[（《「『“](?=\S)/gu;
    const broken: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const topAt = (node: Text, at: number) => {
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const { top, height } = range.getBoundingClientRect();
      return top + height / 2;
    };
    const isHeard = (element: Element | null): boolean =>
      element !== null && (element.clientWidth === 1 || isHeard(element.parentElement));
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent?.closest('.visually-hidden, svg, select, textarea, code, pre') !== null) continue;
      if (!parent.checkVisibility({ visibilityProperty: true })) continue;
      // What only screen readers are told, and what stands upright, has no lines to look at.
      if (getComputedStyle(parent).writingMode !== 'horizontal-tb' || isHeard(parent)) continue;
      for (const { index, 0: sign } of (node as Text).data.matchAll(mark)) {
        const [from, to] = /[（《「『“]/u.test(sign) ? [index, index + 1] : [index - 1, index];
        const down = topAt(node as Text, to) - topAt(node as Text, from);
        if (down > 8) broken.push((node as Text).data.slice(Math.max(0, index - 8), index + 8));
      }
    }
    return broken;
  });
}

/** Values that share a line of a card with another and take more than three lines of their half. */
export async function squeezedValues(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main .card-table--pairs td')]
      .filter((cell) => cell.checkVisibility())
      .filter((cell) => {
        const row = cell.parentElement?.clientWidth ?? 0;
        const lines = cell.clientHeight / Number.parseFloat(getComputedStyle(cell).lineHeight);
        return cell.clientWidth < row * 0.6 && lines > 3.5;
      })
      .map((cell) => cell.textContent),
  );
}

/** Clauses whose tools stand beside the words of another clause, or of one that lies in them. */
export async function strayTools(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('section.clause')]
      .filter((clause) => {
        const tools = clause.querySelector(':scope > copy-clause');
        if (tools === null || !tools.checkVisibility()) return false;
        const { top, bottom, height } = tools.getBoundingClientRect();
        const own = clause.getBoundingClientRect();
        const first = clause.querySelector(':scope > section.clause')?.getBoundingClientRect();
        const middle = (top + bottom) / 2;
        return middle < own.top || middle > (first?.top ?? own.bottom) + height / 4;
      })
      .map(({ id }) => id),
  );
}
