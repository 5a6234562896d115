/** How the command ends; `docs/publish-answers.md` lists them. */
export const exitCodes = {
  done: 0,
  /** A file, an answer or the data is wrong: the message says what to do. */
  refused: 1,
  /** The command is written wrong, or an answer is missing. */
  usage: 2,
  /** The clerk said no. */
  cancelled: 3,
  /** Another run holds the portal, or the disk is full: the same command may be given again. */
  later: 4,
  interrupted: 130,
} as const;
export type Ending = keyof typeof exitCodes;

/** The run ends here and has written nothing; the lines are for the clerk. */
export class PublishStop extends Error {
  override name = 'PublishStop';
  readonly ending: Ending;
  readonly lines: readonly string[];

  constructor(ending: Ending, lines: readonly string[]) {
    super(lines.join('\n'));
    this.ending = ending;
    this.lines = lines;
  }
}
