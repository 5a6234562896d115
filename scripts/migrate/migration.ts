import type { DataFolder } from '../../src/facts/read/data-folder.ts';
import type { WantedFile } from '../files/atomic.ts';

/** How the data of one version become those of the next. */
export interface Migration {
  /** The version that they are afterwards. */
  readonly to: number;
  /** What changes, in one Chinese sentence for the clerk. */
  readonly what: string;
  /** The files as they are to be; `site.yaml`, whose version tells that all is done, the last. */
  readonly change: (data: DataFolder) => WantedFile[];
}
