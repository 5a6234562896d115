import type { Portal } from '../../src/facts/portal.ts';
import { foldText } from '../../src/rules/search/fold.ts';
import type { SilentMatter } from '../../src/rules/search/lexicon.ts';
import { cityBySlug } from '../../src/rules/portal/cities.ts';
import { allPolicies } from '../../src/rules/portal/policies.ts';
import { allReadings } from '../../src/rules/portal/readings.ts';

/**
 * Matters that people ask for and texts do not say, each with the texts that were read for it. A
 * text without a reading is not among them: nothing is said of it.
 */
export function silentMatters(portal: Portal): SilentMatter[] {
  const policies = allPolicies(portal);
  return portal.askedMatters.flatMap(({ slug, name, asked, unless, not, way }) => {
    const own = allReadings(portal).filter(
      ({ matter, result }) => matter === slug && result !== 'stated',
    );
    const texts = own.flatMap(({ policy: policySlug, clauses }) => {
      const policy = policies.find((other) => other.slug === policySlug);
      if (policy === undefined) return [];
      const url = `/policies/${policy.slug}/`;
      const touched = clauses.map((anchor): [string, string] => [
        `${url}#${anchor}`,
        policy.clauses.find((clause) => clause.anchor === anchor)?.path ?? '',
      ]);
      return [
        { city: cityBySlug(portal, policy.city).name, title: policy.metadata.title, touched },
      ];
    });
    if (texts.length === 0) return [];
    const on =
      own
        .map((reading) => reading.on)
        .sort()
        .at(-1) ?? '';
    const folded = asked.map((way) => way.split('+').map(foldText).join('+'));
    const topicsOf = (slugs: readonly string[]): string[] =>
      portal.topics.filter((topic) => slugs.includes(topic.slug)).map((topic) => topic.name);
    const near = way.flatMap(({ address }) => /^\/rights\/([a-z-]+)\/$/.exec(address)?.[1] ?? []);
    return [
      {
        name,
        asked: folded,
        unless: unless.map(foldText),
        texts,
        on,
        of: policies.length,
        not: topicsOf(not),
        near: topicsOf(near),
        way,
      },
    ];
  });
}
