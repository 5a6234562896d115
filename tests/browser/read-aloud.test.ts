import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { newPage, siteUrl } from '../support/browser.ts';

const address = '/policies/huzhou-2024-2/';

interface FakeVoice {
  said: string[];
  calls: string[];
  /** The part being said is over. */
  finish: () => void;
}

declare global {
  interface Window {
    fakeVoice: FakeVoice;
  }
}

/** Puts a voice in the place of the device's own: it notes what it is told, and ends when a test says so. */
async function pageWithVoice(languages: string[], localService = true): Promise<Page> {
  const page = await newPage();
  await page.addInitScript(
    ({ given, localService }) => {
      let current: SpeechSynthesisUtterance | null = null;
      const fake: FakeVoice = {
        said: [],
        calls: [],
        finish: () => {
          const over = current;
          current = null;
          over?.dispatchEvent(new Event('end'));
        },
      };
      window.fakeVoice = fake;
      const listeners = new EventTarget();
      const synthesis = {
        getVoices: () => given.map((lang) => ({ lang, localService })),
        speak: (utterance: SpeechSynthesisUtterance) => {
          current = utterance;
          fake.said.push(utterance.text);
        },
        pause: () => fake.calls.push('pause'),
        resume: () => fake.calls.push('resume'),
        cancel: () => {
          fake.calls.push('cancel');
          // As browsers do: what is cut off ends with an error, a moment later.
          const cut = current;
          current = null;
          setTimeout(() => cut?.dispatchEvent(new Event('error')), 10);
        },
        addEventListener: listeners.addEventListener.bind(listeners),
        removeEventListener: listeners.removeEventListener.bind(listeners),
      };
      Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
      window.SpeechSynthesisUtterance = class extends EventTarget {
        lang = '';
        voice = null;
        text: string;
        constructor(text = '') {
          super();
          this.text = text;
        }
      } as unknown as typeof SpeechSynthesisUtterance;
    },
    { given: languages, localService },
  );
  await page.goto(siteUrl(address));
  return page;
}

const said = (page: Page) => page.evaluate(() => window.fakeVoice.said);
const calls = (page: Page) => page.evaluate(() => window.fakeVoice.calls);
const marked = (page: Page) =>
  page.locator('.is-read-aloud').evaluateAll((all) => all.map(({ id }) => id));

test('a text is read part by part, can be paused, goes on, skips, and stops', async () => {
  const page = await pageWithVoice(['en-US', 'zh-CN']);
  const main = page.locator('read-aloud [data-action="toggle"]');
  await main.click();
  expect(await main.innerText()).toBe('暂停');
  const [first = ''] = await said(page);
  expect(first.length).toBeGreaterThan(5);
  expect(await page.locator('.is-read-aloud').count()).toBe(1);

  await page.evaluate(() => {
    window.fakeVoice.finish();
  });
  const second = await said(page);
  expect(second).toHaveLength(2);
  expect(second[1]).not.toBe(first);

  await main.click();
  expect(await calls(page)).toEqual(['pause']);
  expect(await main.innerText()).toBe('继续');
  await main.click();
  expect(await calls(page)).toEqual(['pause', 'resume']);

  const before = await marked(page);
  await page.getByRole('button', { name: '下一段' }).click();
  // The error of the part that was cut off comes now, and must not stop the next.
  await page.waitForTimeout(50);
  expect(await said(page)).toHaveLength(3);
  expect(await marked(page)).not.toEqual(before);
  expect(await main.innerText()).toBe('暂停');

  await page.getByRole('button', { name: '停止' }).click();
  expect(await main.innerText()).toBe('朗读');
  expect(await marked(page)).toEqual([]);
  expect(await page.getByRole('button', { name: '停止' }).count()).toBe(0);
  await page.evaluate(() => {
    window.fakeVoice.finish();
  });
  expect(await said(page)).toHaveLength(3);
});

test('the words of a clause are read as they stand, without controls', async () => {
  const page = await pageWithVoice(['zh-CN']);
  await page.goto(`${siteUrl(address)}#c-1`);
  await page.locator('read-aloud [data-action="toggle"]').click();
  const [words = ''] = await said(page);
  expect(words).toMatch(/^一、/);
  expect(words).not.toMatch(/复制|引用/);
  expect(await marked(page)).toEqual(['c-1']);
});

test('a device without a Chinese voice gets no button that would do nothing', async () => {
  const page = await pageWithVoice(['en-US']);
  expect(await page.locator('read-aloud').isVisible()).toBe(false);
  // A voice of the network would send the words to whoever provides it.
  const remote = await pageWithVoice(['zh-CN'], false);
  expect(await remote.locator('read-aloud').isVisible()).toBe(false);
  const silent = await pageWithVoice([]);
  expect(await silent.locator('read-aloud').isVisible()).toBe(false);
});
