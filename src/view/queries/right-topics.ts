import { readingOf } from '../../facts/kinds/reading.ts';
import type { CitedRight } from '../../facts/kinds/right.ts';
import { landUseBands, type LandUseBand } from '../../rules/right/land-use-band.ts';
import {
  compareCell,
  type Cell,
  type CitedEntry,
  type TextColumn,
} from '../../rules/topic/comparison.ts';
import type { Topic } from '../../facts/kinds/topic.ts';
import { citeParameter, textColumns } from './comparison.ts';
import { lawNotesOn } from './laws.ts';
import { allParameters } from './parameters.ts';
import { clauseByAnchor, policyBySlug } from './policies.ts';
import { allReadings } from './readings.ts';
import { allRights } from './rights.ts';
import { allTopics } from './topics.ts';

/** What one text says on one topic. */
export interface TopicOfText {
  readonly column: TextColumn;
  readonly cell: Cell<CitedRight>;
  readonly figures: readonly CitedEntry[];
}

/** A topic with what each text says of it, in the order of the texts. */
export interface RightTopic {
  readonly topic: Topic;
  readonly texts: readonly TopicOfText[];
  /** Where texts divide land by the day it was first used. */
  readonly bands: readonly LandUseBand[];
  readonly count: number;
}

/** All rights with the numbers of their clauses. */
export function citedRights(): CitedRight[] {
  return allRights().map((right) => ({
    ...right,
    path: clauseByAnchor(right.policy, right.anchor).path,
    lawNotes: lawNotesOn(right.policy, right.anchor),
  }));
}

function rightTopic(topic: Topic, columns: readonly TextColumn[]): RightTopic {
  const rights = citedRights().filter(({ topics }) => topics.includes(topic.slug));
  const parameters = allParameters().filter((parameter) => parameter.topic === topic.slug);
  const texts = columns.map((column) => ({
    column,
    cell: compareCell(
      policyBySlug(column.slug),
      topic,
      rights,
      readingOf(allReadings(), column.slug, 'topic', topic.slug),
    ),
    figures: parameters.filter(({ policy }) => policy === column.slug).map(citeParameter),
  }));
  return { topic, texts, bands: landUseBands(parameters), count: rights.length };
}

/** The topics on which any text says something to a rights holder, in the order of the topics. */
export function rightTopics(): RightTopic[] {
  const columns = textColumns();
  return allTopics()
    .map((topic) => rightTopic(topic, columns))
    .filter(({ count }) => count > 0);
}
