import { isSaid } from './asking.ts';
import { waysApart } from './catalogue.ts';
import type { AskedMatter, Words } from './lexicon.ts';

const leastCut = 3;

/** A topic's own words shorter than this say too little to tell of silence. */
const leastWay = 3;

/** Puts a text into one form for all ways of saying the same: 哪天 and 几时 are 什么时候. */
type OneForm = (text: string) => string;

/** The longest ways are taken first. */
function oneForm(alike: Words['alike']): OneForm {
  const forms = Object.entries(alike)
    .flatMap(([form, others]) => others.map((other) => ({ form, other })))
    .sort((a, b) => b.other.length - a.other.length);
  if (forms.length === 0) return (text) => text;
  const any = new RegExp(forms.map(({ other }) => other).join('|'), 'gu');
  const formOf = new Map(forms.map(({ form, other }) => [other, form]));
  return (text) => text.replace(any, (said) => formOf.get(said) ?? said);
}

/** What queries are held against: the same words for every query, so they are put into form once. */
interface Formed {
  readonly inForm: OneForm;
  readonly matters: readonly { matter: AskedMatter; unless: string[]; spoken: AskedMatter }[];
}
const formedOf = new WeakMap<Words, Formed>();

function formed(words: Words): Formed {
  const known = formedOf.get(words);
  if (known !== undefined) return known;
  const inForm = oneForm(words.alike);
  const matters = words.matters.map((matter) => ({
    matter,
    unless: matter.unless.map(inForm),
    spoken: { ...matter, asked: matter.asked.map(inForm) },
  }));
  const made = { inForm, matters };
  formedOf.set(words, made);
  return made;
}

/**
 * `一平+多少`: both stand in the text, at its end perhaps without their last character. What is left
 * of a part must say more than that something is asked.
 */
function holds(text: string, way: string, { courtesy }: Words): boolean {
  return way.split('+').every((part) => {
    const cut = part.slice(0, -1);
    const says =
      cut.length >= leastCut &&
      !cut.startsWith('几') &&
      !courtesy.some((word) => cut.includes(word));
    return text.includes(part) || (says && text.endsWith(cut));
  });
}

/** A share that is typed asks for one: 60%分成. */
const share = /\d(?:%|成|个百分点|倍)/u;

/** How people ask for a topic beside the words of its texts: parts of its name, and its own line. */
function waysOfTopic(topic: string, { topics }: Words): readonly string[] {
  const line = (topics[topic] ?? '').split(waysApart).filter((way) => way.length >= leastWay);
  return [...topic.split(/[、与和的及]/u).filter((part) => part.length > 1), ...line];
}

/** The longest way of asking for a matter that a query holds; empty where it holds none. */
function longestWay(said: readonly string[], matter: AskedMatter, words: Words): string {
  const { asked, topic, figure } = matter;
  const isFigure = (text: string): boolean => share.test(text) || isSaid(text, words.asking.figure);
  if (figure === true && !said.some(isFigure)) return '';
  const ways = [...asked, ...(topic === undefined ? [] : waysOfTopic(topic, words))];
  return ways
    .filter((way) => said.some((text) => holds(text, way, words)))
    .reduce((longest, way) => (way.length > longest.length ? way : longest), '');
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
  const asked = matters.flatMap(({ matter, unless, spoken }, at) => {
    const isOther =
      (isOfLaw && matter.besideLaw === true) ||
      unless.some((word) => inOneForm.some((text) => text.includes(word)));
    if (isOther || !isTold(matter, cities)) return [];
    // The words of texts are no ways of speaking: 拆除 is not 拆迁.
    const longest =
      matter.topic === undefined
        ? longestWay(inOneForm, spoken, words)
        : longestWay(texts, matter, words);
    return longest === '' ? [] : [{ at, longest }];
  });
  const [first] = asked.sort((a, b) => b.longest.length - a.longest.length);
  if (first === undefined) return null;
  const [text = ''] = inOneForm;
  const beside = first.longest.split('+').reduce((left, word) => left.replaceAll(word, ' '), text);
  return { at: first.at, beside };
}
