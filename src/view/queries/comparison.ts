import type { Parameter } from '../../facts/kinds/parameter.ts';
import type { Policy } from '../../facts/kinds/policy.ts';
import { policyStatus } from '../../rules/policy/status.ts';
import { readingOf, type ReadFor } from '../../facts/kinds/reading.ts';
import type { Right } from '../../facts/kinds/right.ts';
import {
  compareCell,
  entriesOf,
  type Cell,
  type CitedEntry,
  type ComparisonRow,
  type Entry,
  type SearchWords,
  type TextColumn,
} from '../../rules/topic/comparison.ts';
import { buildDay } from '../../site.ts';
import { cityBySlug } from './cities.ts';
import { lawNotesOn } from './laws.ts';
import { allParameters } from './parameters.ts';
import { allPolicies, clauseByAnchor } from './policies.ts';
import { allReadings } from './readings.ts';
import { allRights } from './rights.ts';
import { scopeOf } from './scopes.ts';
import { allTopics } from './topics.ts';

function toColumn(policy: Policy): TextColumn {
  const { status, reason } = policyStatus(policy, buildDay);
  const { title, docNumber } = policy.metadata;
  const city = cityBySlug(policy.city).name;
  const { slug } = policy;
  return { slug, city, title, docNumber, status, reason, scope: scopeOf(slug) };
}

/** All texts as columns, in the order of the policies. */
export function textColumns(): TextColumn[] {
  return allPolicies().map(toColumn);
}

function cite({ policy, anchor, quote, strength }: Entry): Omit<CitedEntry, 'figure' | 'remark'> {
  const { path } = clauseByAnchor(policy, anchor);
  return { policy, anchor, quote, strength, path, lawNotes: lawNotesOn(policy, anchor) };
}

/** A parameter as the entry of a comparison. */
export function citeParameter(parameter: Parameter): CitedEntry {
  const { comparator, value, valueMax, unit, subject } = parameter;
  const figure = { comparator, value, valueMax, unit };
  return { ...cite(parameter), figure, remark: subject };
}

/** A right as the entry of a comparison. */
export function citeRight(right: Right): CitedEntry {
  return { ...cite(right), figure: null, remark: right.statement };
}

interface Matter extends SearchWords {
  readonly kind: ReadFor;
  readonly slug: string;
}

function cells(matter: Matter, entries: readonly CitedEntry[]): Cell<CitedEntry>[] {
  return allPolicies().map((policy) =>
    compareCell(
      policy,
      matter,
      entries,
      readingOf(allReadings(), policy.slug, matter.kind, matter.slug),
    ),
  );
}

/** Figures side by side, one row a measure: only figures of one measure share a row. */
export function measureRows(): ComparisonRow[] {
  return allTopics().flatMap((topic) =>
    topic.measures.map(({ slug, name, words, except }) => ({
      kind: 'measure' as const,
      slug,
      name,
      topicName: topic.name,
      words,
      cells: cells(
        { kind: 'measure', slug, words, except },
        allParameters()
          .filter(({ measure }) => measure === slug)
          .map(citeParameter),
      ),
    })),
  );
}

/** Rights side by side, one row a topic that any text has been tagged with. */
export function topicRows(): ComparisonRow[] {
  return allTopics()
    .map(({ slug, name, words, except }) => ({
      kind: 'topic' as const,
      slug,
      name,
      topicName: name,
      words,
      cells: cells(
        { kind: 'topic', slug, words, except },
        allRights()
          .filter(({ topics }) => topics.includes(slug))
          .map(citeRight),
      ),
    }))
    .filter((row) => row.cells.some((cell) => entriesOf(cell).length > 0));
}
