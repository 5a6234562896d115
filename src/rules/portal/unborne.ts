import { lawUses, remedyUses, type LawUse, type RemedyUse } from '../../facts/kinds/law.ts';
import { topicUses, type TopicUse } from '../../facts/kinds/topic.ts';
import type { Portal } from '../../facts/portal.ts';
import { bears, remediesShown } from './laws.ts';

/**
 * What is left out of a site because nothing on file bears it: sentences of ours without an article that
 * somebody has read, remedies that none is named for, and links without a topic.
 *
 * @returns a line for the clerk for each, with what to add
 */
export function unborneSentences(
  portal: Pick<Portal, 'laws' | 'remedies' | 'topics' | 'cities'>,
): string[] {
  const ofLaw = (Object.keys(lawUses) as LawUse[])
    // What the law of a province not shown bears is no sentence of this portal's.
    .filter((use) => !portal.laws.some((law) => bears(law, use)))
    .map(
      (use) =>
        `laws.yaml 中没有核对过（checked）的条文写明 uses: [${use}]，页面略去了这句话或它的依据：${lawUses[use]}。请在它所据的条文下加一行 uses: [${use}]；没有这一条的，先核对条文再添一条。`,
    );
  const ofRemedy = (Object.keys(remedyUses) as RemedyUse[])
    .filter((use) => !remediesShown(portal).some(({ uses }) => uses?.includes(use)))
    .map(
      (use) =>
        `remedies.yaml 中没有途径写明 uses: [${use}]，页面略去了它：${remedyUses[use]}。请在应写明的途径下加一行 uses: [${use}]。`,
    );
  const ofTopic = (Object.keys(topicUses) as TopicUse[])
    .filter((use) => !portal.topics.some(({ uses = [] }) => uses.includes(use)))
    .map(
      (use) =>
        `topics.yaml 中没有主题写明 uses: [${use}]，页面略去了这处链接，或者只链接到全部主题：${topicUses[use]}。请在所看的主题下加一行 uses: [${use}]。`,
    );
  return [...ofLaw, ...ofRemedy, ...ofTopic];
}
