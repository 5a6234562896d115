import { expect, test } from 'vitest';
import { parseText } from '../../../../src/rules/policy/parse.ts';
import { printedLabel } from '../../../../src/rules/policy/printed-label.ts';

const body = `甲市人民政府关于盘活低效用地的通知
各县（市、区）人民政府：
为盘活低效用地，现通知如下。
一、总体要求
坚持节约集约。
二、工作措施
完善公开方式，公开时限按规定执行。
甲市人民政府
2026年1月2日
`;

test('what a web page says of a text is printed, though it is no part of the text', () => {
  const read = parseText(
    `索引号：330500/2026-00012  公开方式：主动公开\n统一编号：ZJFC00-2026-0001\n${body}`,
  );
  expect(read.clauses.map(({ text }) => text).join('')).not.toContain('330500/2026-00012');
  expect(printedLabel(read, 'indexNumber')).toBe('330500/2026-00012');
  expect(printedLabel(read, 'disclosureMode')).toBe('主动公开');
  expect(printedLabel(read, 'unifiedNumber')).toBe('ZJFC00-2026-0001');
  expect(printedLabel(read, 'retention')).toBeNull();
});

test('a note of the text itself says how it is published', () => {
  expect(printedLabel(parseText(`${body}（此件公开发布）\n`), 'disclosureMode')).toBe(
    '此件公开发布',
  );
});

test('words of a sentence are no label', () => {
  const read = parseText(body);
  expect(printedLabel(read, 'disclosureMode')).toBeNull();
  expect(printedLabel(read, 'retention')).toBeNull();
});
