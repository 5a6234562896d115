import { describe, expect, test } from 'vitest';
import { readingKind, subjectOf } from '../../../../src/facts/kinds/reading.ts';
import { recordsOf } from '../../../../src/facts/written.ts';
import { entriesOf } from '../../../../src/rules/topic/comparison.ts';
import { lawNotesOn } from '../../../../src/rules/portal/laws.ts';
import { rightTopics, whoDivides } from '../../../../src/rules/portal/right-topics.ts';
import { formatWhoDivides } from '../../../../src/rules/words/land-use.ts';
import { portalOf } from '../../../support/portal.ts';
import { withRecords } from '../../../support/records.ts';

const portal = portalOf();
const guided = rightTopics(portal).flatMap(({ guide, ...rest }) =>
  guide === null ? [] : { ...rest, guide },
);

test('the bands of first use leave no day without a clause', () => {
  expect(guided.length).toBeGreaterThan(0);
  for (const { stretches } of guided.flatMap(({ guide }) => guide.divided)) {
    const bands = stretches.flatMap(({ band }) => band ?? []);
    expect(bands.at(0)?.from).toBeNull();
    expect(bands.at(-1)?.to).toBeNull();
    bands.slice(1).forEach((band, at) => {
      const before = Date.parse(bands[at]?.to ?? '');
      expect(Date.parse(band.from ?? '') - before).toBe(86_400_000);
    });
  }
});

test('every clause that a page cites has its notes, or is told to stand after them', () => {
  let above = 0;
  for (const { guide, texts } of rightTopics(portal)) {
    const inGuide = [
      ...(guide?.divided ?? []).flatMap(({ stretches }) =>
        stretches.flatMap(({ rights }) => rights),
      ),
      ...(guide?.undivided ?? []).flatMap(({ rights }) => rights),
    ];
    const shown = [...inGuide, ...texts.flatMap(({ cell }) => entriesOf(cell))];
    const told = new Set(
      texts.flatMap(({ figures }) =>
        figures.flatMap(({ lawNotes }) => lawNotes.map(({ note }) => note)),
      ),
    );
    for (const { policy, anchor, quote, lawNotes, toldAbove } of shown) {
      expect([...toldAbove, ...lawNotes]).toHaveLength(
        lawNotesOn(portal, policy, anchor, quote).length,
      );
      for (const { note } of toldAbove) expect(told).toContain(note);
      for (const { note } of lawNotes) told.add(note);
      above += toldAbove.length;
    }
    // The guide stands first on its page: nothing is told above its first clause.
    expect(inGuide[0]?.toldAbove ?? []).toEqual([]);
  }
  expect(above).toBeGreaterThan(0);
});

describe('texts that do not divide by the day of first use', () => {
  const readBy = (isRead: (at: number) => boolean) =>
    guided.map(({ guide }) =>
      formatWhoDivides({
        ...guide,
        undivided: guide.undivided.map((text, at) => ({ ...text, dividesNot: isRead(at) })),
      }),
    );

  test('are said not to where somebody read them for it, and only those', () => {
    for (const said of readBy(() => true)) expect(said).toContain('其余文件没有写出时间段');
    for (const said of readBy((at) => at > 0)) {
      expect(said).not.toContain('仅');
      expect(said).toContain('1 份是否写出时间段，尚未整理');
    }
  });

  test('are 尚未整理 where nobody did', () => {
    const readings = recordsOf(portal, readingKind).filter(
      (one) => subjectOf(one).kind !== 'measure',
    );
    const unread = withRecords(portal, readingKind, readings);
    for (const { topic } of guided) {
      expect(whoDivides(unread, topic.slug)).toMatch(/其余文件是否写出时间段，尚未整理。$/u);
    }
  });
});
