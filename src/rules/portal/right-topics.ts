import { leadOf } from '../quotation/lead.ts';
import { exploringHeading } from '../topic/binding.ts';
import { readingOf } from '../../facts/kinds/reading.ts';
import type { Portal } from '../../facts/portal.ts';
import type { PolicyStatus } from '../../facts/kinds/policy-status.ts';
import { landKinds, type CitedRight } from '../../facts/kinds/right.ts';
import { roles } from '../../facts/kinds/role.ts';
import { landUseBands } from '../right/land-use-band.ts';
import { landUseGuide, type LandUseGuide } from '../right/land-use-guide.ts';
import {
  compareCell,
  entriesOf,
  type Cell,
  type CitedEntry,
  type TextColumn,
} from '../topic/comparison.ts';
import type { Topic, TopicUse } from '../../facts/kinds/topic.ts';
import { citeParameter, textColumns } from './comparison.ts';
import type { FilterControl } from '../words/filter.ts';
import { formatWhoDivides } from '../words/land-use.ts';
import { tellOnce, type ToldOnce } from '../law/law.ts';
import { lawNotesOn } from './laws.ts';
import { oncePerPortal } from './once.ts';
import { allParameters } from './parameters.ts';
import { clauseByAnchor, policyBySlug } from './policies.ts';
import { allReadings } from './readings.ts';
import { allRights } from './rights.ts';
import { ownScopeOf } from './scopes.ts';

/** What one text says on one topic. */
export interface TopicOfText {
  readonly column: TextColumn;
  readonly cell: Cell<ToldOnce<CitedRight>>;
  readonly figures: readonly ToldOnce<CitedEntry>[];
}

/** A topic with what each text says of it, in the order of the texts. */
export interface RightTopic {
  readonly topic: Topic;
  readonly texts: readonly TopicOfText[];
  /** Where texts divide land by the day it was first used; null where none does. */
  readonly guide: LandUseGuide | null;
  readonly count: number;
  /** The status of the text of each of its rights, but of those of texts that merely touch it. */
  readonly statuses: readonly PolicyStatus[];
  /** The same of those that merely touch it. */
  readonly touched: readonly PolicyStatus[];
}

/** All rights with the numbers of their clauses. */
export const citedRights = oncePerPortal((portal): readonly CitedRight[] =>
  allRights(portal).map((right) => ({
    ...right,
    path: clauseByAnchor(portal, right.policy, right.anchor).path,
    exploring: exploringHeading(policyBySlug(portal, right.policy), right.anchor),
    lead: leadOf(policyBySlug(portal, right.policy), right.anchor),
    lawNotes: lawNotesOn(portal, right.policy, right.anchor, right.quote),
    ownScope: ownScopeOf(portal, { ...right, words: [right.quote] }),
  })),
);

const rightsByText = oncePerPortal((portal) =>
  Map.groupBy(citedRights(portal), ({ policy }) => policy),
);

/** The rights of one text, in the order of its records. */
export function rightsOfText(portal: Portal, slug: string): readonly CitedRight[] {
  return rightsByText(portal).get(slug) ?? [];
}

function rightTopic(portal: Portal, topic: Topic, columns: readonly TextColumn[]): RightTopic {
  const rights = citedRights(portal).filter(({ topics }) => topics.includes(topic.slug));
  const parameters = allParameters(portal).filter((parameter) => parameter.topic === topic.slug);
  const told = new Set<string>();
  const dividers = topic.measures.filter(({ dividesByFirstUse }) => dividesByFirstUse);
  const dividing = parameters.filter(({ measure }) =>
    dividers.some(({ slug }) => slug === measure),
  );
  const read = <R extends CitedRight>(column: TextColumn, own: readonly R[]) =>
    compareCell(
      policyBySlug(portal, column.slug),
      topic,
      own,
      readingOf(allReadings(portal), column.slug, 'topic', topic.slug),
    );
  const isRead = (text: string, measure: string) =>
    ['silent', 'touched'].includes(
      readingOf(allReadings(portal), text, 'measure', measure)?.result ?? '',
    );
  const rightsOf = ({ slug }: TextColumn) => rights.filter(({ policy }) => policy === slug);
  // The page shows the guide before what each text says.
  const guide =
    dividing.length === 0
      ? null
      : landUseGuide(
          landUseBands(dividing),
          columns.map((column) => ({
            ...{ column, cell: read(column, rightsOf(column)) },
            dividesNot: dividers.every(({ slug }) => isRead(column.slug, slug)),
          })),
          told,
        );
  const texts = columns.map((column) => ({
    column,
    figures: tellOnce(
      parameters
        .filter(({ policy }) => policy === column.slug)
        .map((one) => citeParameter(portal, one)),
      told,
    ),
    // The page shows the figures of a text before its rights.
    cell: read(column, tellOnce(rightsOf(column), told)),
  }));
  const entries = (isTouched: boolean) =>
    texts
      .filter(({ cell }) => (cell.kind === 'touched') === isTouched)
      .flatMap(({ column, cell }) => entriesOf(cell).map(() => column.status));
  return {
    ...{ topic, texts, guide, count: rights.length },
    ...{ statuses: entries(false), touched: entries(true) },
  };
}

/** The topics on which any text says something to a rights holder, in the order of the topics. */
export const rightTopics = oncePerPortal((portal): readonly RightTopic[] =>
  portal.topics
    .map((topic) => rightTopic(portal, topic, textColumns(portal)))
    .filter(({ count }) => count > 0),
);

/** With more texts than these, a page has no room for those that nobody has gone through. */
const mostTexts = 60;

/**
 * The texts that the page of a topic shows: all, or of very many those that somebody went through for
 * it, or tagged; the others are counted.
 */
export function textsShown(texts: readonly TopicOfText[]): readonly TopicOfText[] {
  if (texts.length <= mostTexts) return texts;
  return texts.filter(
    ({ cell, figures }) =>
      cell.kind !== 'unread' || entriesOf(cell).length > 0 || figures.length > 0,
  );
}

/** The same for the list of all clauses: of very many texts, those that anybody went through or tagged. */
export const columnsShown = oncePerPortal((portal): readonly TextColumn[] => {
  const columns = textColumns(portal);
  if (columns.length <= mostTexts) return columns;
  const known = new Set([...allRights(portal), ...allReadings(portal)].map(({ policy }) => policy));
  return columns.filter(({ slug }) => known.has(slug));
});

/** What the checklist of a text can be narrowed to; 各类用地 is among what every choice of land leaves. */
export function rightControls(): FilterControl[] {
  const choices = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
  return [
    { name: 'role', label: '我是', choices: choices(roles) },
    {
      name: 'land',
      label: '土地种类',
      choices: choices(landKinds.filter((kind) => kind !== '各类用地')),
    },
  ];
}

/** Which texts divide land by the day it was first used, in a sentence; null where none of the topic does. */
export function whoDivides(portal: Portal, topic: string): string | null {
  const guide = rightTopics(portal).find((one) => one.topic.slug === topic)?.guide ?? null;
  return guide === null ? null : formatWhoDivides(guide);
}

/** The topics that pages of other matters lead to for this, of those on which any text says something. */
export function topicsFor(portal: Portal, use: TopicUse): RightTopic[] {
  return rightTopics(portal).filter(({ topic: { uses = [] } }) => uses.includes(use));
}
