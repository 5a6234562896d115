import type { Publication } from '../facts/kinds/change.ts';
import type { City } from '../facts/kinds/city.ts';
import { viaOf, type Gathered } from '../facts/kinds/gathered.ts';
import { headingsOf } from '../facts/kinds/kind.ts';
import { originSchema, type Origin } from '../facts/kinds/origin.ts';
import { standingCode as codeOfStatus } from '../facts/kinds/policy-status.ts';
import type { Policy } from '../facts/kinds/policy.ts';
import type { PublishedList } from '../facts/kinds/project.ts';
import type { Portal } from '../facts/portal.ts';
import type { StatusOnDay } from '../rules/policy/status.ts';
import { oncePerPortal } from '../rules/portal/once.ts';
import { allPolicies, statusOf } from '../rules/portal/policies.ts';
import { absenceWords } from '../rules/words/missing.ts';
import { formatStatus, standingReason } from '../rules/words/status.ts';

/** What the origin of a record is found in. */
export interface OriginFacts {
  /** The day on which the standing of texts is judged: that of the build. */
  readonly day: string;
  readonly cities: readonly City[];
  readonly policies: readonly Policy[];
  readonly gathered: readonly Gathered[];
  readonly statusOf: (policy: Policy) => StatusOnDay;
}

/** A text or list that records come from: a list, and a text that may not be shown, with its title. */
export type OriginPlace = { readonly city: string } & (
  | { readonly policy: string; readonly document?: undefined }
  | { readonly policy: string | null; readonly document: string }
);

/** Finds the origin of a record. @throws Error where its city is unknown */
export type OriginOf = (place: OriginPlace) => Origin;

/** Makes what finds origins. */
export function originFinder({
  day,
  cities,
  policies,
  statusOf: standingOf,
  gathered,
}: OriginFacts): OriginOf {
  const texts = new Map(
    policies.map((policy) => [policy.slug, { policy, status: standingOf(policy) }]),
  );
  return ({ city: slug, policy, document = policy ?? '' }) => {
    const city = cities.find((one) => one.slug === slug);
    if (city === undefined) throw new Error(`没有代号为“${slug}”的城市。`);
    const from = gathered.find(({ policies: own }) => policy !== null && own.includes(policy));
    const via = from === undefined ? null : viaOf(from);
    const where = { city: slug, cityName: city.name, cityCode: city.code, policy, via };
    const text = policy === null ? undefined : texts.get(policy);
    if (text === undefined) {
      const reason =
        policy === null
          ? '单独公布的名单或事项，不是政策文件，没有效力状态。'
          : '所在文件现在不在本站公开，效力状态未判断。';
      const none = { docNumber: null, standing: null, standingOn: null, standingCode: null };
      return { ...where, document, ...none, standingReason: reason };
    }
    const { title, docNumber } = text.policy.metadata;
    const { status } = text.status;
    const standing = { standing: status, standingOn: day, standingCode: codeOfStatus(status) };
    return {
      ...where,
      document: title,
      docNumber,
      ...standing,
      standingReason: standingReason(text.status),
    };
  };
}

/** Finds the origin of what a portal shows. */
export const originsOf = oncePerPortal((portal: Portal): OriginOf =>
  originFinder({
    day: portal.day,
    cities: portal.cities,
    policies: allPolicies(portal),
    gathered: portal.gathered,
    statusOf: (policy) => statusOf(portal, policy),
  }),
);

/** The fields of an origin as heads of columns. */
export const originHeads = headingsOf(originSchema);

/** A list as what records or a page are of. */
export const placeOfList = ({ city, policy, title }: PublishedList): OriginPlace => ({
  ...{ city, policy, document: title },
});

/** The text or list that a publication is about or rests on. */
export function placeOf({ city, title, changes: [first] }: Publication): OriginPlace {
  return { city, policy: first?.policy ?? first?.source.policy ?? null, document: title };
}

/** An origin in lines, for people who read an entry of a feed or a calendar alone. */
export function originLines(origin: Origin): string[] {
  const { cityName, cityCode, document, docNumber, standing, via } = origin;
  return [
    `城市：${cityName}（${cityCode}）`,
    `所在文件或名单：${document}${docNumber === null ? '' : `（${docNumber}）`}`,
    `效力状态：${standing === null ? absenceWords.notApplicable : formatStatus(standing)}。${origin.standingReason}`,
    ...(via === null ? [] : [`汇集自：${via}`]),
  ];
}
