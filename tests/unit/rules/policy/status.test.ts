import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { policyStatuses } from '../../../../src/facts/kinds/policy-status.ts';
import {
  finalTextOf,
  isInForce,
  lowerStatus,
  policyStatus,
} from '../../../../src/rules/policy/status.ts';
import {
  consequenceOf,
  formatStandingOn,
  formatStatus,
  showsDay,
  sinceEffect,
  standingReason,
  tagNote,
  tagsNote,
} from '../../../../src/rules/words/status.ts';
import { aClause, aPolicy } from '../../../support/policy.ts';

const clauses = [
  aClause({ anchor: 'c-u1', text: '本办法自公布之日起施行，有效期至2027年9月30日。' }),
];
const valid = aPolicy({ metadata: { validUntil: '2027-09-30' }, clauses });
const standing = { status: '废止', reason: '已由新文件废止。', since: '2026-01-01' } as const;

describe('policyStatus', () => {
  test('a text lapses on the day after its last day', () => {
    expect(policyStatus(valid, '2027-09-30')).toMatchObject({
      status: '在载明的有效期内',
      basisAnchor: 'c-u1',
    });
    expect(policyStatus(valid, '2027-10-01')).toMatchObject({
      status: '失效',
      basisAnchor: 'c-u1',
    });
  });

  test('a text without a printed validity is 已印发（有效期未载明）', () => {
    expect(policyStatus(aPolicy(), '2030-01-01').status).toBe('已印发（有效期未载明）');
  });

  test('a draft is a draft whatever else is said', () => {
    const draft = aPolicy({ metadata: { draft: true, validUntil: '2020-01-01' }, standing });
    expect(policyStatus(draft, '2026-11-22').status).toBe('征求意见稿');
  });

  test('what a person states counts from its day on', () => {
    const repealed = { ...valid, standing };
    expect(policyStatus(repealed, '2025-12-31').status).toBe('在载明的有效期内');
    expect(policyStatus(repealed, '2026-01-01')).toMatchObject({
      status: '废止',
      reason: standing.reason,
    });
  });

  test('a text for trial says so in its title, until it lapses', () => {
    const trial = aPolicy({ metadata: { title: '甲市办法（试行）', validUntil: '2027-09-30' } });
    expect(policyStatus(trial, '2026-01-01').status).toBe('试行');
    expect(policyStatus(trial, '2027-10-01').status).toBe('失效');
  });

  test('a text without number and date has to be checked', () => {
    const bare = aPolicy({ metadata: { docNumber: null, issuedOn: null } });
    expect(policyStatus(bare, '2026-01-01').status).toBe('效力待核');
  });
});

describe('before its day of effect', () => {
  const later = aPolicy({
    metadata: { effectiveFrom: '2027-03-01', validUntil: '2032-02-29' },
    clauses: [aClause({ text: '本办法自2027年3月1日起施行，有效期至2032年2月29日。' })],
  });

  test('a text is 尚未施行, and in force from that day on', () => {
    const before = policyStatus(later, '2027-02-28');
    expect(before).toMatchObject({ status: '尚未施行', basisAnchor: 'c-1' });
    expect(before.reason).toContain('2027年3月1日');
    // The browser tells readers of that day that it has come.
    expect(before.from).toBe('2027-03-01');
    expect(sinceEffect('2027-03-01')).toContain('2027年3月1日起施行，这一天已到');
    expect(policyStatus(later, '2027-03-01').status).toBe('在载明的有效期内');
  });

  test('and is not counted among texts in force', () => {
    expect(isInForce(policyStatus(later, '2026-11-28').status)).toBe(false);
  });
});

describe('a validity in years', () => {
  type Length = { length: string; start: string | null; until: string | null; trial?: true };
  const lasting = ({ length, start, until, trial }: Length) => {
    const kind = trial ? ('试行期' as const) : ('有效期' as const);
    const validity = { kind, length, anchor: 'c-1' as const, start };
    return aPolicy({ metadata: { effectiveFrom: start, validUntil: until, validity } });
  };

  test('ends on the day that follows from its first, which is marked 推断', () => {
    const five = lasting({ length: 'P5Y', start: '2019-03-01', until: '2024-02-29' });
    expect(policyStatus(five, '2024-02-29')).toMatchObject({
      status: '在载明的有效期内',
      until: '2024-02-29',
    });
    expect(policyStatus(five, '2024-03-01')).toMatchObject({
      status: '失效',
      basisAnchor: 'c-1',
      reason: '原文载明有效期5年，由此推算至2024年2月29日（推断），已届满。',
    });
  });

  test('has no last day where its first is not printed, and is not called 未载明', () => {
    const bare = lasting({ length: 'P3Y', start: null, until: null });
    const { status, reason, until } = policyStatus(bare, '2026-11-28');
    expect({ status, until }).toEqual({ status: '效力待核', until: null });
    expect(reason).toContain('有效期3年');
  });

  test('of a trial ends with the trial', () => {
    const trial = lasting({
      length: 'P1Y',
      start: '2024-05-01',
      until: '2025-04-30',
      trial: true,
    });
    expect(policyStatus(trial, '2025-04-30').status).toBe('试行');
    expect(policyStatus(trial, '2025-05-01').status).toBe('失效');
  });
});

