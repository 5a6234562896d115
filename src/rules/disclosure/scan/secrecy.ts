import { unspaced } from '../../unspaced.ts';

/** A mark that says a sheet may not be published, and the line that it stands in, counted from 1. */
export interface SecrecyMark {
  readonly line: number;
  /** As printed, without spaces: 机密★5年, 此件不予公开. */
  readonly printed: string;
}

// 密级 stands alone on its line or before a star (GB/T 9704 §7.2.2); a sentence that speaks of 秘密 has none.
const level = '[绝机秘]\\s*密';
const marks = [
  new RegExp(
    `(?<![\\p{Script=Han}])${level}\\s*[★☆✩✭⭐＊*]\\s*(?:\\d{1,2}\\s*(?:年|个月)|长期)?`,
    'u',
  ),
  new RegExp(`^[\\s（(【\\[]*${level}[\\s）)】\\]]*$`, 'u'),
  new RegExp(`密\\s*级\\s*[：:|｜\\t]\\s*${level}`, 'u'),
  /此件(?:不予公开|不公开|不宜公开)|公开(?:方式|属性|选项|形式|类别)\s*[：:|｜\t]\s*不予?公开/u,
  /内部(?:资料|文件|材料|使用)[\s，,；;]*(?:注意保存|妥善保管|严禁外传|不得外传|请勿外传|禁止外传)/u,
];

/** The marks of secrecy in a text (密级, 此件不予公开, 内部资料注意保存): such a sheet is never put on the web. */
export function secrecyMarks(text: string): SecrecyMark[] {
  if (!/密|公开|外传|保存|保管/u.test(text)) return [];
  return text.split(/\r\n|[\n\r\u2028\u2029]/u).flatMap((words, at) => {
    const found = marks.map((mark) => mark.exec(words)?.[0]).find(Boolean);
    return found === undefined ? [] : [{ line: at + 1, printed: unspaced(found) }];
  });
}
