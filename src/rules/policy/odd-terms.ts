import type { Clause, PolicyMetadata } from '../../facts/kinds/policy.ts';
import { plainDigits } from './numerals.ts';
import type { Oddity } from './oddity.ts';

/** 本细则自…起施行，至《…条例》修订施行之日止: the text ends when something happens, on no day. */
const untilEvent =
  /本[^。；，]{1,12}(?:自|从|有效|施行|实施|执行|试行)[^。；]{0,60}?(?:至|到)(?![^。；]{0,6}\d{4}\s*年)(?=\S)[^。；]{2,40}?(?:之日|时|之时|为)止/u;

/** A term that ends on a condition: no day is read of it, and whether it has come true has to be looked up. */
export function conditionalEnd(
  clauses: readonly Clause[],
  { validUntil, draft }: PolicyMetadata,
): Oddity[] {
  if (validUntil !== null || draft) return [];
  return clauses
    .filter(
      ({ kind, anchor }) => kind !== 'head' && kind !== 'end' && !/^c-(?:t\d|att)/u.test(anchor),
    )
    .filter(({ text }) => untilEvent.test(plainDigits(text).replaceAll(/“[^”]*”/gu, '')))
    .map(({ path, line }) => ({
      code: 'READ-EFFECT',
      line,
      message: `${path}写明到某件事发生时为止，没有写哪一天，有效期按未载明处理`,
      remedy: '查明这件事有没有发生；已经发生的，登记时在 standing 中写明',
    }));
}
