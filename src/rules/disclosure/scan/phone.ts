import { mask, type Hit } from './hit.ts';

const candidate =
  /(?<![0-9A-Za-z.+/-])(?:\+?86[ -]?)?(1[3-9]\d[ -]?\d{4}[ -]?\d{4})(?![0-9A-Za-z])/g;

/**
 * Mobile numbers in a text.
 *
 * @param allowed official numbers that may stand there, digits only
 */
export function findPhones(text: string, allowed: ReadonlySet<string>): Hit[] {
  return [...text.matchAll(candidate)].flatMap(({ 1: found = '', index }) => {
    const value = found.replace(/[ -]/g, '');
    if (allowed.has(value)) return [];
    const remedy =
      '个人号码请删去；确为公开的办公号码，请登记在 data/disclosure/scan.yaml 的 allowedPhones';
    return [{ kind: '手机号码', index, masked: mask(value), remedy }];
  });
}
