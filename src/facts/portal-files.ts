import { deadlineKind } from './kinds/deadline.ts';
import { parameterKind } from './kinds/parameter.ts';
import { policyKind } from './kinds/public-policy.ts';
import { readingKind } from './kinds/reading.ts';
import { rightKind } from './kinds/right.ts';
import { taskKind } from './kinds/task.ts';

/*
 * Where each file of a portal lies: readers, writers and messages name it from here alone. Paths are below
 * the data folder, with `/`. A file of the records of a kind has its name from the kind (`file`); what the
 * public site consists of stands in `outputs/file-addresses.ts`.
 */

/** Files and folders that a portal has once. */
export const portalFiles = {
  /** Originals, never edited. */
  originals: 'sources',
  addresses: 'urls.lock',
  /** Addresses of a portal that shows some of its cities only. */
  addressesOfSome: 'urls.selection.lock',
  bodies: 'bodies.yaml',
  corrections: 'corrections.yaml',
  duties: 'disclosure/duties.yaml',
  gathered: 'gathered.json',
  glossary: 'glossary.yaml',
  governing: 'governing.yaml',
  laws: 'laws.yaml',
  ledger: 'publications.jsonl',
  localSources: 'disclosure/sources.yaml',
  manifest: 'sources/manifest.json',
  offices: 'offices.yaml',
  records: 'disclosure/records.yaml',
  redirects: 'redirects.yaml',
  remedies: 'remedies.yaml',
  reviews: 'disclosure/reviews.yaml',
  scan: 'disclosure/scan.yaml',
  searchAudit: 'search/audit.json',
  signoffs: 'disclosure/signoffs.yaml',
  site: 'site.yaml',
  topics: 'topics.yaml',
} as const;

/** Files that are the same for every portal, below the folder of the engine. */
export const engineFiles = {
  asking: 'data/search/asking.yaml',
  askedMatters: 'data/search/matters.yaml',
  calendar: 'data/calendar.yaml',
  matters: 'data/disclosure/matters.yaml',
  searchWords: 'data/search/words.yaml',
} as const;

/** An original, by the name it is registered with. */
export const originalFile = (name: string): string => `${portalFiles.originals}/${name}`;

/** Where it is said how the lists of an original are laid out: beside it. */
export const layoutBeside = (original: string): string => `${original}.layout.yaml`;

/** Files and folders of one city. */
export function filesOfCity(city: string) {
  const at = <N extends string>(name: N) => `${city}/${name}` as const;
  return {
    boundaries: at('boundaries.json'),
    city: at('city.yaml'),
    disclosure: at('disclosure.yaml'),
    events: at('events.csv'),
    evidence: at('evidence.yaml'),
    expectations: at('expectations.yaml'),
    gazetteer: at('gazetteer.csv'),
    identities: at('identities.json'),
    lists: at('lists'),
    map: at('map.json'),
    nameReadings: at('readings.yaml'),
    pointSources: at('point-sources.yaml'),
    related: at('related.yaml'),
    settlements: at('settlements.yaml'),
    targets: at('targets.yaml'),
    texts: at('policies'),
    villages: at('villages.csv'),
  };
}

/** A list as it was imported, by the day it is as of. */
export const listFile = (city: string, asOf: string): string =>
  `${filesOfCity(city).lists}/${asOf}.json`;

/** Whose text it is, and what it is called in addresses. */
interface TextPlace {
  readonly city: string;
  readonly slug: string;
}

/** The name of the file that a kind has beside each text. */
const nameOf = <N extends string>({ file }: { file: `<city>/policies/<policy>/${N}` }): N =>
  file.split('/').at(-1) as N;

/** What stands in the folder of a text. */
export const textFileNames = {
  deadlines: nameOf(deadlineKind),
  everyday: 'everyday.yaml',
  lawNotes: 'law-notes.yaml',
  parameters: nameOf(parameterKind),
  policy: nameOf(policyKind),
  readings: nameOf(readingKind),
  rights: nameOf(rightKind),
  scope: 'scope.yaml',
  tasks: nameOf(taskKind),
  versions: 'versions',
} as const;
export type TextFileName = keyof typeof textFileNames;

/** The folder of a text: its clauses, and what was written of them. */
export const textFolder = ({ city, slug }: TextPlace): string =>
  `${filesOfCity(city).texts}/${slug}`;

/** A file in the folder of a text. */
export const textFile = (text: TextPlace, name: TextFileName): string =>
  `${textFolder(text)}/${textFileNames[name]}`;
