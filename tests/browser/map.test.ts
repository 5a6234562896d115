import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { allProjects } from '../../src/rules/portal/projects.ts';
import { openPage } from '../support/browser.ts';
import { portalOf } from '../support/portal.ts';

const portal = portalOf();

const mark = (id: string) => `.map-marks [data-project-id="${id}"]`;

test('the map is complete without JavaScript: every project is drawn or listed beside it', async () => {
  const page = await openPage('/projects/', { javaScriptEnabled: false });
  const count = (selector: string) => page.locator(selector).count();
  const circles = await count('.project-map .map-marks .map-mark__disc');
  const rings = await count('.project-map .map-marks .map-mark__ring');
  const unplaced = await count('.project-map__unplaced a');
  expect(circles + rings + unplaced).toBe(allProjects(portal).length);
  expect(await page.locator('.project-map__note').innerText()).toMatch(
    /^(示意图，不是行政区域界线|审图号：.+)$/u,
  );
});

test('the map code is loaded only when the map comes near the viewport', async () => {
  const page = await openPage('/about/');
  const loaded = () =>
    page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect((await loaded()).some((name) => name.includes('map-frame'))).toBe(false);
  await page.goto(new URL('../projects/', page.url()).href);
  await page.locator('.project-map').scrollIntoViewIfNeeded();
  await page.locator('.leaflet-control-zoom-in').waitFor();
  expect((await loaded()).some((name) => name.includes('map-frame'))).toBe(true);
});

test('no request leaves the site while the map is panned and zoomed', async () => {
  const page = await openPage('/projects/');
  const { host } = new URL(page.url());
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).host !== host) foreign.push(request.url());
  });
  await page.locator('.leaflet-control-zoom-in').click();
  await page.locator('.project-map__drawing[data-zoom="1"]').waitFor();
  expect(foreign).toEqual([]);
});

test('the controls have Chinese names', async () => {
  const page = await openPage('/projects/');
  for (const name of ['放大', '缩小', '显示全图']) {
    await page.getByRole('button', { name }).waitFor();
  }
});

test('marks take the focus in list order, say what they are, and Escape leads out', async () => {
  const page = await openPage('/projects/');
  await page.locator('.leaflet-control-zoom-in').waitFor();
  const marks = page.locator('.map-marks [data-project-id]');
  const ids = await marks.evaluateAll((all) =>
    all.map((one) => one.getAttribute('data-project-id')),
  );
  expect(ids).toEqual(ids.toSorted());
  await marks.first().focus();
  await page.keyboard.press('Tab');
  const focused = page.locator('[data-project-id]:focus');
  expect(await focused.getAttribute('data-project-id')).toBe(ids[1]);
  const readout = await page.locator('.project-map__readout [data-words]').innerText();
  expect(readout).toBe(await focused.getAttribute('aria-label'));
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('project-map__end');
});

