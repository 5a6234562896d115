import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkQuotations,
  cutsConditions,
  isWhole,
  occursIn,
  standsIn,
} from '../../../../src/facts/quotation.ts';
import type { Clause } from '../../../../src/facts/kinds/policy.ts';

const clause: Clause = {
  anchor: 'c-1-3',
  kind: 'numbered',
  path: '一、（三）',
  level: 2,
  number: '（三）',
  heading: '工作目标',
  headingEnd: '',
  text: '全面形成资源利用高效化的低\n效用地再开发工作格局。到 2027 年，完成 20000 亩以上。',
  parent: 'c-1',
  table: { columns: ['序号', '完成时限'], rows: [{ cells: ['1', '2024年1月底'], line: 9 }] },
  ranges: [[0, 10]],
  line: 1,
};

describe('a quotation', () => {
  test('stands where its characters stand', () => {
    expect(standsIn(clause, '到 2027 年，完成 20000 亩以上')).toBe(true);
  });

  test('may run over a line break of the clause, with or without white space of its own', () => {
    expect(standsIn(clause, '的低效用地再开发')).toBe(true);
    expect(standsIn(clause, '的低\n  效用地再开发')).toBe(true);
    expect(standsIn(clause, '的低 效用地再开发')).toBe(true);
  });

  test('does not stand with white space left out or put in where no line ends', () => {
    expect(standsIn(clause, '到2027年')).toBe(false);
    expect(standsIn(clause, '全面 形成')).toBe(false);
  });

  test('may be a heading or a table row, but not words from two rows', () => {
    expect(standsIn(clause, '工作目标')).toBe(true);
    expect(standsIn(clause, '2024年1月底')).toBe(true);
    expect(standsIn(clause, '序号1')).toBe(false);
  });

  test('that is empty stands nowhere', () => {
    expect(standsIn(clause, '  ')).toBe(false);
  });

  test('taken out of any text stands in it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('土', '地', ' ', '\n', '，', '1')),
        fc.nat(30),
        fc.nat(30),
        (characters, from, length) => {
          const text = characters.join('');
          const quote = text.slice(from, from + length);
          fc.pre(quote.trim() !== '');
          return occursIn(text, quote) && occursIn(text, quote.replaceAll('\n', '').trim());
        },
      ),
    );
  });
});

describe('a whole quotation', () => {
  const law = {
    ...clause,
    text: '前一句。除丙外，在符合规划的前提下，甲可以不缴；乙的，依法处置。后一句。',
  };

  test('is one or more sentences, from their beginning to their end', () => {
    expect(isWhole(law, '除丙外，在符合规划的前提下，甲可以不缴；乙的，依法处置。')).toBe(true);
    expect(isWhole(law, '前一句。除丙外，在符合规划的前提下，甲可以不缴；乙的，依法处置。')).toBe(
      true,
    );
    expect(isWhole(law, '甲可以不缴；乙的，依法处置。')).toBe(false);
    expect(isWhole(law, '除丙外，在符合规划的前提下，甲可以不缴；')).toBe(false);
  });

  test('shows where it was cut, and is cut at a pause', () => {
    expect(isWhole(law, '……甲可以不缴；……')).toBe(true);
    expect(isWhole(law, '除丙外，……乙的，依法处置。')).toBe(true);
    expect(isWhole(law, '……可以不缴；……')).toBe(false);
    expect(isWhole(law, '……乙的，依法处置。除丙外，')).toBe(false);
  });

  test('may leave out what follows its own matter, not what stands before or in it', () => {
    expect(cutsConditions('除丙外，在符合规划的前提下，甲可以不缴；……')).toBe(false);
    expect(cutsConditions('……甲可以不缴；……')).toBe(true);
    expect(cutsConditions('除丙外，……乙的，依法处置。')).toBe(true);
  });

  test('may be a heading with its text, a line of a letterhead, a cell of a table', () => {
    const titled = { ...law, heading: '推进实施', headingEnd: ':', text: '2023年12月起。' };
    expect(isWhole(titled, '推进实施:2023年12月起。')).toBe(true);
    expect(isWhole({ ...law, kind: 'head', text: '甲政发〔2024〕2号\n甲市通知' }, '甲市通知')).toBe(
      true,
    );
    expect(isWhole(law, '2024年1月底')).toBe(true);
    expect(isWhole(law, '2024年1月')).toBe(false);
  });
});

describe('checking quotations', () => {
  const policy = { slug: 'huzhou-2024-2', clauses: [clause] as [Clause] };

  test('names file, record, clause and what to do', () => {
    const records = [
      { anchor: 'c-1-3', quote: '到 2027 年，完成 20000 亩以上。' },
      { anchor: 'c-1-3', quote: '完成 30000 亩以上' },
      { anchor: 'c-9', quote: '完成' },
    ];
    expect(checkQuotations('data/huzhou/x.yaml', records, policy)).toEqual([
      {
        file: 'data/huzhou/x.yaml',
        record: 2,
        anchor: 'c-1-3',
        message:
          'data/huzhou/x.yaml › 第 2 条：引文“完成 30000 亩以上”在条款 c-1-3（一、（三））中找不到，请按原文逐字抄录，或改正条款编号。',
      },
      {
        file: 'data/huzhou/x.yaml',
        record: 3,
        anchor: 'c-9',
        message:
          'data/huzhou/x.yaml › 第 3 条：huzhou-2024-2 没有条款 c-9，请改为政策文件页面上的条款编号。',
      },
    ]);
  });
});
