import { yesOrNo } from './terminal.ts';

/** What only a person knows, and how the command comes to know it. */
export interface Question {
  /** Where a settings file answers it, as `files › 名单.xlsx › city`. */
  readonly key: string;
  readonly ask: string;
  /** What a person should know before answering. */
  readonly notes?: readonly string[];
  /** The answer that the settings file gives. */
  readonly given?: string | undefined;
  /** What the evidence says, and which; it stands where nobody says otherwise. */
  readonly proposed?: {
    readonly value: string;
    readonly because: string;
    /** True: it only spares a person the typing, and nobody else may take it. */
    readonly weak?: boolean;
  } | null;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  /** True where the choices are short words: they stand in one line. */
  readonly inOneLine?: boolean;
  /** What a person means by what they typed, where that can be written in several ways. */
  readonly read?: (typed: string) => string;
  /** Why an answer cannot stand, in Chinese; null where it can. */
  readonly check?: (value: string) => string | null;
  /** True where no answer is one: an empty string. */
  readonly optional?: boolean;
}

/** Asks a person: gives the words typed, without the line end. */
export type Prompt = (words: string) => Promise<string>;

/**
 * Answers questions: from the settings file, else by asking a person, else by what the evidence
 * proposes. What nobody answers is gathered in `missing`.
 */
export class Answers {
  /** Questions that nobody answered, one line each. */
  readonly missing: string[] = [];
  private readonly prompt: Prompt | null;
  /** Tells a person a line. */
  readonly say: (line: string) => void;

  /** @param prompt null: nobody is there to be asked */
  constructor(prompt: Prompt | null, say: (line: string) => void) {
    this.prompt = prompt;
    this.say = say;
  }

  /** Whether somebody is there to be asked. */
  get hasPerson(): boolean {
    return this.prompt !== null;
  }

  /** Gives the answer; null where there is none, which is then among the missing. */
  async ask(question: Question): Promise<string | null> {
    const { key, given, proposed = null, optional = false } = question;
    if (given !== undefined) {
      const wrong = wrongWith(question, given);
      if (wrong === null) return given;
      this.missing.push(`${key}：${wrong}`);
      return null;
    }
    if (this.prompt !== null) return this.askPerson(question, this.prompt);
    const evident = proposed !== null && proposed.weak !== true;
    if (evident && wrongWith(question, proposed.value) === null) return proposed.value;
    if (optional) return '';
    const among = question.choices?.map(({ value, label }) => `${value}（${label}）`).join('、');
    const which = among === undefined ? '' : `可填：${among}`;
    this.missing.push(`${key}：没有写。${question.ask}${which}`);
    return null;
  }

  private async askPerson(question: Question, prompt: Prompt): Promise<string> {
    const { ask, notes = [], proposed = null, choices = [], optional = false } = question;
    for (const note of notes) this.say(`  ${note}`);
    if (proposed !== null) this.say(`  ${proposed.because}`);
    const numbered = choices.map(({ label }, at) => `${at + 1}  ${label}`);
    if (question.inOneLine === true) this.say(`    ${numbered.join('　')}`);
    else for (const line of numbered) this.say(`    ${line}`);
    const usual = choices.findIndex(({ value }) => value === proposed?.value);
    const shown = usual >= 0 ? String(usual + 1) : (proposed?.value ?? (optional ? '没有' : null));
    const enter = shown === null ? '' : `（按回车：${shown}）`;
    for (;;) {
      const typed = (await prompt(`? ${ask}${enter} `)).trim();
      const value = typed === '' ? (proposed?.value ?? '') : meant(question, typed);
      if (wrongWith(question, value) === null) return value;
      const few = choices.length === 0 ? null : `请打前面的数字，1 到 ${choices.length}。`;
      this.say(
        `  ${(typed === '' ? few : wrongWith({ ...question, few }, value)) ?? '这一项必须填写。'}`,
      );
    }
  }
}

/** The answer that somebody means: a number may come from an input method, a choice be written out. */
function meant({ choices = [], read }: Question, typed: string): string {
  const number = /^(\d+)[.、)]?$/u.exec(typed.normalize('NFKC'))?.[1];
  const chosen = number === undefined ? undefined : choices[Number(number) - 1];
  const names = choices.map((one) => ({ ...one, name: one.label.split(/[：，]/u, 1)[0] ?? '' }));
  const named = names.filter(({ name }) => name === typed);
  // 湖州 means 湖州市 where nothing else begins so.
  const begun =
    named.length > 0 || !/^\p{Script=Han}{2}/u.test(typed)
      ? named
      : names.filter(({ name }) => name.startsWith(typed));
  const only = begun.length === 1 ? begun[0] : undefined;
  const agreed = yesOrNo(typed);
  const said = choices.find(({ value }) => agreed !== null && value === (agreed ? 'yes' : 'no'));
  return (chosen ?? only ?? said)?.value ?? read?.(typed) ?? typed;
}

/** @param few what tells a person how to choose; a settings file names the values instead */
function wrongWith(
  { choices, check, optional = false, few = null }: Question & { readonly few?: string | null },
  value: string,
): string | null {
  if (value === '') return optional ? null : '这一项必须填写。';
  if (choices !== undefined && !choices.some((one) => one.value === value)) {
    return `没有“${value}”，${few ?? `可选：${choices.map((one) => one.value).join('、')}。`}`;
  }
  return check?.(value) ?? null;
}
