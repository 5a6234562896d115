import type { Front } from './front.ts';
import { isSignature, withoutLabel } from './signature.ts';
import { closeUp, partBodies } from './title-words.ts';

/** Who a title says issues its text: 甲市资源局关于…. */
export const namingBody =
  /^([^《》，。]{2,60}?(?:政府|办公[室厅]|委员会|管委会|局|厅|部|院|中心|委|联席会议))关于/u;

/** 甲市委办公室 甲市政府办公室印发《…》: who issues a text whose title names it so. */
const issuing = /^([^《》，。关]{4,60}?)(?:联合)?印发《/u;

/** Bodies as printed in a signature: several on one line stand apart by white space. */
const bodiesIn = (lines: readonly string[]): string =>
  lines
    .filter((line) => line.trim() !== '')
    .map((line) => partBodies(withoutLabel(line).replace(/\s*[（(][^）)]*章[）)]$/u, '')))
    .map((line) =>
      line
        .trim()
        // 人民政府 办公室 is one body, however wide it is set.
        .split(/(?<=[局厅部会府室院委])[\s\u3000]+(?!办\s*公\s*[室厅])/u)
        .join('、'),
    )
    .map(closeUp)
    .flatMap((line) => line.split('、'))
    // The name of a body may stand above its own letterhead.
    .filter((body, at, all) => all.indexOf(body) === at)
    .join('、');

/** Letterhead first, then the signature, then the body that the title names before 关于. */
export function findIssuer(head: Front, end: Front, title: string): string | null {
  const letterhead = head.letterheads[0]?.replace(/文件$/u, '');
  if (letterhead !== undefined) return bodiesIn(letterhead.split('\n'));
  // 甲市政府办公室转发乙局…: of the bodies above a text, the one that its title begins with sends it out.
  const sends = head.signed.find(([first = title]) => closeUp(title).startsWith(closeUp(first)));
  const group = sends ?? head.signed.at(-1);
  const dated = end.days.length + end.printed.length > 0;
  const signed = end.signatures.length > 0 && (dated || group === undefined);
  // Who dates a text signs it; a body alone above the title may be the name of the site.
  const heads = group !== undefined && (head.days.length > 0 || end.days.length === 0 || !signed);
  if (heads) return bodiesIn(group);
  if (signed) return bodiesIn(end.signed[0] ?? []);
  const order = /^(.{2,40}?)(?:令|公告|通告)(?:\d{4}年)?第/u.exec(head.numbers[0] ?? '')?.[1];
  const ordering = order !== undefined && isSignature(order) ? order : undefined;
  const printed =
    issuing
      .exec(title)?.[1]
      ?.trim()
      .split(/[\s、]+/u) ?? [];
  const issuers = printed.length > 0 && printed.every(isSignature) ? printed.join('、') : undefined;
  const named = namingBody.exec(title)?.[1] ?? issuers;
  return ordering ?? (named === undefined ? null : bodiesIn([named]));
}
