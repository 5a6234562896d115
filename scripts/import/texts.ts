import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { presentVersions } from '../../src/rules/citation/version.ts';
import { readMetadata } from '../../src/rules/policy/metadata.ts';
import { oddities } from '../../src/rules/policy/oddities.ts';
import { parseText } from '../../src/rules/policy/parse.ts';
import { policySchema, type Policy } from '../../src/facts/kinds/policy.ts';
import { readStrict } from '../../src/facts/read/strict-file.ts';
import { readDocument } from './documents/read-document.ts';
import type { Transcript } from './documents/transcript.ts';
import type { ImportContext, ImportResult, Original, PlannedFile } from './importer.ts';
import type { Note, Problem } from './problem.ts';
import { stableJson } from './stable-json.ts';
import { originalFile, textFile } from '../../src/facts/portal-files.ts';

// Half-open ranges on one line each: two lines in three would be their brackets otherwise.
function policyJson(policy: Policy): string {
  return stableJson(policy).replaceAll(/\[\n\s+(\d+),\n\s+(\d+)\n\s+\]/gu, '[$1, $2]');
}

const unreadableWhat = '不能作为政策文件读出';
const readableKinds = '纯文本（.txt）、Word（.docx）、网页（.html）或有文字层的 PDF';

function unreadable(file: string, why: Omit<Problem, 'code' | 'spot'>): ImportResult {
  const problem: Problem = { code: 'IMPORT-TEXT-UNREADABLE', spot: { file }, ...why };
  return { files: [], problems: [problem], warnings: [] };
}

/** The text as it was before a change of its words, kept so that citations of it still resolve. */
function keptVersion(data: ImportContext['data'], next: Policy): PlannedFile[] {
  const path = join(data.folder, textFile(next, 'policy'));
  if (!existsSync(join(data.root, path))) return [];
  const previous = readStrict(data.root, path, policySchema);
  const words = (policy: Policy): string => JSON.stringify(presentVersions(policy));
  if (words(previous) === words(next)) return [];
  const versions = textFile(next, 'versions');
  const kept = join(data.root, data.folder, versions);
  const number = existsSync(kept) ? readdirSync(kept).length + 1 : 1;
  const name = `${String(number).padStart(3, '0')}.json`;
  return [{ path: `${versions}/${name}`, text: policyJson(previous) }];
}

/** A reading's notice as the clerk reads it. */
function note(code: string, file: string, line: number | null, what: string, action: string): Note {
  return { code, spot: { file, ...(line === null ? {} : { line }) }, what, action };
}

function importText(
  { source, bytes }: Original,
  { text: original, hints, webHead: pageHead, notices }: Transcript,
  data: ImportContext['data'],
): ImportResult {
  const { text } = source;
  if (text === null) return { files: [], problems: [], warnings: [] };
  const file = originalFile(source.file);
  const parsed = parseText(original, hints);
  const { clauses, departures } = parsed;
  const webHead = [...pageHead, ...parsed.webHead];
  const metadata =
    clauses.length === 0 ? null : readMetadata(clauses, { fallbackTitle: text.slug, webHead });
  const policy = policySchema.safeParse({
    slug: text.slug,
    city: source.city,
    metadata,
    source: { file: source.file, sha256: source.sha256, bytes: bytes.length, from: source.from },
    standing: text.standing,
    departures,
    ...(pageHead.length === 0 ? {} : { pageHead }),
    clauses,
  });
  if (!policy.success) {
    return unreadable(file, {
      what: '原件中没有可以收录的文字',
      read: `${bytes.length} 字节，没有条款`,
      expected: '政策文件的全文',
      action: '放入完整的原件，或删除登记',
    });
  }
  const odd = oddities(original, parsed, policy.data.metadata, text.slug);
  const warnings = [
    ...odd.map(({ code, line, message, remedy }) => note(code, file, line, message, remedy)),
    ...notices.map((what) => note('IMPORT-TEXT-FORMAT', file, null, what, '与原件逐段核对')),
  ];
  const files = [{ path: textFile(policy.data, 'policy'), text: policyJson(policy.data) }];
  files.push(...keptVersion(data, policy.data));
  return { files, problems: [], warnings };
}

/** Reads the registered policy texts into clause trees: one policy.json a text, and the version it replaces. */
export async function importTexts({ originals, data }: ImportContext): Promise<ImportResult> {
  const results: ImportResult[] = [];
  for (const original of originals) {
    const { text, file } = original.source;
    if (text === null) continue;
    const { transcript, refusal } = await readDocument(file, original.bytes);
    results.push(
      transcript === null
        ? unreadable(originalFile(file), {
            what: unreadableWhat,
            expected: readableKinds,
            ...refusal,
          })
        : importText(original, transcript, data),
    );
  }
  return {
    files: results.flatMap(({ files }) => files),
    problems: results.flatMap(({ problems }) => problems),
    warnings: results.flatMap(({ warnings }) => warnings),
  };
}
