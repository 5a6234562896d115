/** Why something was not held against a standard here: what is missing, and how to get it. */
export interface NotRun {
  readonly notRun: string;
}

/** What breaks a standard; an empty list: nothing does. */
export type Found = readonly string[] | NotRun;

/** What a built site is held against. */
export interface Standard {
  readonly name: string;
  readonly problems: () => Found | Promise<Found>;
}
