import { listedStages, stageNames } from '../../../src/facts/kinds/stage.ts';

const stagesInTitle = new RegExp(
  `(${listedStages.map((stage) => stageNames[stage]).join('|')})(?=(?:类|的)*(?:重点|再开发)?(?:片区|项目|地块|库|名单|清单))`,
  'gu',
);

/** The stages of what a title lists: 正在实施的项目清单, 储备库, but not 土地储备中心. */
export const stagesOfTitle = (text: string): string[] =>
  Array.from(text.matchAll(stagesInTitle), ([, word = '']) => word);

/** The only stage of what the title of a table lists; null where it names none, or several. */
export function stageOfTitle(text: string): string | null {
  const [only, ...others] = new Set(stagesOfTitle(text));
  return only !== undefined && others.length === 0 ? only : null;
}
