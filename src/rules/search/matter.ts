import { isSaid } from './asking.ts';
import { waysApart } from './catalogue.ts';
import type { AskedMatter, Words } from './lexicon.ts';

const leastCut = 3;

/** A topic's own words shorter than this say too little to tell of silence. */
const leastWay = 3;

/** Puts a text into one form for all ways of saying the same: 哪天 and 几时 are 什么时候. */
type OneForm = (text: string) => string;

/** One form for words that ask the same; the longest ways are taken first. */
export function oneForm(alike: Words['alike']): OneForm {
  const forms = Object.entries(alike)
    .flatMap(([form, others]) => others.map((other) => ({ form, other })))
    .sort((a, b) => b.other.length - a.other.length);
  if (forms.length === 0) return (text) => text;
  const any = new RegExp(forms.map(({ other }) => other).join('|'), 'gu');
  const formOf = new Map(forms.map(({ form, other }) => [other, form]));
  return (text) => text.replace(any, (said) => formOf.get(said) ?? said);
}

/** A way of asking, and the words of it that stand in a text together. */
interface Way {
  readonly way: string;
  readonly parts: readonly string[];
}

/** What queries are held against: the same words for every query, so they are put into form once. */
interface Formed {
  readonly inForm: OneForm;
  readonly matters: readonly {
    readonly matter: AskedMatter;
    readonly unless: readonly string[];
    readonly ways: readonly Way[];
  }[];
}
const formedOf = new WeakMap<Words, Formed>();

function formed(words: Words): Formed {
  const known = formedOf.get(words);
  if (known !== undefined) return known;
  const inForm = oneForm(words.alike);
  const matters = words.matters.map((matter) => ({
    matter,
    unless: matter.unless.map(inForm),
    ways: waysOf(matter, inForm, words).map((way) => ({ way, parts: way.split('+') })),
  }));
  const made = { inForm, matters };
  formedOf.set(words, made);
  return made;
}

/**
 * `一平+多少`: both stand in the text, at its end perhaps without their last character. What is left
 * of a part must say more than that something is asked.
 */
function holds(text: string, { parts }: Way, { courtesy }: Words): boolean {
  return parts.every((part) => {
    if (text.includes(part)) return true;
    const cut = part.slice(0, -1);
    return (
      cut.length >= leastCut &&
      text.endsWith(cut) &&
      !cut.startsWith('几') &&
      !courtesy.some((word) => cut.includes(word))
    );
  });
}

/** A share that is typed asks for one: 60%分成. */
const share = /\d(?:%|成|个百分点|倍)/u;

/** How people ask for a topic beside the words of its texts: parts of its name, and its own line. */
function waysOfTopic(topic: string, { topics }: Words): readonly string[] {
  const line = (topics[topic] ?? '').split(waysApart).filter((way) => way.length >= leastWay);
  return [...topic.split(/[、与和的及]/u).filter((part) => part.length > 1), ...line];
}

/** All ways of asking for a matter. The words of texts are no ways of speaking: 拆除 is not 拆迁. */
function waysOf({ asked, topic }: AskedMatter, inForm: OneForm, words: Words): string[] {
  return topic === undefined ? asked.map(inForm) : [...asked, ...waysOfTopic(topic, words)];
}

/** The longest way of asking for a matter that a query holds; empty where it holds none. */
function longestWay(
  said: readonly string[],
  ways: readonly Way[],
  { figure }: AskedMatter,
  words: Words,
): string {
  const isFigure = (text: string): boolean => share.test(text) || isSaid(text, words.asking.figure);
  if (figure === true && !said.some(isFigure)) return '';
  let longest = '';
  for (const one of ways) {
    if (one.way.length <= longest.length) continue;
    if (said.some((text) => holds(text, one, words))) longest = one.way;
  }
  return longest;
}

/**
 * True where something can be told of a matter: that texts do not say it, or that nobody has read
 * them for it. Without a city what some text states is not told of.
 */
function isTold({ cities: own, ofCity }: AskedMatter, cities: readonly string[]): boolean {
  return cities.length === 0 ? !ofCity : own.some((city) => cities.includes(city));
}

/** A matter that a query asks for, and what the query says beside it. */
export interface MatterMeant {
  /** Its place among the matters. */
  at: number;
  beside: string;
}

/**
 * The matter that a query asks for and texts do not say, the longest wording counting.
 *
 * @param texts the query without spaces, and other ways to read it
 * @param cities cities that the query names
 */
export function matterIn(
  texts: readonly string[],
  words: Words,
  cities: readonly string[],
): MatterMeant | null {
  const { inForm, matters } = formed(words);
  const inOneForm = texts.map(inForm);
  const isOfLaw = texts.some((text) => isSaid(text, words.asking.procedure));
  const asked = matters.flatMap(({ matter, unless, ways }, at) => {
    const isOther =
      (isOfLaw && matter.besideLaw === true) ||
      unless.some((word) => inOneForm.some((text) => text.includes(word)));
    if (isOther || !isTold(matter, cities)) return [];
    const said = matter.topic === undefined ? inOneForm : texts;
    const longest = longestWay(said, ways, matter, words);
    return longest === '' ? [] : [{ at, longest }];
  });
  const [first] = asked.sort((a, b) => b.longest.length - a.longest.length);
  if (first === undefined) return null;
  const [text = ''] = inOneForm;
  const beside = first.longest.split('+').reduce((left, word) => left.replaceAll(word, ' '), text);
  return { at: first.at, beside };
}
