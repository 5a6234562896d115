import { z } from 'zod';

/** Records of a list are counted from 1, as a person counts them. */
function step(key: PropertyKey): string {
  return typeof key === 'number' ? `第 ${key + 1} 条` : String(key);
}

/** What Zod finds in a file, a line each: the file, the place in it, what is wrong. */
export function issueLines(issues: readonly z.core.$ZodIssue[], path: string): string[] {
  return issues.map((issue) => {
    const where = issue.path.length > 0 ? issue.path.map(step).join(' › ') : '整个文件';
    return `${path} › ${where}：${issue.message}`;
  });
}

type RawIssue = Parameters<NonNullable<z.core.$ZodConfig['customError']>>[0];

const typeNames: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '几条（每条前面写“- ”）',
  object: '几个字段（字段名: 内容）',
  null: 'null',
};

const formats: Readonly<Record<string, string>> = {
  date: '应是日期，写作 2026-07-02',
  datetime: '应是日期和时刻，写作 2026-07-02T09:30:00+08:00',
  url: '应是网址，以 https:// 或 http:// 开头',
};

/** As much of a value as a message has room for. */
function shown(input: unknown): string {
  if (Array.isArray(input)) return '几条';
  if (typeof input === 'object' && input !== null) return '几个字段';
  const text = String(input);
  return `“${text.length > 40 ? `${text.slice(0, 40)}……` : text}”`;
}

/** What counts as the size of a value, in words: 3 个字, 3 条, 3. */
function sized(origin: string, limit: number | bigint): string {
  if (origin === 'string') return ` ${limit} 个字`;
  return origin === 'array' || origin === 'set' || origin === 'map' ? ` ${limit} 条` : ` ${limit}`;
}

/**
 * What Zod finds in a record, as the clerk who wrote it is told: what is wrong, and what to write.
 *
 * @returns undefined for what a schema says in its own words, and for kinds that Zod's own words serve
 */
export function issueWords(issue: RawIssue): string | undefined {
  if (issue.input === undefined && issue.code !== 'custom') return '没有写';
  switch (issue.code) {
    case 'invalid_type':
      return `应是${typeNames[issue.expected] ?? issue.expected}，写的是${shown(issue.input)}`;
    case 'invalid_value': {
      const values = issue.values.map((value) => `“${String(value)}”`).join('、');
      return `应写${issue.values.length > 1 ? '其中之一：' : ''}${values}，写的是${shown(issue.input)}`;
    }
    case 'unrecognized_keys':
      return `没有叫${issue.keys.map((key) => `“${key}”`).join('、')}的字段：字段名写错了，或者不属于这里`;
    case 'too_small':
      return issue.origin === 'string'
        ? `内容太短或没有填，至少${sized(issue.origin, issue.minimum)}`
        : `${issue.inclusive === false ? '应大于' : '至少'}${sized(issue.origin, issue.minimum)}`;
    case 'too_big':
      return `${issue.inclusive === false ? '应小于' : '至多'}${sized(issue.origin, issue.maximum)}`;
    case 'invalid_format':
      return `${formats[issue.format] ?? (issue.pattern === undefined ? '写法不对' : `写法不对，应合 ${issue.pattern}`)}，写的是${shown(issue.input)}`;
    case 'invalid_union':
      return `不合这里的任何一种写法，写的是${shown(issue.input)}`;
    default:
      return undefined;
  }
}
