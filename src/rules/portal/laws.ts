import type { Law, LawNote, LawUse, Remedy } from '../../facts/kinds/law.ts';
import type { Portal } from '../../facts/portal.ts';
import { isRuleOf, provinceOf, type Placed } from '../disclosure/clocks.ts';
import { notesOn } from '../law/law.ts';
import { formatLaw, formatLaws } from '../words/law.ts';
import { oncePerPortal } from './once.ts';
import { showsText } from './policies.ts';

/** 上位法提示 of all texts, text by text. */
export const allLawNotes = oncePerPortal<readonly LawNote[]>((portal) =>
  portal.registeredLawNotes.filter(showsText(portal)),
);

/** The notes beside one clause of a text, or beside what is quoted of it. */
export function lawNotesOn(
  portal: Portal,
  policy: string,
  anchor: string,
  quote: string | null = null,
): LawNote[] {
  return notesOn({ policy, anchor, quote }, allLawNotes(portal));
}

/** 救济途径 of the whole country, and those of the provinces of the cities that the portal shows. */
export function remediesShown({ remedies, cities }: Pick<Portal, 'remedies' | 'cities'>): Remedy[] {
  const provinces = new Set(cities.map(({ code }) => code.slice(0, 2)));
  return remedies.filter(({ province }) => province === null || provinces.has(province));
}

/** The provinces of the cities shown, by whether the portal holds a remedy of that province's own law. */
export interface ProvincesRead {
  readonly read: readonly string[];
  readonly unread: readonly string[];
}

/** Which provinces' own law on remedies is on record: of the others it is not known what they add. */
export function provincesRead(portal: Pick<Portal, 'remedies' | 'cities'>): ProvincesRead {
  const onRecord = new Set(remediesShown(portal).map(({ province }) => province));
  const names = new Map(portal.cities.map(({ code, province }) => [code.slice(0, 2), province]));
  const named = (isRead: boolean) =>
    [...names].filter(([code]) => onRecord.has(code) === isRead).map(([, name]) => name);
  return { read: named(true), unread: named(false) };
}

/** What a sentence rests on: the articles on file, and the cities that it is told of. */
interface LawsThere extends Pick<Portal, 'laws'> {
  readonly cities: Placed;
}

/** Whether somebody has read an article, and a sentence of ours rests on it. */
export const bears = ({ checked, uses }: Law, use: LawUse): boolean =>
  checked !== null && uses?.includes(use) === true;

/**
 * The articles that a sentence of ours rests on; none of those that nobody has read, and none of a
 * province in which no city lies.
 */
export function lawsFor({ laws, cities }: LawsThere, use: LawUse): Law[] {
  return laws.filter((law) => bears(law, use) && isRuleOf(formatLaw(law), cities));
}

/** The provinces whose own law alone bears a sentence, where cities of others are told of too; else none. */
export function provincesBearing(there: LawsThere, use: LawUse): string[] {
  const shown = new Set(there.cities.map(({ province }) => province));
  const own = lawsFor(there, use).map((law) => provinceOf(formatLaw(law)));
  return shown.size < 2 || own.includes(null) ? [] : [...new Set(own)].flatMap((one) => one ?? []);
}

/** The articles that a sentence of ours rests on, in brackets; nothing where a portal holds none. */
export function citeLaws(there: LawsThere, use: LawUse): string {
  const read = lawsFor(there, use);
  return read.length === 0 ? '' : `（${formatLaws(read)}）`;
}

/**
 * The article with this id; null where it is from memory, which is not shown.
 *
 * @throws Error where there is none
 */
export function lawById({ laws }: Portal, id: string): Law | null {
  const law = laws.find((one) => one.id === id);
  if (law === undefined) throw new Error(`laws.yaml 中没有编号“${id}”，请改正 governing.yaml。`);
  return law.checked === null ? null : law;
}
