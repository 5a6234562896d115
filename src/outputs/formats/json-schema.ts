import { fileFamilies } from '../file-addresses.ts';
import { z } from 'zod';
import type { Absence } from '../../facts/kinds/absence.ts';
import type { Kind } from '../../facts/kinds/kind.ts';
import { publicListSchema } from '../../facts/kinds/public-project.ts';
import { absenceWords } from '../../rules/words/missing.ts';
import { dataVersion } from '../data-versions.ts';

/** Why a field may have no value, each reason with its word. */
export function wordsOfAbsence(absent: readonly Absence[]): Readonly<Record<string, string>> {
  return Object.fromEntries(absent.map((reason) => [reason, absenceWords[reason]]));
}

/**
 * What JSON Schema has no word for is told under `x-`: unit, the word for each code, and why there may
 * be no value.
 */
function annotate({ jsonSchema }: { jsonSchema: Record<string, unknown> }): void {
  const { unit, codes, absent } = jsonSchema;
  for (const key of ['unit', 'mark', 'codes', 'isCode', 'headings', 'absent'])
    Reflect.deleteProperty(jsonSchema, key);
  if (unit !== undefined) jsonSchema['x-unit'] = unit;
  if (codes !== undefined) jsonSchema['x-words'] = codes;
  if (absent !== undefined) jsonSchema['x-absent'] = wordsOfAbsence(absent as Absence[]);
}

/** How the records of a kind stand in its JSON file. */
function fileSchema(kind: Kind): z.ZodType {
  const day = z.iso.date().nullable();
  if (kind.name === 'projects') {
    return z.strictObject({
      asOf: day,
      projects: z.array(kind.record),
      lists: z.array(publicListSchema),
    });
  }
  if (kind.name !== 'changes') return z.array(kind.record);
  return z.strictObject({
    asOf: day,
    publications: z.array(
      z.strictObject({
        id: z.string(),
        kind: z.enum(['list', 'policy', 'events', 'corrections']),
        city: z.string(),
        title: z.string(),
        date: day,
        changes: z.array(kind.record),
      }),
    ),
  });
}

/**
 * JSON Schema 2020-12 of a kind's JSON file; that of one record stands under `$defs.record`.
 *
 * @param absolute gives the full address of an address of the portal
 */
export function jsonSchemaOf(kind: Kind, absolute: (address: string) => string): object {
  const emit = (schema: z.ZodType) =>
    z.toJSONSchema(schema, { target: 'draft-2020-12', unrepresentable: 'any', override: annotate });
  const { $schema, ...file } = emit(fileSchema(kind));
  const record: Record<string, unknown> = emit(kind.record);
  delete record['$schema'];
  return {
    $schema,
    $id: absolute(fileFamilies.jsonSchema.at(kind.name).address),
    title: kind.title,
    version: dataVersion,
    ...file,
    $defs: { record },
  };
}
