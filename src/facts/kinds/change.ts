import type { ListingField, Listing } from './listing.ts';
import type { FieldValue } from './difference.ts';
import type { EventKind } from './event.ts';

/** What can change, and its name for readers. */
export const changeKindNames = {
  added: '列入名单',
  returned: '重新列入',
  removed: '调出名单',
  stage: '阶段变化',
  area: '面积变化',
  name: '名称变化',
  category: '类别变化',
  county: '区县变化',
  location: '位置变化',
  renumbered: '序号变化',
  event: '项目事项',
  'text-added': '新增文件',
  'clause-added': '新增条款',
  'clause-removed': '删去条款',
  'clause-changed': '条款修改',
  correction: '更正',
} as const;
export type ChangeKind = keyof typeof changeKindNames;
export const changeKinds = Object.keys(changeKindNames) as ChangeKind[];

/** Which kind a changed field of a list makes. */
export const kindOfField: Readonly<Record<ListingField, ChangeKind>> = {
  name: 'name',
  county: 'county',
  category: 'category',
  location: 'location',
  areaMu: 'area',
  stage: 'stage',
  seq: 'renumbered',
};

/** The document an entry rests on. Null where nothing is known; never guessed. */
export interface ChangeSource {
  document: string;
  policy: string | null;
  attachment: string | null;
  row: number | null;
  page: string | null;
  sha256: string | null;
}

/** One entry of the change ledger. `before` and `after` are as printed (area in 亩). */
export interface Change {
  /** Unique in the ledger and permanent: made of the publication and what changed. */
  id: string;
  kind: ChangeKind;
  city: string;
  county: string | null;
  project: string | null;
  policy: string | null;
  anchor: string | null;
  title: string;
  date: string | null;
  before: FieldValue;
  after: FieldValue;
  /** Set for `event`. */
  event: EventKind | null;
  /** The whole row, for `added`, `returned` and `removed`. */
  listing: Listing | null;
  /** As the source has it; null is shown as 未说明原因. */
  reason: string | null;
  source: ChangeSource;
}

/** Changes that became known together: a list, a text, a row of events, a set of corrections. */
export interface Publication {
  id: string;
  kind: 'list' | 'policy' | 'events' | 'corrections';
  city: string;
  title: string;
  /** Day of the list, text, event or correction; null where the text prints none. */
  date: string | null;
  changes: Change[];
}
