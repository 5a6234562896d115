import { basename } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';

/** The files that take longest, which begin first: else one would run alone while the others wait. */
const longest = ['every-page-desk', 'demo-site', 'column-site', 'every-page-phone', 'package'];

/** Other files follow in the order of what they took the last time, or of their sizes. */
class LongestFirst extends BaseSequencer {
  override async sort(...[files]: Parameters<BaseSequencer['sort']>) {
    const rank = ({ moduleId }: (typeof files)[number]) => {
      const at = longest.indexOf(basename(moduleId, '.test.ts'));
      return at === -1 ? longest.length : at;
    };
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    // Modules are pure, so files share a worker: starting one each cost three quarters of the time of
    // unit tests, and browser tests of one worker use one another's pages.
    isolate: false,
    setupFiles: 'tests/support/after-each-file.ts',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          pool: 'threads',
          // Property tests may wait for the machine's other core; a hang is still found.
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/support/browser-setup.ts',
          // The machine has two cores: one page load at a time keeps the tests steady.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // What a page does comes late on a busy machine.
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});
