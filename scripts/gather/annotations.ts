import type { z } from 'zod';
import { deadlineFileSchema } from '../../src/facts/kinds/deadline.ts';
import { parameterSchema } from '../../src/facts/kinds/parameter.ts';
import { readingSchema } from '../../src/facts/kinds/reading.ts';
import { rightSchema } from '../../src/facts/kinds/right.ts';
import { taskRecordSchema } from '../../src/facts/kinds/task.ts';
import { topicOfMeasure, type Topic } from '../../src/facts/kinds/topic.ts';
import type { ReadPortal } from './read-portal.ts';

/** The files beside a text, as a person would have written them, and how many records are in none. */
export interface Annotations {
  /** By the name of the file. */
  readonly files: Readonly<Record<string, unknown>>;
  /** How many records could not be taken, by what they are called. */
  readonly left: Readonly<Record<string, number>>;
}

/** The words by which texts are compared, those of the portal that is made. */
export interface Vocabulary {
  readonly topics: readonly Topic[];
  /** Slugs of the matters that people ask for. */
  readonly matters: readonly string[];
}

/** The records that have all that the kind of file asks for. */
function taken<T>(schema: z.ZodType<T>, records: readonly unknown[]): T[] {
  return records.flatMap((record) => {
    const result = schema.safeParse(record);
    return result.success ? [result.data] : [];
  });
}

/** Drops what a record does not say: the files ask for a field or for none. */
function said(record: object): object {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined && value !== null),
  );
}

const readFor = ['topic', 'measure', 'role', 'matter'] as const;

/**
 * What the public data of a portal say of one text, as the files that a person writes beside it.
 * Records whose topic this program does not know, or which an older portal publishes without what the
 * file asks for, are counted and left out.
 *
 * @param words those of the portal that is made
 */
export function annotationsOf(portal: ReadPortal, slug: string, words: Vocabulary): Annotations {
  const { topics, matters } = words;
  const own = <T extends { policy?: string | null | undefined }>(records: readonly T[]) =>
    records.filter(({ policy }) => policy === slug);
  const known = new Set(topics.map(({ slug: topic }) => topic));
  const given = {
    rights: own(portal.rights),
    parameters: own(portal.parameters),
    readings: own(portal.readings),
    tasks: own(portal.tasks).filter(({ origin }) => origin !== 'parsed'),
    deadlines: own(portal.deadlines).filter(({ origin }) => origin !== 'parsed'),
  };
  const rights = taken(
    rightSchema,
    given.rights.map(({ anchor, topics: about, roles, land, strength, statement, ...rest }) => {
      const { conditions, quote } = rest;
      return { anchor, topics: about, roles, land, strength, statement, conditions, quote };
    }),
  ).filter(({ topics: about }) => about.every((topic) => known.has(topic)));
  const parameters = taken(
    parameterSchema,
    given.parameters.map(({ anchor, measure, subject, comparator, unit, ...rest }) => {
      const value = rest.value ?? rest.valueDate ?? null;
      const valueMax = rest.valueMax ?? rest.valueDateMax ?? null;
      const { strength, quote } = rest;
      return { anchor, measure, subject, comparator, value, valueMax, unit, strength, quote };
    }),
  ).filter(({ measure }) => topicOfMeasure(measure, topics) !== undefined);
  const readings = taken(
    readingSchema,
    given.readings.map(({ about, subject, result, force, clauses, by, on, note }) => {
      const matter = readFor.find((one) => one === about) ?? 'topic';
      return said({ [matter]: subject, result, force, clauses, by, on, note });
    }),
  ).filter(({ topic, measure, matter }) => {
    if (topic !== undefined) return known.has(topic);
    if (measure !== undefined) return topicOfMeasure(measure, topics) !== undefined;
    return matter === undefined || matters.includes(matter);
  });
  const tasks = taken(
    taskRecordSchema,
    given.tasks.map(({ anchor, part, quote, title, actors, due, ...bodies }) => ({
      ...{ anchor, part, quote, title, actors, due: due ?? null },
      lead: bodies.leadBodies,
      supporting: bodies.supportingBodies,
      responsible: bodies.responsibleBodies,
      implementing: bodies.implementingBodies,
    })),
  );
  const deadlines = taken(
    deadlineFileSchema.shape.deadlines.element,
    given.deadlines.map(({ anchor, kind, what, time, quote, bodies }) => {
      return { anchor, kind, what, time, quote, bodies };
    }),
  );
  const missing = {
    权利事项: given.rights.length - rights.length,
    政策参数: given.parameters.length - parameters.length,
    阅读记录: given.readings.length - readings.length,
    // An older portal does not say which of them the text itself gives: those are read again.
    任务: given.tasks.filter(({ origin }) => origin !== undefined).length - tasks.length,
    时限: given.deadlines.filter(({ origin }) => origin !== undefined).length - deadlines.length,
  };
  return {
    files: {
      'rights.yaml': rights,
      'parameters.yaml': parameters,
      'readings.yaml': readings,
      'tasks.yaml': tasks,
      'deadlines.yaml': { deadlines, conflicts: [] },
    },
    left: missing,
  };
}
