import { formatStageInFull } from '../../rules/words/withdrawal.ts';
import { fileFamilies, fixedFiles } from '../file-addresses.ts';
import type { Origin } from '../../facts/kinds/origin.ts';
import { toJson } from './json.ts';
import type { ProjectEvent } from '../../facts/kinds/event.ts';
import { eventKindNames } from '../../facts/kinds/event.ts';
import { precisionNames, type Project } from '../../facts/kinds/project.ts';
import { dayBases, positionMethods } from '../../facts/kinds/public-project.ts';
import { stageNames, isListedStage, type ListedStage } from '../../facts/kinds/stage.ts';
import { formatDate } from '../../rules/words/date.ts';
import { absenceWords } from '../../rules/words/missing.ts';
import { formatStatus } from '../../rules/words/status.ts';
import { originLines } from '../origins.ts';
import type { Point } from '../public-projects.ts';
import { absolute, instantOf, licenceAddress, licenceOf, type Imprint } from './imprint.ts';

/**
 * The status of OC4IDS (a closed list) that stands for a stage of the lists. It is coarser; the
 * original word is published beside it as a classification. Why an area left its list is for the
 * publisher to say: such a project has none.
 */
export const oc4idsStatus: Readonly<Record<ListedStage, string>> = {
  reserve: 'identification',
  planned: 'preparation',
  underway: 'implementation',
  completed: 'completion',
};

/** Schemes of our own, as no registered list has these words. */
const stageScheme = 'mingdi-stage';
const categoryScheme = 'mingdi-category';
const standingScheme = 'mingdi-standing';
/** 中华人民共和国行政区划代码 (GB/T 2260): 6 digits, down to the county. */
const countyScheme = 'CN-GB2260';
/** 统计用区划代码: 9 digits a township, 12 a village. */
const townshipScheme = 'CN-STATS';

/** What the export needs to know of the lists besides the projects. */
export interface Oc4idsInput {
  projects: readonly Project[];
  /** Names of cities and titles of lists, for people. */
  cityNames: ReadonlyMap<string, string>;
  eventsOf: (project: string) => readonly ProjectEvent[];
  /** The day from which the data are published as they are now worded; null: after the day of the build. */
  versionDay: string | null;
  /** The title of the list a project's row stands in. */
  listTitle: (project: Project) => string;
  /** Day on which this portal first showed the list that the project's values are from. */
  shownOn: (project: Project) => string | null;
  /** True where its list prints no day, and that of the text that holds it stands for it. */
  isDatedByText: (project: Project) => boolean;
  /** What the point of the project rests on. */
  pointOf: (project: Project) => Point | null;
  /** The list that the project's values are from, with the standing of its text. */
  originOf: (project: Project) => Origin;
}

/** How a point came to be known, how far off it may be, and under what it may be handed on. */
function basisOf(point: Point | null): string[] {
  if (point === null) return [];
  const { method, radiusMetres, source, sourceUrl, licence, licenceUrl } = point;
  const at = (address: string | null) => (address === null ? '' : `（${address}）`);
  return [
    `怎样得来：${positionMethods[method]}`,
    `误差半径：${radiusMetres === null ? absenceWords.notHeld : `${radiusMetres} 米`}`,
    `来源：${source}${at(sourceUrl)}`,
    `许可：${licence}${at(licenceUrl)}`,
  ];
}

/** The printed location and, where a point stands for it, what the point stands for. */
function described(project: Project, point: Point | null): { description?: string } {
  const { location, position } = project;
  const precise = position?.precision === 'parcel' ? '' : '（推断），不是片区的确切位置';
  const said = [
    ...(location === null ? [] : [location]),
    ...(position === null
      ? []
      : [`坐标是${precisionNames[position.precision]}的代表点${precise}`, ...basisOf(point)]),
  ];
  return said.length === 0 ? {} : { description: said.join('；') };
}

/** The places of the row under their own codes, and the county under its own. */
function locationsOf(project: Project, input: Oc4idsInput): object[] {
  const codes = [...new Set(project.places.flatMap(({ code }) => code ?? []))];
  const { position, countyCode } = project;
  const address = { region: `${input.cityNames.get(project.city) ?? ''}${project.county ?? ''}` };
  const gazetteer = (scheme: string, identifiers: string[]) =>
    identifiers.length === 0 ? {} : { gazetteer: { scheme, identifiers } };
  return [
    {
      id: '1',
      ...described(project, input.pointOf(project)),
      ...(position === null
        ? {}
        : { geometry: { type: 'Point', coordinates: [position.lng, position.lat] } }),
      ...gazetteer(townshipScheme, codes),
      address,
    },
    ...(countyCode === null
      ? []
      : [{ id: '2', ...gazetteer(countyScheme, [countyCode]), address }]),
  ];
}

