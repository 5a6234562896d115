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
