import { kindFile } from '../../src/outputs/file-addresses.ts';
import { policyKind } from '../../src/facts/kinds/public-policy.ts';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { DataFileError } from '../../src/facts/data-file-error.ts';
import { citySchema, type City } from '../../src/facts/kinds/city.ts';
import type { Gathered } from '../../src/facts/kinds/gathered.ts';
import { schemaVersion } from '../../src/facts/schema-version.ts';
import { stableJson } from '../import/stable-json.ts';
import { replaceFiles, type WantedFile } from '../files/atomic.ts';
import { scopeOf, textIn, writtenKinds } from '../../src/facts/written.ts';
import { asWritten, type Vocabulary } from './annotations.ts';
import { gatherText, type GatheredText } from './gather-text.ts';
import { listsOf } from './lists.ts';
import { openFiles, PortalError } from './portal-files.ts';
import { citiesOf, readPortal, type ReadPortal } from './read-portal.ts';
import { openPortal } from '../settings.ts';
import { withoutUnborne } from './unborne.ts';
import {
  filesOfCity,
  originalFile,
  portalFiles,
  textFile,
  textFolder,
} from '../../src/facts/portal-files.ts';

/** What a gathering is told. */
export interface GatherTask {
  /** Addresses and folders. */
  readonly portals: readonly string[];
  /** Folder of the portal to make, and the folder that it is below. */
  readonly root: string;
  readonly out: string;
  readonly day: string;
  readonly words: Vocabulary;
  /** `topics.yaml` and other words that the new portal shares with this one, by their names. */
  readonly shared: Readonly<Record<string, string>>;
}

/** What came of it. */
export interface GatherReport {
  /** One line for people each. */
  readonly lines: readonly string[];
  readonly gathered: readonly Gathered[];
  /** How many portals were left out. */
  readonly left: number;
}

/** One portal with its texts, ready to be written. */
interface Taken {
  readonly gathered: Gathered;
  readonly cities: readonly City[];
  readonly texts: readonly GatheredText[];
  readonly portal: ReadPortal;
}

async function take(given: string, { day, words }: GatherTask): Promise<Taken> {
  const portal = await readPortal(openFiles(given));
  const cities = [...citiesOf(portal).values()].map((city) => {
    const read = citySchema.safeParse(city);
    if (!read.success) throw new PortalError(`城市 ${city.slug} 没有名称或代码`);
    return read.data;
  });
  const texts: GatheredText[] = [];
  for (const published of portal.policies) {
    const city = cities.find(({ slug }) => slug === published.city);
    if (city === undefined)
      throw new PortalError(`${kindFile(policyKind, 'json').path} 有文件没有城市`);
    texts.push(await gatherText(portal, published, { city, words, fetchedOn: day }));
  }
  if (texts.length === 0) throw new PortalError('没有政策文件，没有可以对照的内容');
  const { address, manifest, version, notes } = portal;
  const { lists, left } = listsOf(portal);
  const gathered: Gathered = {
    ...{ portal: address, manifest, version, fetchedOn: day },
    cities: cities.map(({ slug }) => slug),
    policies: texts.map(({ source }) => source.text?.slug ?? ''),
    lists,
    notes: [
      ...notes,
      ...texts.flatMap((text) => text.notes),
      ...(left === 0 ? [] : [`${left} 个片区的数据缺少所需字段，名单里没有列出`]),
    ],
  };
  return { gathered, cities, texts, portal };
}