describe('that a text was issued', () => {
  const bare = { docNumber: null, issuedOn: null, issuer: null };
  const reasonOf = (metadata: object, head = '') => {
    const clauses = [aClause({ anchor: 'head', kind: 'head', text: head })] as const;
    const { status, reason } = policyStatus(
      aPolicy({ metadata: { ...bare, ...metadata }, clauses: [...clauses] }),
      '2026-12-01',
    );
    return `${status}：${reason}`;
  };

  test('is told by the words and the day that it prints, and by nothing else', () => {
    expect(
      reasonOf({ formedOn: '2023-12-25' }, '《甲方案》已经审议通过,现印发给你们,请贯彻。'),
    ).toBe(
      '已印发（有效期未载明）：原文写“现印发给你们”，署2023年12月25日；未载明有效期，试点期限不是有效期。',
    );
    expect(reasonOf({ issuedOn: '2024-01-30' })).toContain('原文载明2024年1月30日印发；');
  });

  test('is not told by a number or the day of passing alone', () => {
    expect(reasonOf({ docNumber: '甲政发〔2024〕1号' })).toBe(
      '效力待核：原文只载明文号，没有写明印发、公布，无法判断是否已经印发。',
    );
    expect(reasonOf({ passedOn: '2024-01-30' })).toContain('效力待核：原文只载明通过日期，');
  });
});

describe('what goes with a standing wherever it stands', () => {
  const looked = { on: '2026-11-01', by: '本站整理', found: null };

  test('is what nobody looked for, or what a query found', () => {
    expect(standingReason(policyStatus(valid, '2026-12-01'))).toContain(
      '是否被修改或废止本站未查。',
    );
    const known = standingReason(policyStatus(valid, '2026-12-01', looked));
    expect(known).toContain('2026年11月1日本站整理查询，未检索到修改或废止它的文件。');
    expect(known).not.toContain('未查');
    const draft = aPolicy({ metadata: { draft: true } });
    expect(standingReason(policyStatus(draft, '2026-12-01'))).toContain(
      '本稿不具有效力，正式文件本站未收录，也没有查询记录。',
    );
  });

  test('is led to by each tag of a text in force', () => {
    expect(tagNote('在载明的有效期内')).toBe('是否被修改或废止，见文件页');
    expect(tagNote('征求意见稿')).toBe('');
    const many = ['在载明的有效期内', '征求意见稿', '已印发（有效期未载明）'] as const;
    expect(tagsNote([...many, ...many])).toMatch(
      /^标“在载明的有效期内”“已印发（有效期未载明）”的文件，是否被修改或废止/u,
    );
    expect(tagsNote(['征求意见稿'])).toBe('');
  });

  test('is the day, and until when, where the words go alone', () => {
    expect(formatStandingOn(policyStatus(valid, '2026-12-01'))).toBe(
      '效力状态（2026年12月1日）：在载明的有效期内，至2027年9月30日，是否被修改或废止本站未查',
    );
  });
});

