import { requirement } from './run/check.ts';
import type { SiteCheck } from './run/site.ts';

/** Every address and anchor that was ever published is there, or leads to its new place. */
const checkPermanentAddresses: SiteCheck = (site, tell) => {
  let published = 0;
  return {
    pages: () => false,
    finish: () => {
      const lost = site.lostAddresses();
      published = lost.published;
      for (const line of lost.problems) tell(line);
    },
    examined: () => published,
  };
};

export default requirement({
  words: '已公布的地址和条款锚点都还在',
  sources: [{ name: '本站设计', mark: 'design' }],
  applies: ['policy', 'site'],
  audience: 'reader',
  gate: 'blocks',
  demo: null,
  examines: '登记过的每个地址和条款锚点是否还在，或者通向新的位置',
  person: null,
  tests: [],
  site: [{ check: checkPermanentAddresses, what: '个已公布的地址' }],
});