/** Drops texts that another portal already gave; says so. */
function withoutTwins(taken: Taken, earlier: readonly Taken[]): Taken {
  const known = new Map(
    earlier.flatMap(({ gathered, texts }) =>
      texts.map(({ source }) => [source.text?.slug, { source, from: gathered.portal }] as const),
    ),
  );
  const notes: string[] = [];
  const texts = taken.texts.filter(({ source }) => {
    const twin = known.get(source.text?.slug);
    if (twin === undefined) return true;
    const same = twin.source.sha256 === source.sha256;
    notes.push(
      `${source.text?.slug ?? ''} 已由 ${twin.from} 收录，${same ? '原件相同' : '但原件不同，请核对哪一份是现行的'}，没有再收`,
    );
    return false;
  });
  const policies = texts.map(({ source }) => source.text?.slug ?? '');
  const cities = taken.cities.filter(({ slug }) =>
    texts.some(({ source }) => source.city === slug),
  );
  return {
    ...{ ...taken, texts, cities },
    gathered: {
      ...taken.gathered,
      ...{ policies, cities: cities.map(({ slug }) => slug) },
      // A list goes with its text.
      lists: taken.gathered.lists.filter(
        ({ policy, city }) =>
          (policy === null || policies.includes(policy)) &&
          cities.some(({ slug }) => slug === city),
      ),
      notes: [...taken.gathered.notes, ...notes],
    },
  };
}

function siteOf(all: readonly Taken[]): object {
  const none = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, null]));
  return {
    schemaVersion,
    mode: 'demo',
    fictional: all.every(({ portal }) => portal.fictional),
    name: '多地对照',
    tagline: `由 ${all.length} 个网站的公开数据汇集`,
    ...none(['organizer', 'hostCity', 'hostName', 'hostDomain', 'siteIdCode', 'icp']),
    ...none(['policeRecord', 'contactPhone', 'contactAddress', 'correctionsEmail']),
    hostLinks: none(['guide', 'system', 'annualReport', 'request', 'organMark', 'findError']),
    ...none(['hostHeader', 'hostFooter', 'tiandituKey', 'licence']),
    allowedHosts: [],
  };
}

const yaml = (value: unknown) => stringify(value, { lineWidth: 0 });

/** What people wrote of cities and of the portals as a whole, file by file. */
function writtenBesidesTexts(all: readonly Taken[]): [string, string][] {
  const kinds = writtenKinds.filter((kind) => scopeOf(kind) !== 'policy');
  return kinds.flatMap((kind) => {
    const records = all.flatMap(({ portal, gathered }) =>
      (portal.written.get(kind.name) ?? []).filter((record) => {
        const policy = textIn(record, 'policy');
        return policy === null || gathered.policies.includes(policy);
      }),
    );
    const files = Map.groupBy(records, (record) =>
      kind.file.replace('<city>', textIn(record, 'city') ?? ''),
    );
    if (scopeOf(kind) === null && files.size === 0) files.set(kind.file, []);
    return [...files].map(([file, own]): [string, string] => [
      file,
      yaml(own.map((record) => asWritten(kind, record))),
    ]);
  });
}

/** The files of the portal, below its folder. */
function filesOf(all: readonly Taken[], shared: GatherTask['shared']): WantedFile[] {
  const texts = all.flatMap((taken) => taken.texts);
  const cities = new Map(all.flatMap((taken) => taken.cities.map((city) => [city.slug, city])));
  const reviews = all.flatMap(({ gathered, texts: own }) =>
    own.map(({ source: { file, sha256 } }) => ({
      ...{ file, sha256, audience: '全社会', role: '原网站', date: gathered.fetchedOn },
      ...{ result: '可公开', basis: `已在 ${gathered.portal} 公开，照原样收录` },
    })),
  );
  const files: [string, string | Uint8Array][] = [
    [portalFiles.site, yaml(siteOf(all))],
    [portalFiles.gathered, stableJson(all.map(({ gathered }) => gathered))],
    [portalFiles.manifest, stableJson(texts.map(({ source }) => source))],
    [portalFiles.reviews, yaml(reviews)],
    ...writtenBesidesTexts(all),
    ...Object.entries(shared),
    ...[...cities.values()].map((city): [string, string] => [
      filesOfCity(city.slug).city,
      yaml(city),
    ]),
    ...texts.flatMap(
      ({ source, bytes, policyJson, annotations }): [string, string | Uint8Array][] => {
        const own = { city: source.city, slug: source.text?.slug ?? '' };
        return [
          [originalFile(source.file), bytes],
          [textFile(own, 'policy'), policyJson],
          ...Object.entries(annotations).map(([name, content]): [string, string] => [
            `${textFolder(own)}/${name}`,
            yaml(content),
          ]),
        ];
      },
    ),
  ];
  return files.map(([path, text]) => ({ path: `data/${path}`, text }));
}