test('Enter on a mark opens the project', async () => {
  const page = await openPage('/projects/');
  await page.locator('.leaflet-control-zoom-in').waitFor();
  const first = page.locator('.map-marks [data-project-id]').first();
  const id = await first.getAttribute('data-project-id');
  await first.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/projects/${id ?? ''}/`);
});

test('a highlighted row lights its mark and all its towns; a filter hides the others', async () => {
  const page = await openPage('/projects/');
  await page.locator('.leaflet-control-zoom-in').waitFor();
  const ring = page.locator('.map-mark--ring').first();
  const id = (await ring.getAttribute('data-project-id')) ?? '';
  const towns = ((await ring.getAttribute('data-codes')) ?? '').split(' ').length;
  const send = (type: string, detail: unknown) =>
    page.evaluate(
      ([name, value]) => document.dispatchEvent(new CustomEvent(name, { detail: value })),
      [type, detail] as const,
    );
  await send('mingdi:highlight', { id });
  expect(await page.locator('.map-mark--lit').count()).toBe(1);
  expect(await page.locator('.map-outline__cell--lit').count()).toBe(towns);
  await send('mingdi:filter', { ids: [id] });
  expect(await page.locator('.map-marks .map-mark:visible').count()).toBe(1);
  expect(await page.locator(mark(id)).isVisible()).toBe(true);
});

test('at the width of a phone no township is labelled and the page does not scroll sideways', async () => {
  const page = await openPage('/projects/', { viewport: { width: 360, height: 740 } });
  await page.locator('project-map').scrollIntoViewIfNeeded();
  await page.locator('.leaflet-control-zoom-in').waitFor();
  expect(await page.locator('.project-map__town-label:visible').count()).toBe(0);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
});

test('on paper the drawing has its own size again', async () => {
  const page = await openPage('/projects/');
  await page.locator('.leaflet-control-zoom-in').waitFor();
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  expect(await page.locator('.project-map__frame').count()).toBe(0);
  const style = await page.locator('.project-map__stage > svg').getAttribute('style');
  expect(style ?? '').toBe('');
});

test('a finger gets the nearest area told below the map, and chooses itself whether to open it', async () => {
  const page = await openPage('/projects/', {
    viewport: { width: 375, height: 812 },
    hasTouch: true,
  });
  await page.locator('project-map').scrollIntoViewIfNeeded();
  await page.locator('.leaflet-control-zoom-in').waitFor();
  // The map ends with the screen.
  await page.locator('.project-map__stage').evaluate((stage) => {
    stage.scrollIntoView({ block: 'end' });
  });
  const disc = page.locator('.map-marks .map-mark__disc').first();
  const box = await disc.boundingBox();
  if (box === null) throw new Error('no mark is drawn');
  // Beside the mark, within a finger's breadth.
  await page.touchscreen.tap(box.x + box.width / 2 + 6, box.y - 8);
  const open = page.locator('.project-map__readout [data-open]');
  await open.waitFor();
  const told = await open.boundingBox();
  expect((told?.y ?? Infinity) + (told?.height ?? 0)).toBeLessThanOrEqual(812);
  expect(new URL(page.url()).pathname).toMatch(/\/projects\/$/u);
  expect(await page.locator('.project-map__readout [data-words]').innerText()).toMatch(
    /亩|未载明/u,
  );
  await open.tap();
  await page.waitForURL(/\/projects\/[a-z]+-\d+\/$/u);
});

test('the map shows what a filter leaves as large as it fits, and all of it again', async () => {
  const page = await openPage('/projects/');
  await page.locator('.leaflet-control-zoom-in').waitFor();
  const mark = page.locator('.map-marks .map-mark').first();
  const id = await mark.getAttribute('data-project-id');
  const filter = (ids: (string | null)[]) =>
    page.evaluate((kept) => {
      document.dispatchEvent(new CustomEvent('mingdi:filter', { detail: { ids: kept } }));
    }, ids);
  const all = await page
    .locator('.map-marks .map-mark')
    .evaluateAll((marks) => marks.map((one) => one.getAttribute('data-project-id')));
  await filter([id]);
  await page.locator('.project-map__drawing[data-zoom]').waitFor();
  await filter(all);
  await page.locator('.project-map__drawing:not([data-zoom])').waitFor();
});

test.each([375, 1280])(
  'every mark, disc or ring, is drawn in proportion to its area at %i px',
  async (width) => {
    const page = await openPage('/projects/', { viewport: { width, height: 900 } });
    await page.locator('.leaflet-control-zoom-in').waitFor();
    const drawn = await page.locator('.map-marks [data-project-id]').evaluateAll((marks) =>
      marks.map((mark) => {
        const shape = mark.querySelector('.map-mark__disc, .map-mark__ring');
        return [
          mark.getAttribute('data-project-id') ?? '',
          shape?.getBoundingClientRect().width ?? 0,
        ] as const;
      }),
    );
    const areaOf = new Map(allProjects(portal).map(({ id, areaMu }) => [id, areaMu]));
    const shares = drawn.flatMap(([id, size]) => {
      const area = areaOf.get(id) ?? null;
      return area === null ? [] : [size ** 2 / area];
    });
    expect(Math.max(...shares) / Math.min(...shares)).toBeLessThan(1.1);
  },
);

test('what is said beside the map speaks of what a filter leaves', async () => {
  const page = await openPage('/projects/');
  const { places, id } =
    allProjects(portal).find(({ places: [first] }) => first?.code != null) ?? {};
  const code = places?.[0]?.code?.slice(0, 9) ?? '';
  await page.goto(new URL(`?township=${code}`, page.url()).href);
  await page.locator('.project-map--filtered').waitFor();
  expect(id).toBeDefined();
  expect(await page.locator('.map-legend__count:visible').count()).toBe(0);
  expect(await page.locator('.project-map__unplaced li:not([hidden])').count()).toBe(0);
});

/** What a reader sees of a map: names and letters in pixels, marks within the view. */
const seen = (page: Page) =>
  page.locator('project-map').evaluate((map) => {
    const drawing = map.querySelector<SVGSVGElement>('.project-map__drawing');
    const frame = map.querySelector('.project-map__frame')?.getBoundingClientRect();
    if (drawing === null || frame === undefined) throw new Error('the map is not live');
    const scale = drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width;
    const isSeen = (one: Element) => {
      const { left, right, top, bottom, width } = one.getBoundingClientRect();
      const { left: l, right: r, top: t, bottom: b } = frame;
      return width > 0 && left >= l - 1 && right <= r + 1 && top >= t - 1 && bottom <= b + 1;
    };
    const texts = [...map.querySelectorAll('.project-map__labels text')].filter((text) =>
      text.checkVisibility(),
    );
    const here = map.querySelector<HTMLElement>('.project-map__here');
    const sizes = [...map.querySelectorAll('.project-map__labels :is(text[data-code], tspan)')]
      .filter((text) => text.checkVisibility())
      .map((text) => Number.parseFloat(getComputedStyle(text).fontSize) * scale);
    return {
      marks: [...map.querySelectorAll('.map-mark__disc, .map-mark__ring')].filter(isSeen).length,
      cut: texts.filter((text) => !isSeen(text)).map(({ textContent }) => textContent.trim()),
      towns: texts.filter((text) => text.hasAttribute('data-code')).length,
      counties:
        texts.filter((text) => !text.hasAttribute('data-code')).length +
        (here?.hidden === false ? 1 : 0),
      smallest: Math.min(...sizes),
      lit: map.querySelectorAll('.map-mark--lit').length,
    };
  });

const phone = { viewport: { width: 375, height: 812 }, hasTouch: true };

/** The map of a page, at the top of the window, once its buttons are there. */
async function openMap(path: string, options: BrowserContextOptions): Promise<Page> {
  const page = await openPage(path, { ...options, reducedMotion: 'reduce' });
  await page.locator('project-map').scrollIntoViewIfNeeded();
  await page.locator('.leaflet-control-zoom-in').waitFor();
  return page;
}

test('on a phone each step of + leads to marks, towns by name and the county, none of them cut', async () => {
  const page = await openMap('/projects/', phone);
  for (const level of [1, 2, 3]) {
    await page.locator('.leaflet-control-zoom-in').tap();
    await page.locator(`.project-map__drawing[data-zoom="${level}"]`).waitFor();
    const { marks, cut, towns, counties, smallest } = await seen(page);
    expect(cut).toEqual([]);
    expect(Math.min(marks, towns, counties)).toBeGreaterThanOrEqual(1);
    expect(smallest).toBeGreaterThanOrEqual(12);
  }
});

test('the area that a finger chose stays chosen, told and in the view while the map grows', async () => {
  const page = await openMap('/projects/', phone);
  const disc = page.locator('.map-marks .map-mark__disc').nth(20);
  const box = await disc.boundingBox();
  if (box === null) throw new Error('no mark is drawn');
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
  await page.locator('.project-map__readout [data-open]').waitFor();
  const words = page.locator('.project-map__readout [data-words]');
  const told = await words.innerText();
  await page.locator('.leaflet-control-zoom-in').tap();
  await page.locator('.leaflet-control-zoom-in').tap();
  await page.locator('.project-map__drawing[data-zoom="2"]').waitFor();
  expect(await words.innerText()).toBe(told);
  expect((await seen(page)).lit).toBe(1);
  const [lit, frame] = [
    await page.locator('.map-mark--lit .map-mark__disc').first().boundingBox(),
    await page.locator('.project-map__frame').boundingBox(),
  ];
  expect(lit?.x ?? NaN).toBeGreaterThan(frame?.x ?? NaN);
  expect(lit?.y ?? NaN).toBeGreaterThan(frame?.y ?? NaN);
  expect(lit?.x ?? NaN).toBeLessThan((frame?.x ?? 0) + (frame?.width ?? 0));
  expect(lit?.y ?? NaN).toBeLessThan((frame?.y ?? 0) + (frame?.height ?? 0));
});

test.each([375, 1280])('no button lies over the picture, at %i px', async (width) => {
  const page = await openMap('/projects/', { viewport: { width, height: 900 } });
  const stage = await page.locator('.project-map__stage').boundingBox();
  const tools = await page.locator('.project-map__tools').boundingBox();
  expect(tools?.y ?? 0).toBeGreaterThanOrEqual((stage?.y ?? 0) + (stage?.height ?? 0) - 1);
});

test('大字 enlarges the names of a map', async () => {
  const page = await openMap('/projects/', phone);
  await page.evaluate(() => {
    document.documentElement.dataset['mode'] = 'large';
  });
  await page.locator('.leaflet-control-zoom-in').tap();
  await page.locator('.project-map__drawing[data-zoom="1"]').waitFor();
  expect((await seen(page)).smallest).toBeGreaterThanOrEqual(15);
});

test.each([375, 600])(
  'the map of a county for other sites names its towns, at %i px',
  async (width) => {
    const page = await openMap('/embed/counties/huzhou-deqing/', {
      viewport: { width, height: 800 },
    });
    const { towns, smallest, cut } = await seen(page);
    expect(towns).toBeGreaterThanOrEqual(5);
    expect(smallest).toBeGreaterThanOrEqual(12);
    expect(cut).toEqual([]);
  },
);
