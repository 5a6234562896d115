import { readWebDay } from './dates.ts';

const onlyWeb =
  /^(?:发布时间|发布日期|浏览(?:次数|量)?|阅读(?:次数|量)?|点击(?:次数|量|数)?|访问量)\s*[：:]/u;

/** 发布人：甲 发布时间：2025-11-20 阅读：31: labels and their words, one of which is of web pages alone. */
function isAccount(text: string): boolean {
  const pairs = text.split(/[\s\u3000|｜]+(?=\p{Script=Han}{2,6}\s*[：:])/u);
  const isPair = (pair: string): boolean =>
    /^\p{Script=Han}{2,6}\s*[：:]\s*[^。；]{0,30}$/u.test(pair);
  return (
    pairs.length > 1 && pairs.every(isPair) && pairs.slice(1).some((pair) => onlyWeb.test(pair))
  );
}

const readers = /^(?:阅读|浏览|点击|访问)(?:次数|量|数)?\s*[：:]?\s*[（(]?\d+[）)]?\s*次?$/u;

/** 甲局 | 2025年4月15日 | 阅读 56: a day and how many read it, with nothing that is a sentence. */
function isCounted(text: string): boolean {
  const parts = text.split(/[|｜]|[\s\u3000]{2,}/u).map((part) => part.trim());
  return (
    parts.some((part) => readers.test(part)) &&
    parts.some((part) => readWebDay(part) !== null) &&
    parts.every((part) => part.length <= 30 && !/[。；]/u.test(part))
  );
}

/** Who posted a text and when, from where: 甲市资源局 2024-10-12 17:30 浙江. */
const posted =
  /^(?!.*(?:时间|日期))\S{2,20}\s+\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s+\d{1,2}:\d{2}(?:\s+\p{Script=Han}{2,6})?$/u;

/** Whether a line tells of a text as web pages alone do: who posted it, when, and how many read it. */
export const isPageAccount = (text: string): boolean =>
  isAccount(text) || isCounted(text) || posted.test(text);
