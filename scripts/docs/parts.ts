import { format, resolveConfig } from 'prettier';
import { z } from 'zod';
import { deadlineRecordSchema } from '../../src/facts/kinds/deadline-file.ts';
import { evidenceSchema, relatedSchema } from '../../src/facts/kinds/deadline-result.ts';
import { termSchema } from '../../src/facts/kinds/glossary.ts';
import { governingRuleSchema, officeSchema } from '../../src/facts/kinds/governing.ts';
import { lawNoteSchema, lawSchema, remedySchema } from '../../src/facts/kinds/law.ts';
import { parameterSchema } from '../../src/facts/kinds/parameter.ts';
import { scopeSchema } from '../../src/facts/kinds/scope.ts';
import { siteSchema } from '../../src/facts/kinds/site.ts';
import { taskRecordSchema } from '../../src/facts/kinds/task.ts';
import { targetSchema } from '../../src/facts/kinds/target.ts';
import { allChecks } from '../../src/checks/run/registry.ts';
import {
  filesOfCity,
  portalFiles,
  textFile,
  type TextFileName,
} from '../../src/facts/portal-files.ts';
import { writtenKinds } from '../../src/facts/written.ts';
import { styleRules } from '../../src/rules/style/house-style.ts';

/** A part of a page of the documentation that follows from the code: its name and its Markdown. */
export type Part = readonly [name: string, markdown: string];

const ofCity = filesOfCity('<city>');
const ofText = (name: TextFileName) => textFile({ city: '<city>', slug: '<slug>' }, name);

/** What people write by hand, file by file below the data folder, in the order of the documentation. */
const records: readonly (readonly [file: string, schema: z.ZodType])[] = [
  [portalFiles.site, siteSchema],
  ...writtenKinds.map(
    ({ file, written }) => [file.replace('<policy>', '<slug>'), written] as const,
  ),
  [portalFiles.laws, lawSchema],
  [portalFiles.remedies, remedySchema],
  [ofText('lawNotes'), lawNoteSchema],
  [portalFiles.offices, officeSchema],
  [portalFiles.governing, governingRuleSchema],
  [ofText('scope'), scopeSchema],
  [ofText('parameters'), parameterSchema],
  [ofText('tasks'), taskRecordSchema],
  [ofText('deadlines'), deadlineRecordSchema],
  [ofCity.targets, targetSchema],
  [ofCity.evidence, evidenceSchema],
  [ofCity.related, relatedSchema],
  [portalFiles.glossary, termSchema],
];

interface Described {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Described[];
  readonly items?: Described;
  readonly properties?: Readonly<Record<string, Described>>;
  readonly required?: readonly string[];
  readonly title?: string;
}

/** A type in a few words: `text`, `one of a, b`, `list of text`, `text or none`. */
function typeOf(schema: Described): string {
  if (schema.enum !== undefined)
    return `one of ${schema.enum.map((one) => `\`${String(one)}\``).join(', ')}`;
  if (schema.anyOf !== undefined) return [...new Set(schema.anyOf.map(typeOf))].join(' or ');
  if (schema.type === 'array') return `list of ${typeOf(schema.items ?? {})}`;
  if (schema.type === 'object') return `{ ${Object.keys(schema.properties ?? {}).join(', ')} }`;
  const words: Readonly<Record<string, string>> = {
    string: 'text',
    null: '`null`',
    integer: 'number',
  };
  const type = String(schema.type ?? 'any');
  return words[type] ?? type;
}

const cell = (words: string): string => words.replaceAll('|', '\\|').replaceAll('\n', ' ');
const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

function fieldsOf(schema: z.ZodType): string[] {
  const described = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    reused: 'inline',
  }) as Described;
  return Object.entries(described.properties ?? {}).map(([name, one]) =>
    row(
      `\`${name}\``,
      typeOf(one),
      described.required?.includes(name) === true ? 'yes' : 'no',
      one.title ?? '',
    ),
  );
}

function recordsPart(): string {
  return records
    .flatMap(([file, schema]) => [
      `### \`data/${file}\``,
      '',
      row('field', 'type', 'must be given', 'in Chinese'),
      row('---', '---', '---', '---'),
      ...fieldsOf(schema),
      '',
    ])
    .join('\n');
}

function stylePart(): string {
  return [
    row('类', '避免', '写作', '面向数据使用者的页面'),
    row('---', '---', '---', '---'),
    ...styleRules.map(({ group, shown, instead, technical }) =>
      row(group, shown, instead, technical === true ? '可以用' : ''),
    ),
  ].join('\n');
}

/** Requirements and promises of every site, each with the file that holds it. */
async function checksPart(): Promise<string> {
  const { requirements, promises } = await allChecks();
  return [
    row('file', 'what it holds a site to', 'gate'),
    row('---', '---', '---'),
    ...requirements.map(({ id, words, gate }) =>
      row(`[${id}](../src/checks/${id}.ts)`, words, gate),
    ),
    ...promises.map(({ file, promise }) =>
      row(`[${file}](../src/checks/${file}.ts)`, promise, 'blocks'),
    ),
  ].join('\n');
}

/** The pages of the documentation that have such parts. */
export async function docsParts(): Promise<ReadonlyMap<string, readonly Part[]>> {
  return new Map<string, readonly Part[]>([
    ['docs/checks.md', [['checks', await checksPart()]]],
    ['docs/style-words.md', [['style-words', stylePart()]]],
    ['docs/data-model.md', [['records', recordsPart()]]],
  ]);
}

/**
 * A page with its parts made anew, formatted.
 *
 * @throws Error where the page has no place for a part
 */
export async function withParts(
  file: string,
  page: string,
  parts: readonly Part[],
): Promise<string> {
  let made = page;
  for (const [name, markdown] of parts) {
    const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const from = made.indexOf(open);
    const to = made.indexOf(close);
    if (from < 0 || to < from) throw new Error(`${file}: no place for the part ${name}.`);
    made = `${made.slice(0, from + open.length)}\n\n${markdown}\n\n${made.slice(to)}`;
  }
  const options = await resolveConfig(file);
  return format(made, { ...options, filepath: file });
}
