/** The words after a mark, split into heading, what closes it, and the text on the same line. */
export interface HeadingLine {
  heading: string | null;
  /** `。` or `：` as printed; empty where nothing closes the heading. */
  headingEnd: string;
  text: string;
}

const leads = /(?:做到|应当|[应须]|必须|包括|分为|之一|以下|如下|下列[^，。]{0,6})$/u;
/** Words of a rule, which a heading over a rule does not have. */
export const rules = /应当|必须|不得|可以|[应须]$|以下|如下|下列|之一|包括/u;
const decides =
  /^(?:废止|宣布失效|撤销|删去|删除|将第|(?:原则)?同意(?=.*《)|(?:原则)?(?:同意|批准).*[（(]以下简?称)|^(?:对)?《[^《》]+》[^，。]{0,12}(?:修改|废止|失效)|》[（(]以下简?称/u;

const longestHeading = 40;
const longestLabel = 12;

/**
 * Splits a marked line. A line without a full stop is a heading; a first sentence without a comma
 * before further text is one too (`工业全域有机更新。以…`), as are a few words before a colon
 * (`基础准备:2023年…`). A single sentence is a heading only where parts of its own follow it.
 * Guarantee: heading, headingEnd and text, put together, give `rest` but for white space.
 */
export function splitHeading(rest: string, hasParts: boolean): HeadingLine {
  const plain: HeadingLine = { heading: null, headingEnd: '', text: rest };
  if (rest === '') return plain;
  const end = /[。：:；;！？]/u.exec(rest);
  if (end === null) {
    const isHeading = rest.length <= longestHeading && !/[，,、.]$/u.test(rest);
    return isHeading ? { heading: rest, headingEnd: '', text: '' } : plain;
  }
  const heading = rest.slice(0, end.index);
  const text = rest.slice(end.index + 1).trimStart();
  const isFullStop = end[0] === '。';
  const limit = isFullStop ? longestHeading : longestLabel;
  if (heading === '' || heading.length > limit || /[，,；;]/u.test(heading)) return plain;
  if (!isFullStop && !(/[：:]/u.test(end[0]) && text !== '' && !heading.includes('、')))
    return plain;
  // 将第五条修改为：“…” is one sentence, and so is 规划实施要做到：一是…；二是….
  if (/^[“"「]/u.test(text) && /[为是称加改]$/u.test(heading)) return plain;
  if (!isFullStop && leads.test(heading)) return plain;
  // 三、废止《…》。此外，…: a point of a decision or a reply is its sentence, whatever follows it.
  if (isFullStop && decides.test(heading)) return plain;
  if ((text === '' && !hasParts) || /^[问答]$/u.test(heading)) return plain;
  return { heading, headingEnd: end[0], text };
}

const caption = /^[（(【〔［[]([^（()）【】〔〕［］[\]。；]{1,30})[）)】〕］\]]\s*/u;
const longestCaption = 24;

/**
 * Splits the words behind 第…条. An article has no heading unless one is printed: in brackets behind
 * its number, or alone on the line of the number where `alone` says that the rule begins below.
 */
export function splitArticle(rest: string, alone: boolean): HeadingLine {
  const inBrackets = caption.exec(rest);
  if (inBrackets !== null && !/以下|简称|含|包括/u.test(inBrackets[1] ?? '')) {
    const heading = inBrackets[0].trimEnd();
    return { heading, headingEnd: '', text: rest.slice(inBrackets[0].length) };
  }
  if (alone && rest.length <= longestCaption && !/[。；：，、,.;:！？]/u.test(rest)) {
    return { heading: rest === '' ? null : rest, headingEnd: '', text: '' };
  }
  return { heading: null, headingEnd: '', text: rest };
}
