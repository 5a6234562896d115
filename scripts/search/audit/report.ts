import type { Audit, Expense, Usefulness } from '../../../src/facts/kinds/search-audit.ts';

/** What an audit must reach: shares of queries, bytes as brotli sends them, milliseconds, seconds. */
const limits = {
  answered: 0.95,
  forms: {
    '加“，谢谢”': 0.94,
    '加“你好，”': 0.94,
    少最后一个字: 0.88,
    中间加空格: 0.88,
    '城市 空格 词': 0.97,
  } as Readonly<Record<string, number>>,
  first: 100_000,
  firstMost: 115_000,
  slow: 2500,
  warm: 60,
  scale: [
    { clauses: 10_000, first: 130_000 },
    { clauses: Infinity, first: 200_000 },
  ],
  build: 30,
};

function share(value: number): string {
  return `${(value * 100).toFixed(2)}%`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function answeredLines({ name, answered, queries, failed, byForm }: Usefulness): string[] {
  return [
    `  ${name}：前三条答得上 ${answered}/${queries}（${share(answered / queries)}）`,
    ...byForm.map(
      (form) =>
        `    ${form.form} ${form.answered}/${form.queries}（${share(form.answered / form.queries)}）`,
    ),
    `    没答上：${failed.join('、') || '无'}`,
  ];
}

function expenseLines({ firstBytes, firstBytesMost, ...rest }: Expense): string[] {
  return [
    `  首次查询 ${kilobytes(firstBytes)}（最多 ${kilobytes(firstBytesMost)}），${rest.firstMilliseconds} 毫秒；慢速手机上第一条 ${rest.slowMilliseconds ?? '—'} 毫秒`,
    `  再次查询 ${kilobytes(rest.laterBytes)}，${rest.laterMilliseconds} 毫秒；重复查询 p95 ${rest.warmMilliseconds95} 毫秒`,
    `  索引 ${kilobytes(rest.indexBytes)}`,
  ];
}

/** The figures for the terminal. */
export function describeAudit({
  units,
  exactness,
  usefulness,
  expense,
  buildSeconds,
  scale,
}: Audit): string {
  const lines = [
    `检索自测：${units} 条，字串 ${exactness.asked}/${exactness.all}`,
    `  条款级 召回 ${share(exactness.recall)}，准确 ${share(exactness.precision)}；页面级 召回 ${share(exactness.pageRecall)}，准确 ${share(exactness.pagePrecision)}；查无 ${exactness.zero}`,
    ...usefulness.flatMap(answeredLines),
    ...expenseLines(expense),
    `  建立索引 ${buildSeconds.toFixed(1)} 秒`,
  ];
  for (const grown of scale) {
    lines.push(
      `规模 ${grown.clauses} 条（真实句子重组）：建立索引 ${grown.buildSeconds.toFixed(1)} 秒`,
      ...expenseLines(grown.expense),
    );
  }
  return lines.join('\n');
}

function expenseProblems({ expense, scale }: Audit): string[] {
  const checks: [string, number, number][] = [
    ['首次查询字节的中位数', expense.firstBytes, limits.first],
    ['最贵的首次查询字节', expense.firstBytesMost, limits.firstMost],
    ['慢速手机上第一条结果毫秒', expense.slowMilliseconds ?? 0, limits.slow],
    ['重复查询 p95 毫秒', expense.warmMilliseconds95, limits.warm],
    ...scale.flatMap(({ clauses, buildSeconds, expense: grown }): [string, number, number][] => [
      // The dearest counts, not only the median: nobody is the median.
      [
        `${clauses} 条时最贵的首次查询字节`,
        grown.firstBytesMost,
        limits.scale.find((some) => clauses <= some.clauses)?.first ?? 0,
      ],
      [`${clauses} 条时重复查询 p95 毫秒`, grown.warmMilliseconds95, limits.warm],
      [`${clauses} 条时建立索引秒数`, buildSeconds, limits.build],
    ]),
  ];
  return checks
    .filter(([, value, most]) => value > most)
    .map(([name, value, most]) => `${name} ${value.toFixed(1)}，超过上限 ${most}。`);
}

/** Why a set of queries fails; empty where it passes. */
export function usefulnessProblems({ name, queries, answered, byForm }: Usefulness): string[] {
  const whole = { form: '', queries, answered };
  const isEdited = byForm.some(({ form }) => form in limits.forms);
  const parts = isEdited ? byForm : [whole];
  return parts.flatMap(({ form, queries: asked, answered: right }) => {
    const least = limits.forms[form] ?? limits.answered;
    return right / asked >= least
      ? []
      : [`${name}${form}：前三条答得上 ${right}/${asked}，不到 ${share(least)}。`];
  });
}

/** Why an audit fails; empty where it passes. */
export function auditProblems(audit: Audit): string[] {
  const { exactness } = audit;
  const problems = exactness.faults.map((fault) => `字串 ${fault}`);
  const { recall, precision, pageRecall, pagePrecision } = exactness;
  if (Math.min(recall, precision, pageRecall, pagePrecision) < 1) {
    problems.push('召回率和准确率都应为 100%。');
  }
  return [...problems, ...audit.usefulness.flatMap(usefulnessProblems), ...expenseProblems(audit)];
}
