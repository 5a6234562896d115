/** What a reader may narrow the list to; null means all. */
export interface RightChoice {
  readonly city: string | null;
  readonly role: string | null;
  readonly land: string | null;
}

/** Whether a right of `city` is for the reader's choice; 各类用地 fits every kind of land. */
export function fitsChoice(
  right: {
    readonly city: string;
    readonly roles: readonly string[];
    readonly land: readonly string[];
  },
  choice: RightChoice,
): boolean {
  return (
    (choice.city === null || right.city === choice.city) &&
    (choice.role === null || right.roles.includes(choice.role)) &&
    (choice.land === null || right.land.includes(choice.land) || right.land.includes('各类用地'))
  );
}
