import type { Project } from '../../facts/kinds/project.ts';
import { stageNames } from '../../facts/kinds/stage.ts';
import { zonesNamed } from '../place/zones.ts';
import type { SearchDocument } from './catalogue.ts';

/** Names of a project's places: as printed, and the official ones where they differ. */
function placeNames({ places }: Project): string[] {
  return [...new Set(places.flatMap(({ printed, official }) => [printed, official ?? printed]))];
}

const beforeWhatItIs =
  /^(\p{Script=Han}{2,6}?)(?=城市更新|有机更新|旧城区|老旧|地块|改造|工业|片区|项目|土地|全域|产业|汽车|区块|腾退|矿地|智能|原|（)/u;

/** What a project is called by beside its full name, null where that has no such part: 章家湾 for 章家湾城市更新项目. */
export function ownName(name: string): string | null {
  return beforeWhatItIs.exec(name)?.[1] ?? null;
}

const town = /^\p{Script=Han}+?(?:街道|[县区市镇乡])(?=\p{Script=Han}{2})/u;
const wholeName = /^\p{Script=Han}{4,10}$/u;

/** The whole name of a project that is short enough for one, with its town and without: 东港工业区 for 禹越镇东港工业区. */
export function wholeNames(name: string): string[] {
  return [...new Set([name, name.replace(town, '')])].filter((some) => wholeName.test(some));
}

const upToWhatItIs = /^(.+?)(?=等\d*个|等乡镇|等镇|改造|城市更新|有机更新|土地整治|项目)/u;

/** Places that a project's name lists: 芝里, 人民路 and 气象弄 for 安吉县芝里、人民路、气象弄等6个区块有机更新项目. */
export function namesListed(name: string): string[] {
  const listed = (upToWhatItIs.exec(name)?.[1] ?? '').split('、');
  if (listed.length < 2) return [];
  return listed
    .map((part) => part.replace(town, ''))
    .filter((part) => /^\p{Script=Han}{2,6}$/u.test(part));
}

/** Names of its own, by which a query means this project: none that is a place's. */
function ownNames({ name, county, places }: Project): string[] {
  const own = ownName(name);
  const isPlace = [county, ...places.flatMap(({ printed, official }) => [printed, official])].some(
    (place) => place?.startsWith(own ?? '') === true,
  );
  return own === null || own.length < 3 || isPlace ? [] : [own];
}

/**
 * A project as the search knows it: what its row prints, and the official names of its places.
 *
 * @param townshipName name of the township with a code of nine digits
 */
export function projectDocument(
  project: Project,
  city: string,
  townshipName: (code: string) => string | undefined,
): SearchDocument {
  const townships = project.places.flatMap(
    ({ code }) => townshipName(code?.slice(0, 9) ?? '') ?? [],
  );
  const zones = zonesNamed(project);
  const printed = [
    project.county,
    project.category,
    project.location,
    project.areaMu === null ? null : `${project.areaMu}亩`,
    project.stage === null ? null : stageNames[project.stage],
    ...placeNames(project).filter((name) => project.location?.includes(name) !== true),
  ].filter((value) => value !== null);
  return {
    kind: 'project',
    url: `/projects/${project.id}/`,
    title: project.name,
    date: project.asOf,
    standing: 0,
    areaMu: project.areaMu,
    ...(project.openEnded ? { openEnded: true } : {}),
    ...(zones.length === 0 ? {} : { zones }),
    facets: {
      city: [city],
      county: project.county === null ? [] : [project.county],
      township: [...new Set(townships)],
      category: project.category === null ? [] : [project.category],
      stage: project.stage === null ? [] : [stageNames[project.stage]],
      year: [project.asOf.slice(0, 4)],
    },
    names: [project.id, `序号${project.seq}`, ...ownNames(project)],
    units: [
      {
        anchor: '',
        path: '',
        text: [project.name, ...printed].join(' | '),
        heading: project.name,
        topics: [],
        roles: [],
        everyday: '',
      },
    ],
  };
}
