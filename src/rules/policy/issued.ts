import type { Policy } from '../../facts/kinds/policy.ts';
import { formatDate } from '../words/date.ts';

const issuing = /现(?:将[^。；]{2,80}?)?(?:予以?)?(?:印发|转发|下发|公布|发布|颁布)(?:给你们)?/u;

/**
 * What shows that a text was issued, as it prints it: `原文写“现印发给你们”，署2023年12月25日`; null where
 * nothing does, as a number alone, or the day on which it was passed.
 */
export function issuedBy({
  clauses,
  metadata,
}: Pick<Policy, 'clauses' | 'metadata'>): string | null {
  const { formedOn, issuedOn, publishedOn, effectiveFrom, title } = metadata;
  const formed = formedOn ?? metadata.formedIn ?? null;
  const before = clauses.filter(({ kind }) => kind === 'head' || kind === 'preamble');
  const said = before.flatMap(({ text }) => issuing.exec(text)?.[0] ?? [])[0];
  const inTitle = said === undefined ? /关于(印发|公布|发布)/u.exec(title)?.[1] : undefined;
  const told = [
    ...(said === undefined ? [] : [`写“${said}”`]),
    ...(inTitle === undefined ? [] : [`标题写明${inTitle}`]),
    ...(issuedOn === null ? [] : [`载明${formatDate(issuedOn)}印发`]),
    ...(publishedOn === null ? [] : [`载明${formatDate(publishedOn)}发布`]),
    ...(effectiveFrom === null ? [] : [`载明自${formatDate(effectiveFrom)}起施行`]),
    ...(formed === null ? [] : [`署${formatDate(formed)}`]),
  ];
  return told.length === 0 ? null : `原文${told.join('，')}`;
}

/** Why a text of which nothing shows that it was issued cannot be told to be. */
export function notShownIssued({
  docNumber,
  passedOn,
}: Pick<Policy['metadata'], 'docNumber' | 'passedOn'>): string {
  const only = [
    ...(docNumber === null ? [] : ['文号']),
    ...((passedOn ?? null) === null ? [] : ['通过日期']),
  ].join('和');
  return only === ''
    ? '原文未载明文号和日期，无法判断是否已经印发。'
    : `原文只载明${only}，没有写明印发、公布，无法判断是否已经印发。`;
}
