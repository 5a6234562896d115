import type { City } from '../../facts/kinds/city.ts';
import type { Freshness } from '../freshness/freshness.ts';
import type { CityMap } from '../../facts/kinds/boundaries.ts';
import type { Policy } from '../../facts/kinds/policy.ts';
import type { Project, PublishedList } from '../../facts/kinds/project.ts';
import type { Site } from '../../facts/kinds/site.ts';
import type { Source } from '../../facts/kinds/source.ts';
import type { CityDisclosure, Duty } from '../../facts/kinds/disclosure.ts';
import type { Matter, RecordEntry } from '../../facts/kinds/disclosure-record.ts';
import type { Review } from '../../facts/kinds/review.ts';
import type { WorkCalendar } from '../../facts/kinds/calendar.ts';
import type { DisclosureRecord } from './record.ts';
import type { Outcome } from './requirement.ts';

/** Everything that the checks on data look at, read once. */
export interface DisclosureFacts {
  /** Day of the build, Asia/Shanghai. */
  readonly today: string;
  readonly site: Site;
  readonly calendar: WorkCalendar;
  /** Whether the calendar lies in this portal's own data; else the engine brings it. */
  readonly ownsCalendar: boolean;
  /** The data folder, for messages. */
  readonly dataFolder: string;
  readonly reviews: readonly Review[];
  readonly entries: readonly RecordEntry[];
  readonly duties: readonly Duty[];
  readonly matters: readonly Matter[];
  readonly records: readonly DisclosureRecord[];
  /** Registered originals, reviewed or not. */
  readonly sources: readonly Source[];
  readonly policies: readonly Policy[];
  readonly lists: readonly PublishedList[];
  readonly projects: readonly Project[];
  readonly cities: readonly City[];
  readonly byCity: ReadonlyMap<string, CityDisclosure>;
  readonly maps: readonly { city: string; map: CityMap | null }[];
  readonly freshness: readonly { city: string; age: Freshness }[];
}

/** A check on data: pure, one requirement or part of one. */
export type DataCheck = (facts: DisclosureFacts) => Outcome;
