import { basename } from 'node:path';
import type { z } from 'zod';
import { deadlineFileSchema } from '../../src/facts/kinds/deadline-file.ts';
import { parameterSchema } from '../../src/facts/kinds/parameter.ts';
import { taskRecordSchema } from '../../src/facts/kinds/task.ts';
import { topicOfMeasure, type Topic } from '../../src/facts/kinds/topic.ts';
import type { AnyRecord } from '../../src/facts/records.ts';
import { scopeOf, textIn, writtenKinds, type WrittenKind } from '../../src/facts/written.ts';
import type { ReadPortal } from './read-portal.ts';
import { textFileNames } from '../../src/facts/portal-files.ts';

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

/** What of a published record stands in the file of its kind; what is empty only where it may be. */
export function asWritten({ written }: WrittenKind, published: AnyRecord): object {
  const record: AnyRecord = { by: published['checkedBy'], ...published };
  const shape = written.shape as Readonly<Record<string, z.ZodType>>;
  const isSaid = (field: z.ZodType, value: unknown) =>
    value !== undefined && (value !== null || field.safeParse(null).success);
  return Object.fromEntries(
    Object.entries(shape).flatMap(([key, field]) =>
      isSaid(field, record[key]) ? [[key, record[key]]] : [],
    ),
  );
}

/** How a record is written, where it is published in other words. */
const unpublished: Readonly<Record<string, (record: AnyRecord) => AnyRecord>> = {
  readings: ({ about, subject, ...rest }) => ({ ...rest, [String(about)]: subject }),
};

/** What several deadlines of a text have in common is one duty; an older portal does not say so. */
function repeatsOf(
  deadlines: readonly {
    readonly duty?: string | undefined;
    readonly anchor?: string | undefined;
    readonly what?: string | undefined;
  }[],
) {
  const named = deadlines.filter(({ duty }) => duty !== undefined);
  return [...Map.groupBy(named, ({ duty }) => duty).values()]
    .filter((places) => places.length > 1)
    .map((places) => ({ places: places.map(({ anchor, what }) => ({ anchor, what })) }));
}

/** Whether the portal that is made knows every topic, measure and matter that a record names. */
function knownTo({ topics, matters }: Vocabulary): (record: AnyRecord) => boolean {
  const known = new Set(topics.map(({ slug }) => slug));
  return (record) => {
    const [topic, measure, matter] = ['topic', 'measure', 'matter'].map((one) =>
      textIn(record, one),
    );
    const { topics: about = [] } = record as { readonly topics?: readonly string[] };
    return (
      [...about, ...(topic == null ? [] : [topic])].every((one) => known.has(one)) &&
      (measure == null || topicOfMeasure(measure, topics) !== undefined) &&
      (matter == null || matters.includes(matter))
    );
  };
}

type Published<Kind extends 'parameters' | 'tasks' | 'deadlines'> = ReadPortal[Kind][number];

/** A figure and a day stand in one field where a person writes them. */
function writtenParameter(published: Published<'parameters'>): object {
  const { anchor, measure, subject, comparator, unit, strength, quote } = published;
  const value = published.value ?? published.valueDate ?? null;
  const valueMax = published.valueMax ?? published.valueDateMax ?? null;
  return { anchor, measure, subject, comparator, value, valueMax, unit, strength, quote };
}

/** A time that a deadline of the clause has is written there. */
function writtenTask(
  { anchor, part, quote, title, actors, due, ...bodies }: Published<'tasks'>,
  deadlines: readonly Published<'deadlines'>[],
): object {
  return {
    ...{ anchor, part, quote, title, actors },
    due: deadlines.some((one) => one.anchor === anchor) ? null : (due ?? null),
    lead: bodies.leadBodies,
    supporting: bodies.supportingBodies,
    responsible: bodies.responsibleBodies,
    implementing: bodies.implementingBodies,
  };
}

function writtenDeadline(published: Published<'deadlines'>): object {
  const { anchor, kind, what, time, quote, bodies } = published;
  return { anchor, kind, what, time, quote, bodies };
}

/** What a person reads out of the original again is not written: only what it does not give itself. */
const isWritten = ({ origin }: { readonly origin?: string | undefined }) => origin !== 'parsed';
/** An older portal does not say which records the text itself gives: those are read again. */
const saysOrigin = ({ origin }: { readonly origin?: string | undefined }) => origin !== undefined;

/**
 * What the public data of a portal say of one text, as the files that a person writes beside it.
 * Records whose topic this program does not know, or which an older portal publishes without what the
 * file asks for, are counted and left out.
 *
 * @param words those of the portal that is made
 */
export function annotationsOf(portal: ReadPortal, slug: string, words: Vocabulary): Annotations {
  const own = <T extends { readonly policy?: unknown }>(records: readonly T[]) =>
    records.filter(({ policy }) => policy === slug);
  const isKnown = knownTo(words);
  const written = writtenKinds
    .filter((kind) => scopeOf(kind) === 'policy')
    .map((kind) => {
      const published = own(portal.written.get(kind.name) ?? []);
      const write = unpublished[kind.name] ?? ((record: AnyRecord) => record);
      const records = published.map((record) => asWritten(kind, write(record)));
      const kept = taken<AnyRecord>(kind.written, records).filter(isKnown);
      return { kind, kept, lost: published.length - kept.length };
    });
  const given = {
    parameters: own(portal.parameters),
    tasks: own(portal.tasks).filter(isWritten),
    deadlines: own(portal.deadlines).filter(isWritten),
  };
  const parameters = taken(parameterSchema, given.parameters.map(writtenParameter)).filter(isKnown);
  const tasks = taken(
    taskRecordSchema,
    given.tasks.map((task) => writtenTask(task, given.deadlines)),
  );
  const deadlines = taken(
    deadlineFileSchema.shape.deadlines.element,
    given.deadlines.map(writtenDeadline),
  );
  return {
    files: {
      ...Object.fromEntries(written.map(({ kind, kept }) => [basename(kind.file), kept])),
      [textFileNames.parameters]: parameters,
      [textFileNames.tasks]: tasks,
      [textFileNames.deadlines]: {
        deadlines,
        conflicts: [],
        repeats: repeatsOf(own(portal.deadlines)),
      },
    },
    left: {
      ...Object.fromEntries(written.map(({ kind, lost }) => [kind.title, lost])),
      政策参数: given.parameters.length - parameters.length,
      任务: given.tasks.filter(saysOrigin).length - tasks.length,
      时限: given.deadlines.filter(saysOrigin).length - deadlines.length,
    },
  };
}
