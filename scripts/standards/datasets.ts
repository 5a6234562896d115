import { fixedFiles } from '../../src/outputs/file-addresses.ts';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { filesBelow } from '../build/site-folder.ts';
import { isPageFile } from '../../src/outputs/site-page.ts';

/** What is read of a schema.org `Dataset`. */
interface Dataset {
  readonly '@type'?: string;
  readonly name?: string;
  readonly description?: string;
  readonly license?: string;
  readonly temporalCoverage?: string;
  readonly spatialCoverage?: readonly { readonly name?: string }[];
  readonly distribution?: readonly {
    readonly contentUrl?: string;
    readonly contentSize?: string;
  }[];
  readonly hasPart?: readonly Dataset[];
}

const day = String.raw`\d{4}-\d{2}-\d{2}`;
/** From a day, or from nobody knows when, to a day. */
const period = new RegExp(`^(?:${day}|\\.\\.)/${day}$`, 'u');

function markupIn(html: string): Dataset[] {
  const page = load(html);
  return page('script[type="application/ld+json"]')
    .toArray()
    .map((element) => JSON.parse(page(element).text()) as Dataset)
    .filter((value) => value['@type'] === 'Dataset');
}

/** What search engines for data sets ask of one: words enough, place, period, licence, files that are there. */
function problemsOf(dataset: Dataset, site: string, hasLicence: boolean): string[] {
  const { description = '', license, temporalCoverage, hasPart = [] } = dataset;
  const { name = '', spatialCoverage = [], distribution = [] } = dataset;
  const base = JSON.parse(readFileSync(join(site, fixedFiles.datapackage.path), 'utf8')) as {
    homepage: string;
  };
  const wrong = [
    ...(name === '' ? ['没有名称'] : []),
    ...(description.length < 50 || description.length > 5000 ? ['说明应有 50 到 5000 字'] : []),
    ...(hasLicence && license === undefined ? ['没有许可'] : []),
    // What has no dated record has no period; the day of the build is none.
    ...(temporalCoverage === undefined || period.test(temporalCoverage)
      ? []
      : [`时间范围“${temporalCoverage}”不是起止`]),
    ...(spatialCoverage.some((place) => (place.name ?? '') !== '') ? [] : ['没有地点']),
    ...(distribution.length === 0 ? ['没有文件'] : []),
    ...distribution.flatMap(({ contentUrl = '', contentSize }) => {
      const file = join(site, decodeURI(contentUrl.replace(base.homepage, '')));
      if (!contentUrl.startsWith(base.homepage) || !existsSync(file)) {
        return [`没有文件 ${contentUrl}`];
      }
      const size = `${statSync(file).size} B`;
      return contentSize === undefined || contentSize === size
        ? []
        : [`${contentUrl} 写作 ${contentSize}，实为 ${size}`];
    }),
  ];
  return [
    ...wrong.map((what) => `${name}：${what}`),
    ...hasPart.flatMap((part) => problemsOf(part, site, hasLicence)),
  ];
}

/**
 * Takes a built site; gives what its schema.org data sets lack, on every page that has any. A licence is
 * asked for where the portal states one.
 */
export function datasetProblems(site: string): string[] {
  const { licenses } = JSON.parse(
    readFileSync(join(site, fixedFiles.datapackage.path), 'utf8'),
  ) as {
    licenses?: object[];
  };
  const marked = filesBelow(site)
    .filter(isPageFile)
    .flatMap((path) => {
      const html = readFileSync(join(site, path), 'utf8');
      return html.includes('"Dataset"') ? [{ path, datasets: markupIn(html) }] : [];
    });
  if (marked.length === 0) return ['没有一页有 schema.org 的 Dataset'];
  return marked.flatMap(({ path, datasets }) =>
    datasets
      .flatMap((dataset) => problemsOf(dataset, site, licenses !== undefined))
      .map((problem) => `${path} › ${problem}`),
  );
}
