import { LineCounter, isScalar, parseDocument, visit } from 'yaml';
import { readPlainNumber } from './plain-number.ts';

/** What the parser calls a fault, in words for whoever edits the file. */
const faultWords: Readonly<Record<string, string>> = {
  BAD_ALIAS: '出现了 * 或 & 开头的内容，请给它加上引号',
  BAD_COLLECTION_TYPE: '内容的类别与标记不同',
  BAD_DQ_ESCAPE: '双引号里的反斜线写法不对，请改用单引号',
  BAD_INDENT: '缩进不对，请与上下各行对齐',
  BAD_SCALAR_START: '以特殊符号开头，请给这个值加上引号',
  BLOCK_AS_IMPLICIT_KEY: '冒号或缩进不对：一行里有两个“名称: 值”，或者值里有冒号而没有加引号',
  BLOCK_IN_FLOW: '[ ] 或 { } 里的写法不对',
  DUPLICATE_KEY: '同一名称写了两次，请删去一个',
  MISSING_CHAR: '缺少引号、逗号、括号或空格',
  MULTILINE_IMPLICIT_KEY: '名称写成了几行，可能少了冒号',
  MULTIPLE_DOCS: '文件中间有 ---，请删去',
  TAB_AS_INDENT: '用制表符缩进，请改用空格',
  UNEXPECTED_TOKEN: '出现了不该有的符号，请检查引号、括号和冒号',
};

/** A YAML file that can't be read; the message says where and why, without the file's name. */
export class YamlFault extends Error {
  override name = 'YamlFault';
}

/**
 * Reads YAML as a clerk writes it: numbers are decimal.
 *
 * @throws YamlFault with one line for each fault, each with line and column
 */
export function parseYamlFile(text: string): unknown {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, uniqueKeys: true });
  const where = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset);
    return `第 ${line} 行第 ${col} 列`;
  };
  const faults = document.errors.map(
    ({ code, pos }) => `${where(pos[0])}：${faultWords[code] ?? '写法不合 YAML 的格式'}。`,
  );
  visit(document, {
    Scalar: (key, node) => {
      if (key === 'key' || !isScalar(node) || typeof node.value !== 'number') return;
      if (node.source === undefined || readPlainNumber(node.source) !== null) return;
      faults.push(
        `${where(node.range?.[0] ?? 0)}：数字“${node.source}”须写成通常的十进制，如 120.5；不是数字的请加引号。`,
      );
    },
  });
  if (faults.length > 0) throw new YamlFault(faults.join('\n'));
  return document.toJS();
}
