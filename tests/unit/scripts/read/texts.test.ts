import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { textJson } from '../../../../scripts/read/json.ts';
import { readTextFile } from '../../../../scripts/read/text.ts';
import { parseTasks } from '../../../../src/rules/task/extract.ts';

const kindsSchema = z.array(
  z.strictObject({
    kind: z.string(),
    cases: z
      .array(
        z.strictObject({
          text: z.string(),
          read: z.record(z.string(), z.unknown()).default({}),
          clauses: z.record(z.string(), z.array(z.string().nullable())).default({}),
          tables: z.record(z.string(), z.array(z.array(z.string()))).default({}),
          tasks: z.array(z.record(z.string(), z.unknown())).optional(),
          never: z.array(z.string()).default([]),
          told: z.array(z.string()).default([]),
          silent: z.array(z.string()).default([]),
        }),
      )
      .min(3),
  }),
);

const printedSchema = z.looseObject({
  attachments: z.array(z.object({ name: z.string() })),
  clauses: z.array(
    z.object({
      anchor: z.string(),
      path: z.string(),
      heading: z.string().nullable(),
      text: z.string(),
      table: z
        .object({ columns: z.array(z.string()), rows: z.array(z.array(z.string())) })
        .nullable(),
    }),
  ),
  problems: z.array(z.object({ message: z.string() })),
});

const kinds = kindsSchema.parse(
  parse(readFileSync('tests/fixtures/read/texts.yaml', 'utf8'), { schema: 'core' }),
);

describe.each(kinds)('$kind', ({ cases }) => {
  test.each(cases)(
    '第 %$ 例',
    async ({ text, read, clauses, tables, tasks, never, told, silent }) => {
      const reading = await readTextFile('text.txt', new TextEncoder().encode(text), {
        city: '',
        day: '2026-11-28',
      });
      if (!('policy' in reading)) throw new Error(reading.message);
      const json = printedSchema.parse(textJson(reading, { lists: [], problems: [] }));
      const printed = { ...json, attachments: json.attachments.map(({ name }) => name) };
      expect(printed).toMatchObject(read);
      const found = new Map(json.clauses.map((clause) => [clause.anchor, clause]));
      for (const [anchor, [path, heading, words = '']] of Object.entries(clauses)) {
        const clause = found.get(anchor);
        expect([anchor, clause?.path]).toEqual([anchor, path]);
        if (heading !== undefined) expect([anchor, clause?.heading]).toEqual([anchor, heading]);
        if (words !== null) expect(clause?.text.slice(0, words.length)).toBe(words);
      }
      for (const [anchor, rows] of Object.entries(tables)) {
        const table = found.get(anchor)?.table;
        expect([table?.columns, ...(table?.rows ?? [])]).toEqual(rows);
      }
      if (tasks !== undefined) expect(parseTasks(reading.policy)).toMatchObject(tasks);
      for (const anchor of never) expect([...found.keys()]).not.toContain(anchor);
      const messages = json.problems.map(({ message }) => message).join('\n');
      for (const words of told) expect(messages).toContain(words);
      for (const words of silent) expect(messages).not.toContain(words);
    },
  );
});
