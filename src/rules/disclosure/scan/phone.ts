import { mask, type Hit } from './hit.ts';
import { isSerial, type Candidate } from './number-groups.ts';
import { portalFiles } from '../../../facts/portal-files.ts';

const mobile = /^(?:00)?(?:86)?(1[3-9]\d{9})$/;

/** Groups in which people write mobile numbers, after a country code or not. */
const usualGroups = new Set([
  '11',
  '3-4-4',
  '3-8',
  '7-4',
  '4-3-4',
  '3-3-5',
  '3-4-2-2',
  '3-2-2-2-2',
  '5-6',
  '6-5',
  '4-4-3',
]);

/** The mobile number that a candidate is, as it is written; null where it is none. */
export function mobileIn({ digits, groups, spaced }: Candidate): string | null {
  const value = mobile.exec(digits)?.[1];
  if (value === undefined) return null;
  // Areas in a row, with spaces between them, are cut in all ways but this one, too.
  if (spaced && groups.length > 2 && !/(?:^|-)3-4-4$/.test(groups.join('-'))) {
    return groups.every((length) => length === 1) ? value : null;
  }
  const own = groups.join('-').replace(/^(?:00)?86-|^0086-/, '');
  const prefixed = digits.length > 11 && groups[0] === digits.length;
  // Sizes of a drawing and the numbers of a clause add up to eleven digits, too.
  const oneByOne = groups.every((length) => length === 1);
  return oneByOne || prefixed || usualGroups.has(own) || usualGroups.has(own.replace(/^[24]-/, ''))
    ? value
    : null;
}

/**
 * Mobile numbers among the candidates of a line.
 *
 * @param allowed official numbers that may stand there, digits only
 */
export function findPhones(
  found: readonly Candidate[],
  line: string,
  allowed: ReadonlySet<string>,
): Hit[] {
  return found.flatMap((candidate) => {
    const value = mobileIn(candidate);
    if (value === null || allowed.has(value) || isSerial(line, candidate)) return [];
    const remedy = `请制发单位另给没有个人号码的一份；确为公开的办公号码，请登记在 data/${portalFiles.scan} 的 allowedPhones`;
    return [{ kind: '手机号码', index: candidate.index, value, masked: mask(value), remedy }];
  });
}
