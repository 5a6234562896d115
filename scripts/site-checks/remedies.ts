import type { SiteCheckFactory } from './site-check.ts';

/** Topics of rights that are about compensation. */
export const compensationPage = /^rights\/compensation[a-z-]*\/index\.html$/;

/** What has to stand on such a page, by the ids of `remedies.yaml`, in words for the clerk. */
const demanded: Readonly<Record<string, string>> = {
  'hearing-collective': '征收集体土地的听证',
  'hearing-renewal': '旧城区改建的听证',
  valuation: '复核评估和鉴定',
  reconsideration: '行政复议',
  litigation: '行政诉讼',
  'information-request': '依申请公开',
};

/** A sentence that leaves the periods which the law sets to a notice. */
const leftToNotice = /(?:复议|诉讼|起诉)[^。]{0,20}以公告[^。]{0,8}为准|期限以公告载明的为准/u;

/**
 * D-40: pages on compensation show the remedies that `remedies.yaml` takes from the law. That they are
 * there is all that a machine can see; whether they are right, a person reads.
 */
export const checkRemedies: SiteCheckFactory = () => {
  let pages = 0;
  return {
    visit: ({ file, $ }) => {
      if (!compensationPage.test(file)) return [];
      pages += 1;
      const missing = Object.entries(demanded)
        .filter(([id]) => $(`main [data-remedy="${id}"]`).length === 0)
        .map(
          ([id, name]) =>
            `${file}：没有“${name}”。请在 remedies.yaml 中补上 ${id}，并在 laws.yaml 中写明所据条文和核对情况。`,
        );
      const wrong = leftToNotice.exec($('main').text())?.[0];
      if (wrong === undefined) return missing;
      return [
        ...missing,
        `${file}：“${wrong}”不对，复议、诉讼的期限由法律规定。请改为《行政复议法》第二十条、《行政诉讼法》第四十五条、第四十六条的期限。`,
      ];
    },
    examined: () => pages,
  };
};
