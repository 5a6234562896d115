/** Where facts lie: `folder` is relative to `root`, the folder of the engine. */
export interface DataFolder {
  readonly root: string;
  readonly folder: string;
}
