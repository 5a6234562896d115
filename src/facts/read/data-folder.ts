/** Where facts lie: `folder` is relative to `root`, the folder in which commands run. */
export interface DataFolder {
  readonly root: string;
  readonly folder: string;
  /** Folder of the engine, whose `data/` has what is the same for every portal; left out: `root`. */
  readonly engine?: string;
}

/** The folder below whose `data/` lies what is the same for every portal: calendar, matters, search. */
export function engineOf({ root, engine }: DataFolder): string {
  return engine ?? root;
}