/** Writes a portal and reads it as the build will. @throws DataFileError where it does not hold together */
function writePortal(all: readonly Taken[], out: string, task: GatherTask): void {
  const folder = join(task.root, out);
  rmSync(folder, { recursive: true, force: true });
  replaceFiles(
    filesOf(all, task.shared).map(({ path, text }) => ({ path: join(folder, path), text })),
  );
  openPortal({
    data: { root: task.root, folder: join(out, 'data') },
    day: task.day,
    address: { url: 'http://localhost/', isPublic: false },
  });
}

/** A portal whose records are held so often against the rules: one left out may leave another bare. */
const mostRounds = 6;

/** Writes one portal alone; gives it without the records that the rules do not bear out. @throws DataFileError */
function held(taken: Taken, task: GatherTask): Taken {
  let tried = taken;
  for (let round = 0; ; round += 1) {
    try {
      writePortal([tried], join(task.out, '.trial'), task);
      const own = tried.texts.flatMap((text, at) =>
        text.notes.slice(taken.texts[at]?.notes.length ?? 0),
      );
      const { gathered } = tried;
      return { ...tried, gathered: { ...gathered, notes: [...gathered.notes, ...own] } };
    } catch (error) {
      if (!(error instanceof DataFileError) || round === mostRounds) throw error;
      const texts = withoutUnborne(tried.texts, error.message);
      if (texts === null) throw error;
      tried = { ...tried, texts };
    }
  }
}

/** All records of a kind of all portals, each with where it is from. */
function recordFiles(all: readonly Taken[]): WantedFile[] {
  const others = ['projects', 'policies', 'parameters', 'deadlines', 'tasks'] as const;
  const kinds = [
    ...others.map((kind) => ({ kind, of: (portal: ReadPortal) => portal[kind] })),
    ...writtenKinds.map(({ name: kind }) => ({
      kind,
      of: (portal: ReadPortal) => portal.written.get(kind) ?? [],
    })),
  ];
  return kinds.map(({ kind, of }) => ({
    path: `records/${kind}.json`,
    text: stableJson(
      all.flatMap(({ portal, gathered: { portal: address, fetchedOn, manifest, version } }) =>
        of(portal).map((record) => ({
          ...record,
          gatheredFrom: { address, fetchedOn, manifest, version },
        })),
      ),
    ),
  }));
}

/**
 * Reads portals by their manifests and makes a portal of all their texts. A portal that cannot be read,
 * or whose records do not hold together, is told in one line and left out.
 */
export async function gather(task: GatherTask): Promise<GatherReport> {
  const all: Taken[] = [];
  const lines: string[] = [];
  let left = 0;
  for (const given of task.portals) {
    try {
      const fresh = withoutTwins(await take(given, task), all);
      if (all.some(({ portal }) => portal.fictional !== fresh.portal.fictional)) {
        throw new PortalError('虚构示例和真实网站不放在一起对照');
      }
      const [last] = fresh.gathered.notes.slice(-1);
      if (fresh.texts.length === 0) throw new PortalError(last ?? '没有新的文件');
      const taken = held(fresh, task);
      all.push(taken);
      const { cities, policies, lists, notes } = taken.gathered;
      lines.push(
        `收录 ${given}：${cities.length} 个城市，${policies.length} 份文件，${lists.length} 份名单`,
      );
      lines.push(...notes.map((note) => `提示 ${given}：${note}`));
    } catch (error) {
      if (!(error instanceof PortalError || error instanceof DataFileError)) throw error;
      const [why = ''] = error.message.split('\n');
      lines.push(`略过 ${given}：${why}`);
      left += 1;
    }
  }
  rmSync(join(task.root, task.out, '.trial'), { recursive: true, force: true });
  if (all.length > 0) {
    writePortal(all, task.out, task);
    const folder = join(task.root, task.out);
    replaceFiles(recordFiles(all).map(({ path, text }) => ({ path: join(folder, path), text })));
  }
  return { lines, left, gathered: all.map(({ gathered }) => gathered) };
}
