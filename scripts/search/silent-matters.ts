import type { Portal } from '../../src/facts/portal.ts';
import { foldText } from '../../src/rules/search/fold.ts';
import type { Reading } from '../../src/facts/kinds/reading.ts';
import type { Topic } from '../../src/facts/kinds/topic.ts';
import type { AskedMatter, SilentMatter } from '../../src/rules/search/lexicon.ts';
import { cityBySlug } from '../../src/rules/portal/cities.ts';
import { allPolicies } from '../../src/rules/portal/policies.ts';
import { allReadings } from '../../src/rules/portal/readings.ts';

/** A matter, and how people ask for it. */
export type Matter = SilentMatter & Omit<AskedMatter, 'cities'>;

/**
 * The texts that do not answer what they were read for: those that a reading found silent, and those
 * that it found to touch the matter, which are never told as silent.
 */
function textsRead(
  portal: Portal,
  isOfMatter: (reading: Reading) => boolean,
): Pick<SilentMatter, 'texts' | 'of'> {
  const policies = allPolicies(portal);
  const own = allReadings(portal).filter((one) => one.result !== 'stated' && isOfMatter(one));
  const texts = own.flatMap(({ policy: policySlug, clauses, result, on }) => {
    const policy = policies.find((other) => other.slug === policySlug);
    if (policy === undefined) return [];
    const url = `/policies/${policy.slug}/`;
    const touched = clauses.map((anchor): [string, string] => [
      `${url}#${anchor}`,
      policy.clauses.find((clause) => clause.anchor === anchor)?.path ?? '',
    ]);
    const names = result === 'touched';
    const { title } = policy.metadata;
    return [{ city: cityBySlug(portal, policy.city).name, title, on, names, touched }];
  });
  return { texts, of: policies.length };
}

const folded = (way: string): string => way.split('+').map(foldText).join('+');

/** Cities of texts that nobody has read for a matter: of these nothing is known. */
function citiesUnread(portal: Portal, matter: string): string[] {
  const read = allReadings(portal).filter((reading) => reading.matter === matter);
  const unread = allPolicies(portal).filter(
    ({ slug }) => !read.some(({ policy }) => policy === slug),
  );
  return [...new Set(unread.map(({ city }) => cityBySlug(portal, city).name))];
}

/** What people ask for and texts may not say: these are matters of their own. */
function mattersAsked(portal: Portal): Matter[] {
  const topicsOf = (slugs: readonly string[]): string[] =>
    portal.topics.filter(({ slug }) => slugs.includes(slug)).map(({ name }) => name);
  return portal.askedMatters.map(({ slug, name, asked, unless, not, way }) => ({
    name,
    asked: asked.map(folded),
    ofCity: allReadings(portal).some(
      ({ matter, result }) => matter === slug && result === 'stated',
    ),
    unless: unless.map(foldText),
    ...textsRead(portal, ({ matter }) => matter === slug),
    unread: citiesUnread(portal, slug),
    not: topicsOf(not),
    near: topicsOf(
      way.flatMap(({ address }) => /^\/rights\/([a-z-]+)\/$/.exec(address)?.[1] ?? []),
    ),
    way,
  }));
}

/** Words of the texts for a figure, and people's own. */
const waysOf = ({ words, everyday = '' }: Topic['measures'][number]): string[] =>
  [...words, ...everyday.split(' ')].filter((way) => way !== '').map(foldText);

/** Topics and figures that some texts do not answer, asked for by the words that would stand there. */
function untouched(portal: Portal): Matter[] {
  const common = { ofCity: true, unless: [], unread: [], not: [], near: [] };
  return portal.topics.flatMap(({ slug, name, words, measures }) => {
    const way = [{ label: `关于${name}，各文件写了什么`, address: `/rights/${slug}/` }];
    const asked = words.map(foldText);
    const figures = measures.map((measure) => ({
      ...{ ...common, name: measure.name, asked: waysOf(measure), figure: true, way },
      ...textsRead(portal, ({ measure: of }) => of === measure.slug),
    }));
    const texts = textsRead(portal, ({ topic }) => topic === slug);
    return [{ ...common, name, topic: name, asked, way, ...texts }, ...figures];
  });
}

/**
 * Matters and topics that people ask for and texts do not say, each with the texts that were read for
 * it. Of a text without a reading nothing is said but that nobody has read it for the matter.
 */
export function silentMatters(portal: Portal): Matter[] {
  return [...mattersAsked(portal), ...untouched(portal)].filter(
    ({ texts, unread }) => texts.length > 0 || unread.length > 0,
  );
}

const leadsToLaw = (way: Matter['way']): boolean =>
  way.some(({ address }) => address.startsWith('/remedies/'));

/** How people ask for matters, which a first query loads, apart from what is told of them. */
export function askedAndTold(matters: readonly Matter[]): {
  asked: AskedMatter[];
  told: SilentMatter[];
} {
  const parts = matters.map(({ asked, unless, topic, figure, ...told }) => ({
    asked: {
      ...{ asked, unless, ofCity: told.ofCity },
      ...(topic === undefined ? {} : { topic }),
      ...(figure === undefined ? {} : { figure }),
      ...(topic === undefined && figure === undefined && !leadsToLaw(told.way)
        ? { besideLaw: true }
        : {}),
      cities: [...new Set([...told.texts.map(({ city }) => city), ...told.unread])],
    },
    told,
  }));
  return { asked: parts.map(({ asked }) => asked), told: parts.map(({ told }) => told) };
}