describe('what the date beside a status is', () => {
  test('no day of a computation where none was made', () => {
    const printed = [
      aPolicy(),
      aPolicy({ metadata: { draft: true } }),
      aPolicy({ metadata: { docNumber: null, issuedOn: null } }),
    ];
    for (const policy of printed) {
      const { status, asOf } = policyStatus(policy, '2026-12-01');
      expect([status, showsDay(status, asOf)]).toEqual([status, false]);
    }
    const { status, asOf } = policyStatus(valid, '2026-12-01');
    expect(showsDay(status, asOf)).toBe(true);
  });

  test('the day it was computed for, without a query', () => {
    expect(policyStatus(valid, '2026-11-28').asOf).toEqual({
      kind: 'computed',
      day: '2026-11-28',
      by: null,
    });
    expect(consequenceOf('在载明的有效期内')).toBe('在载明的有效期内，是否被修改或废止本站未查。');
  });

  test('the day of the query, where somebody looked', () => {
    const { status, asOf } = policyStatus(valid, '2026-11-28', {
      on: '2026-11-01',
      by: '本站整理',
      found: null,
    });
    expect(asOf).toEqual({ kind: 'query', day: '2026-11-01', by: '本站整理' });
    expect(consequenceOf(status, asOf)).toContain('2026年11月1日本站整理查询');
    expect(consequenceOf(status, asOf)).not.toContain('未查');
  });

  test('of a doubt that a person stated, whether somebody looked since is told, and never said twice', () => {
    const standing = { status: '效力待核', reason: '早于现行法律。', since: '2026-01-01' } as const;
    const doubted = aPolicy({ standing });
    const unseen = policyStatus(doubted, '2026-11-28');
    expect(consequenceOf(unseen.status, unseen.asOf)).toContain('是否被修改或废止本站未查');
    const looked = { on: '2026-11-01', by: '本站整理', found: null };
    const { status, reason, asOf } = policyStatus(doubted, '2026-11-28', looked);
    expect([status, reason]).toEqual(['效力待核', '早于现行法律。']);
    expect(consequenceOf(status, asOf)).toContain('2026年11月1日本站整理查询');
    expect(consequenceOf(status, asOf)).not.toContain('未查');
  });

  test('of a text whose term is over, only a query made since then says anything', () => {
    const over = '2027-12-01';
    const early = policyStatus(valid, over, { on: '2027-09-01', by: '经办人员', found: null });
    expect(early.status).toBe('失效');
    expect(consequenceOf(early.status, early.asOf)).toContain('期满以后本站未查');
    const late = policyStatus(valid, over, { on: '2027-11-01', by: '经办人员', found: null });
    expect(consequenceOf(late.status, late.asOf)).toBe(
      '文件载明的有效期已满；2027年11月1日经办人员查询，未检索到延长、修改或废止它的文件。',
    );
  });

  test('what a query found is told, and 未查 no more, whatever the standing', () => {
    const found = '某市政府网站公布了废止它的决定';
    const looked = { on: '2026-11-01', by: '经办人员', found };
    const draft = aPolicy();
    const draftly = { ...draft, metadata: { ...draft.metadata, draft: true } };
    for (const policy of [valid, draftly]) {
      const { status, asOf } = policyStatus(policy, '2026-11-28', looked);
      const words = consequenceOf(status, asOf);
      expect(words).toContain(`2026年11月1日经办人员查询，查到：${found}`);
      expect(words).not.toMatch(/未查|未收录|未检索到/u);
    }
  });

  test('no page calls a printed term 有效 without saying so', () => {
    expect(formatStatus('在载明的有效期内')).toBe('在载明的有效期内');
  });
});

test('a draft has no force, and that a final text exists is not denied', () => {
  expect(consequenceOf('征求意见稿')).toContain('本稿不具有效力，正式文件本站未收录');
});

describe('of a draft whose final text the portal has', () => {
  const titled = (title: string, draft: boolean, city = 'jia') =>
    aPolicy({ city, metadata: { title, draft } });
  const draft = titled('甲市低效用地再开发实施办法（征求意见稿）', true);
  const final = titled('关于印发《甲市低效用地再开发实施办法》的通知', false);

  test('未收录 is not said, and the text is named', () => {
    const held = finalTextOf(draft, [draft, final]) ?? undefined;
    expect(held).toBe(final.metadata.title);
    const { status, asOf } = policyStatus(draft, '2026-11-28');
    const words = consequenceOf(status, { ...asOf, ...(held === undefined ? {} : { held }) });
    expect(words).not.toContain('未收录');
    expect(words).toContain('《关于印发〈甲市低效用地再开发实施办法〉的通知》');
  });

  test('a notice that asks for views has the name inside', () => {
    const notice = titled('关于公开征求《甲市低效用地再开发实施办法（草案）》意见的公告', true);
    expect(finalTextOf(notice, [final])).toBe(final.metadata.title);
  });

  test.each([
    ['another draft', [titled('甲市低效用地再开发实施办法', true)]],
    ['a text of another city', [titled('甲市低效用地再开发实施办法', false, 'yi')]],
    ['a text of another name', [titled('甲市低效用地再开发实施细则', false)]],
    ['no text', []],
  ])('%s is none', (_, texts) => {
    expect(finalTextOf(draft, texts)).toBeNull();
  });

  test('a name of a few characters tells nothing', () => {
    expect(finalTextOf(titled('通知（征求意见稿）', true), [final])).toBeNull();
  });
});

describe('lowerStatus', () => {
  test('lowers a valid text after its last day and not before', () => {
    expect(lowerStatus('在载明的有效期内', '2027-09-30', '2027-09-30')).toBe('在载明的有效期内');
    expect(lowerStatus('在载明的有效期内', '2027-09-30', '2027-10-01')).toBe('失效');
  });

  test('gives the status as built or 失效, and keeps drafts and repealed texts as they are', () => {
    const day = fc.constantFrom('2020-01-01', '2027-09-30', '2031-01-01');
    fc.assert(
      fc.property(
        fc.constantFrom(...policyStatuses),
        fc.option(day),
        day,
        (built, until, today) => {
          expect([built, '失效']).toContain(lowerStatus(built, until, today));
        },
      ),
    );
    expect(lowerStatus('征求意见稿', '2020-01-01', '2021-01-01')).toBe('征求意见稿');
    expect(lowerStatus('废止', '2020-01-01', '2021-01-01')).toBe('废止');
  });
});
