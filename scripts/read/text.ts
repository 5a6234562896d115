import { basename } from 'node:path';
import type { Policy } from '../../src/facts/kinds/policy.ts';
import { readMetadata } from '../../src/rules/policy/metadata.ts';
import { oddities } from '../../src/rules/policy/oddities.ts';
import { parseText, type ParsedText } from '../../src/rules/policy/parse.ts';
import { policyStatus } from '../../src/rules/policy/status.ts';
import { readDocument } from '../import/documents/read-document.ts';
import type { Transcript } from '../import/documents/transcript.ts';

/** One thing that the reader of a file is told. `error` refuses the file. */
export interface ReadProblem {
  code: string;
  severity: 'error' | 'warning' | 'info';
  where: string;
  message: string;
  remedy: string;
}

/** A file read as a text, before anything is registered. */
export interface TextReading {
  policy: Policy;
  parsed: ParsedText;
  /** The words of the file, one paragraph a line: what `line` of clauses and problems counts. */
  original: string;
  /** What its format tells of the cells of its tables. */
  marks: Pick<Transcript, 'merges' | 'torn' | 'struck'>;
  status: ReturnType<typeof policyStatus>;
  problems: ReadProblem[];
}

const lineOf = (file: string, line: number): string => `${file} 第 ${line} 行`;

const shownDepartures = 5;

/**
 * What the text shows otherwise than the file has it; many of one kind are one line. What was filled
 * in is among the problems of the text.
 */
function departureProblems(file: string, { departures }: ParsedText): ReadProblem[] {
  const told = departures.filter(
    ({ kind, original }) => kind !== 'filled' && !/^[|｜]$/u.test(original),
  );
  const byReason = Map.groupBy(told, ({ reason }) => reason);
  return [...byReason].flatMap(([reason, all]): ReadProblem[] => {
    const own = { code: 'READ-DEPARTURE', severity: 'info', remedy: '与原件核对' } as const;
    if (all.length > shownDepartures) {
      const lines = all.slice(0, 10).map(({ line }) => line);
      const where = `${file} 第 ${lines.join('、')}${all.length > 10 ? '……' : ''} 行`;
      return [{ ...own, where, message: `${reason}（共 ${all.length} 处）` }];
    }
    return all.map(({ line, original }) => {
      const words = original.trim() === '' ? '' : `：“${original.trim().slice(0, 30)}”`;
      return { ...own, where: lineOf(file, line), message: `${reason}${words}` };
    });
  });
}

/**
 * Reads a file as a text on `day`, which its standing is judged for. A refused file gives its
 * problem alone.
 */
export async function readTextFile(
  path: string,
  bytes: Uint8Array,
  { city, day }: { city: string; day: string },
): Promise<TextReading | ReadProblem> {
  const file = basename(path);
  const { transcript, refusal } = await readDocument(file, bytes);
  if (transcript === null) {
    return {
      ...{ code: 'IMPORT-TEXT-UNREADABLE', severity: 'error', where: file },
      ...{ message: `不能作为政策文件读出：${refusal.read}`, remedy: refusal.action },
    };
  }
  const parsed = parseText(transcript.text, transcript.hints);
  if (parsed.clauses.length === 0) {
    return {
      ...{ code: 'IMPORT-TEXT-EMPTY', severity: 'error', where: file },
      ...{ message: '文件里没有可以收录的文字', remedy: '放入完整的原件' },
    };
  }
  const webHead = [...transcript.webHead, ...parsed.webHead];
  const metadata = readMetadata(parsed.clauses, { fallbackTitle: file, webHead });
  const [first, ...rest] = parsed.clauses;
  const policy: Policy = {
    ...{ slug: 'unregistered', city, metadata, standing: null, departures: parsed.departures },
    source: { file, sha256: '', bytes: bytes.length, from: '' },
    clauses: first === undefined ? [] : [first, ...rest],
  };
  const problems: ReadProblem[] = oddities(transcript.text, parsed, metadata, file).map(
    ({ code, line, message, remedy }) => ({
      ...{ code, severity: 'warning', where: lineOf(file, line), message, remedy },
    }),
  );
  for (const message of transcript.notices) {
    const remedy = '与原件核对';
    problems.push({ code: 'READ-FORMAT', severity: 'info', where: file, message, remedy });
  }
  problems.push(...departureProblems(file, parsed));
  const { text: original } = transcript;
  return {
    policy,
    parsed,
    original,
    marks: transcript,
    status: policyStatus(policy, day),
    problems,
  };
}
