import type { Audit, Expense, Usefulness } from '../../../src/rules/search/audit.ts';

/** What an audit must reach. Bytes as brotli sends them. */
const limits = {
  answered: 0.95,
  site: { first: 120_000 },
  scale: { first: 200_000, later: 70_000, warm: 100, build: 30 },
};

function share(value: number): string {
  return `${(value * 100).toFixed(2)}%`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function answeredLines(label: string, { answered, queries, failed, byForm }: Usefulness): string[] {
  return [
    `  ${label}：前三条答得上 ${answered}/${queries}（${share(answered / queries)}）`,
    `    没答上：${failed.join('、') || '无'}`,
    ...byForm.map((form) => `    ${form.form} ${form.answered}/${form.queries}`),
  ];
}

function expenseLines({ firstBytes, firstBytesMost, ...rest }: Expense): string[] {
  return [
    `  首次查询 ${kilobytes(firstBytes)}（最多 ${kilobytes(firstBytesMost)}），${rest.firstMilliseconds} 毫秒`,
    `  再次查询 ${kilobytes(rest.laterBytes)}，${rest.laterMilliseconds} 毫秒；重复查询 p95 ${rest.warmMilliseconds95} 毫秒`,
    `  索引 ${kilobytes(rest.indexBytes)}`,
  ];
}

/** The figures for the terminal. */
export function describeAudit({
  units,
  exactness,
  usefulness,
  holdout,
  expense,
  buildSeconds,
  scale,
}: Audit): string {
  const lines = [
    `检索自测：${units} 条，字串 ${exactness.asked}/${exactness.all}`,
    `  条款级 召回 ${share(exactness.recall)}，准确 ${share(exactness.precision)}；页面级 召回 ${share(exactness.pageRecall)}，准确 ${share(exactness.pagePrecision)}；查无 ${exactness.zero}`,
    ...answeredLines('人们的查询', usefulness),
    ...answeredLines('留出的查询', holdout),
    ...expenseLines(expense),
    `  建立索引 ${buildSeconds.toFixed(1)} 秒`,
  ];
  if (scale !== null) {
    lines.push(
      `规模 ${scale.clauses} 条（真实句子重组）：建立索引 ${scale.buildSeconds.toFixed(1)} 秒`,
    );
    lines.push(...expenseLines(scale.expense));
  }
  return lines.join('\n');
}

function expenseProblems({ expense, scale }: Audit): string[] {
  const { site, scale: atScale } = limits;
  const checks: [string, number, number][] = [
    ['本站最贵的首次查询字节', expense.firstBytesMost, site.first],
  ];
  if (scale !== null) {
    checks.push(
      ['规模测试首次查询字节', scale.expense.firstBytes, atScale.first],
      ['规模测试再次查询字节', scale.expense.laterBytes, atScale.later],
      ['规模测试重复查询 p95 毫秒', scale.expense.warmMilliseconds95, atScale.warm],
      ['规模测试建立索引秒数', scale.buildSeconds, atScale.build],
    );
  }
  return checks
    .filter(([, value, most]) => value > most)
    .map(([name, value, most]) => `${name} ${value.toFixed(1)}，超过上限 ${most}。`);
}

/** Why an audit fails; empty where it passes. */
export function auditProblems(audit: Audit): string[] {
  const { exactness } = audit;
  const problems = exactness.faults.map((fault) => `字串 ${fault}`);
  const { recall, precision, pageRecall, pagePrecision } = exactness;
  if (Math.min(recall, precision, pageRecall, pagePrecision) < 1) {
    problems.push('召回率和准确率都应为 100%。');
  }
  for (const { answered, queries } of [audit.usefulness, audit.holdout]) {
    if (answered / queries < limits.answered) {
      problems.push(`前三条答得上 ${answered}/${queries}，不到 ${share(limits.answered)}。`);
    }
  }
  return [...problems, ...expenseProblems(audit)];
}
