import type { FieldValue } from '../../facts/kinds/difference.ts';
import type { ListingField } from '../../facts/kinds/listing.ts';
import { plainColumnNames } from '../../facts/kinds/project.ts';
import { kindOfField, type Change, type Publication } from '../../facts/kinds/change.ts';

/** A value with the day and document that gave it. */
export interface DatedValue {
  value: FieldValue;
  date: string | null;
  document: string;
}

/** The value a project was first listed with, which never resets, beside the current one. */
export interface ValueHistory {
  field: Exclude<ListingField, 'seq'>;
  original: DatedValue;
  current: DatedValue;
}

const fields = ['areaMu', 'stage', 'name', 'category', ...plainColumnNames, 'county'] as const;

/**
 * Takes the ledger of one project, oldest publication first; gives each followed field with its
 * original and its current value. Empty where the project was never listed.
 */
export function valueHistories(publications: readonly Publication[]): ValueHistory[] {
  const changes = publications.flatMap((publication) => publication.changes);
  const listed = changes.filter(({ listing, kind }) => listing !== null && kind !== 'removed');
  const [first] = listed;
  if (first === undefined) return [];
  return fields.map((field) => {
    const values = changes.flatMap((change): DatedValue[] => {
      const { listing, kind, after, date, source, event } = change;
      const dated = { date, document: source.document };
      if (listing !== null && kind !== 'removed') return [{ ...dated, value: listing[field] }];
      const changed = kind === kindOfField[field] && (event === null || after !== null);
      return changed ? [{ ...dated, value: after }] : [];
    });
    const original = {
      value: first.listing?.[field] ?? null,
      date: first.date,
      document: first.source.document,
    };
    const current = values.findLast(({ value }, at) => value !== values[at - 1]?.value) ?? original;
    return { field, original, current };
  });
}

/**
 * Since when a project is off the lists, and why; null while it is listed. A 调出 event tells day, document
 * and reason; without one the list that has it no more gives the day and the document, and no reason.
 */
export interface Withdrawal {
  since: string;
  /** As the document has it. */
  reason: string | null;
  document: string;
  /** Day of the first list that has it no more. */
  offList: string;
  /** Whether a 调出 event tells it, and not the list alone. */
  isNoticed: boolean;
}

/** Takes the ledger of one project, oldest publication first. */
export function withdrawalOf(publications: readonly Publication[]): Withdrawal | null {
  const changes = publications.flatMap((publication) => publication.changes);
  const isListing = ({ kind }: Change) => kind === 'added' || kind === 'returned';
  const since = changes.findLastIndex(isListing);
  const later = changes.slice(since + 1);
  const dropped = later.find(({ kind }) => kind === 'removed');
  const offList = dropped?.date ?? null;
  if (dropped === undefined || offList === null) return null;
  const notice = later.find(({ event }) => event === 'withdrawal');
  const { date, reason, source } = notice ?? dropped;
  return {
    ...{ since: date ?? offList, reason, document: source.document, offList },
    isNoticed: notice !== undefined,
  };
}