/** The printed area in 亩 and, converted, in hectares (UN/CEFACT HAR); OC4IDS has no field for it. */
function areaOf(areaMu: number): object {
  return {
    id: 'landArea',
    title: '用地面积',
    observations: [
      { id: 'mu', measure: areaMu, unit: { name: '亩' }, notes: '原文' },
      {
        id: 'hectare',
        measure: Math.round((areaMu / 15) * 10_000) / 10_000,
        unit: { name: '公顷', scheme: 'UNCEFACT', id: 'HAR' },
        notes: '换算：15 亩为 1 公顷',
      },
    ],
  };
}

function milestoneOf(event: ProjectEvent, position: number): object {
  return {
    id: String(position),
    title: eventKindNames[event.kind],
    description: event.note ?? event.document,
    dateMet: instantOf(event.date),
    status: 'met',
  };
}

/** The text that holds the list, at its attachment; the original of a list published by itself. */
function addressOfList({ source }: Project): string {
  const { policy, attachment, file } = source;
  if (policy === null) return fileFamilies.original.at(encodeURIComponent(file)).address;
  return `/policies/${policy}/${attachment === null ? '' : `#${attachment}`}`;
}

/** The day of the last change of a project: of its list, an event after it, or the data as a whole. */
function updatedOn(project: Project, input: Oc4idsInput): string {
  const shown = input.shownOn(project) ?? project.asOf;
  const versions = input.versionDay === null ? [] : [input.versionDay];
  const events = input.eventsOf(project.id).map(({ date }) => date);
  return [project.asOf, shown, ...versions, ...events].sort().at(-1) ?? shown;
}

/** One project. What is unknown is left out: the standard allows neither null nor empty values. */
export function oc4idsProject(project: Project, input: Oc4idsInput, imprint: Imprint): object {
  const list = input.listTitle(project);
  const origin = input.originOf(project);
  const { standing, standingCode } = origin;
  const inferred = input.isDatedByText(project) ? `；推断：${dayBases.text}` : '';
  const milestones = input.eventsOf(project.id).map((event, at) => milestoneOf(event, at + 1));
  const { stage, category } = project;
  const areas = project.areaMu === null ? [] : [areaOf(project.areaMu)];
  const classifications = [
    ...(stage === null
      ? []
      : [
          {
            scheme: stageScheme,
            id: stage,
            description:
              stage === 'withdrawn'
                ? formatStageInFull(project)
                : `${stageNames[stage]}（截至${formatDate(project.asOf)}${inferred}）`,
          },
        ]),
    ...(category === null ? [] : [{ scheme: categoryScheme, id: category, description: category }]),
    ...(standing === null || standingCode === null
      ? []
      : [
          {
            scheme: standingScheme,
            id: standingCode,
            description: `所在文件的效力状态：${formatStatus(standing)}`,
          },
        ]),
  ];
  const areaKey = stage === 'completed' ? 'metrics' : 'forecasts';
  return {
    id: project.id,
    updated: instantOf(updatedOn(project, input)),
    language: 'zh',
    identifiers: [{ id: String(project.seq), scheme: `${list}（序号）` }],
    title: project.name,
    ...(isListedStage(stage) ? { status: oc4idsStatus[stage] } : {}),
    ...(classifications.length === 0 ? {} : { additionalClassifications: classifications }),
    locations: locationsOf(project, input),
    ...(areas.length === 0 ? {} : { [areaKey]: areas }),
    ...(milestones.length === 0 ? {} : { milestones }),
    documents: [
      {
        id: '1',
        documentType: 'projectScope',
        title: list,
        description: `第 ${project.source.row} 行；${originLines(origin).join('；').replace(/。$/, '')}；原件 SHA-256 ${project.source.sha256}`,
        url: absolute(imprint, addressOfList(project)),
        language: 'zh',
      },
    ],
  };
}

/**
 * OC4IDS 0.9.5 project package. Our ids carry no registered prefix, which the guide on `/data/api/`
 * says; the package is not called compliant before one is granted.
 *
 * @returns JSON; null without projects, as the standard forbids an empty package
 */
export function toOc4ids(input: Oc4idsInput, imprint: Imprint): string | null {
  if (input.projects.length === 0) return null;
  const licence = licenceAddress(licenceOf(imprint, 'projects'));
  // Of a package made by program the standard wants the last change of what is inside: a build is none.
  const changed = input.projects.map((project) => updatedOn(project, input)).sort();
  return toJson({
    uri: absolute(imprint, fixedFiles.oc4ids.address),
    publishedDate: instantOf(changed.at(-1) ?? imprint.changedOn),
    version: '0.9',
    publisher: { name: imprint.publisher },
    ...(licence === null ? {} : { license: licence }),
    publicationPolicy: absolute(imprint, '/data/api/'),
    projects: input.projects.map((project) => oc4idsProject(project, input, imprint)),
  });
}
