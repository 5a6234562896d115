import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Quoted } from '../../src/facts/quotation.ts';
import { annotationFiles, type AnnotationFile } from '../../src/rules/annotation/suggest.ts';
import { textFileNames } from '../../src/facts/portal-files.ts';

const quotedSchema = z.array(z.object({ anchor: z.string(), quote: z.string() }));
/** Most files are a list; deadlines.yaml holds its list under a key. */
const fileSchema = z.union([quotedSchema, z.object({ deadlines: quotedSchema })]);

const readingsSchema = z.array(z.object({ topic: z.string().optional() }));

/** The topics that somebody recorded a reading of the text for. */
export function readTopics(folder: string): Set<string> {
  const file = join(folder, textFileNames.readings);
  if (!existsSync(file)) return new Set();
  const records = readingsSchema.parse(parse(readFileSync(file, 'utf8')) ?? []);
  return new Set(records.flatMap(({ topic }) => topic ?? []));
}

/** What people have recorded of a text so far: clause and quotation of each record, file by file. */
export function recorded(folder: string): Map<AnnotationFile, Quoted[]> {
  return new Map(
    annotationFiles.map((name) => {
      const file = join(folder, name);
      if (!existsSync(file)) return [name, []];
      const content = fileSchema.parse(parse(readFileSync(file, 'utf8')) ?? []);
      return [name, Array.isArray(content) ? content : content.deadlines];
    }),
  );
}
