import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  dataVersion,
  dataVersions,
  majorOf,
  readableSince,
} from '../../../src/outputs/data-versions.ts';

const versions = dataVersions.map(({ version }) => version);

describe('versions of the public data', () => {
  test('stand newest first, and the first is published', () => {
    const collator = new Intl.Collator('en', { numeric: true });
    expect(versions).toEqual(versions.toSorted(collator.compare).toReversed());
    expect(new Set(versions).size).toBe(versions.length);
    expect(versions[0]).toBe(dataVersion);
    const days = dataVersions.map(({ day }) => day);
    expect(days).toEqual(days.toSorted().toReversed());
  });

  test('tell what has changed, with both backticks of each name', () => {
    for (const { version, changes } of dataVersions) {
      expect(changes, version).not.toEqual([]);
      expect(changes.filter((one) => one.split('`').length % 2 === 0)).toEqual([]);
    }
  });

  test('are readable by programs for the oldest of the same first number', () => {
    expect(readableSince('4.1.0')).toBe('4.0.0');
    expect(readableSince('4.0.0')).toBeNull();
    expect(readableSince('3.0.0')).toBeNull();
    expect(majorOf('12.3.4')).toBe('12');
  });

  test('the changelog tells of the one that is published', () => {
    const changelog = readFileSync(new URL('../../../CHANGELOG.md', import.meta.url), 'utf8');
    expect(changelog).toContain(`\n### Data ${dataVersion}\n`);
  });
});
