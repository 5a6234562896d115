import type { Portal } from '../../facts/portal.ts';
import type { Parameter } from '../../facts/kinds/parameter.ts';
import type { Policy } from '../../facts/kinds/policy.ts';
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
} from '../topic/comparison.ts';
import { leadOf } from '../quotation/lead.ts';
import { exploringHeading } from '../topic/binding.ts';
import { cityBySlug } from './cities.ts';
import { lawNotesOn } from './laws.ts';
import { oncePerPortal } from './once.ts';
import { allParameters } from './parameters.ts';
import { allPolicies, clauseByAnchor, policyBySlug, statusOf } from './policies.ts';
import { allReadings } from './readings.ts';
import { allRights } from './rights.ts';
import { ownScopeOf, scopeOf } from './scopes.ts';

function toColumn(portal: Portal, policy: Policy): TextColumn {
  const { status, reason } = statusOf(portal, policy);
  const { title, docNumber } = policy.metadata;
  const city = cityBySlug(portal, policy.city).name;
  const { slug } = policy;
  return { slug, city, title, docNumber, status, reason, scope: scopeOf(portal, slug) };
}

/** Whether there is anything to compare: a portal of one city has no 各市对照. */
export function comparesCities({ cities }: Pick<Portal, 'cities'>): boolean {
  return cities.length > 1;
}

/** All texts as columns, in the order of the policies. */
export const textColumns = oncePerPortal((portal): readonly TextColumn[] =>
  allPolicies(portal).map((one) => toColumn(portal, one)),
);

function cite(
  portal: Portal,
  { policy, anchor, quote, strength }: Entry,
): Omit<CitedEntry, 'figure' | 'remark' | 'conditions'> {
  const { path } = clauseByAnchor(portal, policy, anchor);
  return {
    policy,
    anchor,
    quote,
    strength,
    path,
    exploring: exploringHeading(policyBySlug(portal, policy), anchor),
    lead: leadOf(policyBySlug(portal, policy), anchor),
    lawNotes: lawNotesOn(portal, policy, anchor, quote),
    ownScope: ownScopeOf(portal, { policy, anchor, words: [quote] }),
  };
}

/** A parameter as the entry of a comparison. */
export function citeParameter(portal: Portal, parameter: Parameter): CitedEntry {
  const { comparator, value, valueMax, unit, subject, conditions } = parameter;
  const figure = { comparator, value, valueMax, unit };
  return { ...cite(portal, parameter), figure, remark: subject, conditions };
}

/** A right as the entry of a comparison. */
export function citeRight(portal: Portal, right: Right): CitedEntry {
  return {
    ...cite(portal, right),
    figure: null,
    remark: right.statement,
    conditions: right.conditions,
  };
}

interface Matter extends SearchWords {
  readonly kind: ReadFor;
  readonly slug: string;
}

function cells(portal: Portal, matter: Matter, entries: readonly CitedEntry[]): Cell<CitedEntry>[] {
  return allPolicies(portal).map((policy) =>
    compareCell(
      policy,
      matter,
      entries,
      readingOf(allReadings(portal), policy.slug, matter.kind, matter.slug),
    ),
  );
}

/** Figures side by side, one row a measure: only figures of one measure share a row. */
export const measureRows = oncePerPortal((portal): readonly ComparisonRow[] =>
  portal.topics.flatMap((topic) =>
    topic.measures.map(({ slug, name, words, except }) => ({
      kind: 'measure' as const,
      slug,
      name,
      topicName: topic.name,
      topic: topic.slug,
      words,
      cells: cells(
        portal,
        { kind: 'measure', slug, words, except },
        allParameters(portal)
          .filter(({ measure }) => measure === slug)
          .map((one) => citeParameter(portal, one)),
      ),
    })),
  ),
);

/** Rights side by side, one row a topic that any text has been tagged with. */
export const topicRows = oncePerPortal((portal): readonly ComparisonRow[] =>
  portal.topics
    .map(({ slug, name, words, except }) => ({
      kind: 'topic' as const,
      slug,
      name,
      topicName: name,
      topic: slug,
      words,
      cells: cells(
        portal,
        { kind: 'topic', slug, words, except },
        allRights(portal)
          .filter(({ topics }) => topics.includes(slug))
          .map((one) => citeRight(portal, one)),
      ),
    }))
    .filter((row) => row.cells.some((cell) => entriesOf(cell).length > 0)),
);
