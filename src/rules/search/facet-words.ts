import { titlesOf } from '../../facts/kinds/kind.ts';
import { precisionNames } from '../../facts/kinds/project.ts';
import { projectKind } from '../../facts/kinds/public-project.ts';
import { searchKinds, type FacetName } from './catalogue.ts';

const { cityName, county, category, stage, standing } = titlesOf(projectKind.record);

/**
 * What a search is narrowed by, as its form calls it. The page brings these words to the browser, which
 * need not load the kinds for them.
 */
export const facetWords: Readonly<Record<FacetName, string>> = {
  kind: '类型',
  city: cityName,
  ...{ county, township: precisionNames.township, category, stage },
  status: standing,
  year: '年份',
  topic: searchKinds.topic,
};
