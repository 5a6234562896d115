import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findNotes, readBodyCell, splitBodies } from '../../../../src/rules/task/notes.ts';

describe('a list of bodies', () => {
  test.each([
    ['市资规局、各县（市、区）人民政府、金华开发区管委会', 3],
    ['各区县政府〈含南太湖新区、长合区管委会〉', 1],
    ['各县(市)区人民政府、开发区管委会,市经济和信息化局、市税务局', 4],
    ['市自然资源和规划局，各县(市)区人民政府、开发区管委会', 3],
    ['', 0],
  ])('%s has the bodies that it prints', (list, size) => {
    const bodies = splitBodies(list);
    expect(bodies).toHaveLength(size);
    for (const body of bodies) expect(list).toContain(body);
  });

  test('is as many bodies as lines where each line is one, else a broken line', () => {
    expect(splitBodies('市资源局\n市财政局')).toEqual(['市资源局', '市财政局']);
    expect(splitBodies('市资源和规\n划局、市\n财政局')).toEqual(['市资源和规划局', '市财政局']);
    expect(splitBodies('市人民政府\n办公室')).toEqual(['市人民政府办公室']);
    expect(splitBodies('市公安局\n南浔分局')).toEqual(['市公安局南浔分局']);
    expect(splitBodies('市人民政府\n国资委\n市财政局')).toEqual(['市人民政府国资委', '市财政局']);
    expect(splitBodies('各区人民政府\n市财政局')).toEqual(['各区人民政府', '市财政局']);
  });

  test('loses the rule on who leads, not a body', () => {
    expect(splitBodies('市经信局、市产业集团，列第一位的为牵头单位，下同')).toEqual([
      '市经信局',
      '市产业集团',
    ]);
  });

  test('never fails, whatever brackets are left open', () => {
    const mark = fc.constantFrom(
      '（',
      '）',
      '〔',
      '〈',
      '、',
      '，',
      '；',
      '责任单位：',
      '市局',
      '牵头',
      '配合',
    );
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 14 }), (marks) => {
        const text = marks.join('');
        for (const note of findNotes(text)) expect(text).toContain(note.quote);
        expect(splitBodies(text).every((body) => body !== '')).toBe(true);
        readBodyCell(text);
      }),
    );
  });
});

describe('a note of bodies', () => {
  test.each([
    ['开展调查。（牵头单位：市局 配合单位：市水利局、市城管局）', '市局', '市水利局、市城管局', ''],
    ['开展调查。（配合单位：市水利局，牵头单位：市局）', '市局', '市水利局', ''],
    ['开展调查。牵头单位：市局；责任单位：各区政府。', '市局', '', '各区政府'],
    ['按规定减免。\n责任单位：市财政局、市税务局', '', '', '市财政局、市税务局'],
    ['并联审批。【市局牵头，会同市住建局办理】', '市局', '市住建局', ''],
    ['编制规划。（牵头责任单位：市局；配合责任单位：市住建局）', '市局', '市住建局', ''],
  ])('%s says who leads, supports and answers', (text, lead, supporting, responsible) => {
    const [note] = findNotes(text);
    expect(note?.lead.join('、')).toBe(lead);
    expect(note?.supporting.join('、')).toBe(supporting);
    expect(note?.responsible.join('、')).toBe(responsible);
  });

  test('is no sentence about such bodies', () => {
    expect(findNotes('各牵头单位和责任单位要密切配合，按期完成。')).toEqual([]);
  });

  test('ends with its own bracket and keeps the roles apart', () => {
    const text =
      '加快改造。（责任单位：市经信局、市建设局，列第一位的为牵头单位，下同；责任主体：各区县政府〈含南太湖新区、长合区管委会〉）';
    expect(findNotes(text)).toEqual([
      {
        lead: [],
        supporting: [],
        responsible: ['市经信局', '市建设局'],
        implementing: ['各区县政府〈含南太湖新区、长合区管委会〉'],
        due: null,
        quote: text.slice(5),
        firstLeads: 'onward',
      },
    ]);
  });

  test('may give a time limit', () => {
    const [note] = findNotes(
      '（责任单位：市资规局、各县（市、区）人民政府；完成时间：2024年3月底前）',
    );
    expect(note?.due).toBe('2024年3月底前');
    expect(note?.responsible).toEqual(['市资规局', '各县（市、区）人民政府']);
  });

  test('stands in any kind of bracket', () => {
    const [note] = findNotes('监管。〔牵头单位:市资源局;责任单位:市财政局,开发区管委会〕');
    expect(note?.lead).toEqual(['市资源局']);
    expect(note?.responsible).toEqual(['市财政局', '开发区管委会']);
  });

  test('is not seen in words that only mention 责任单位', () => {
    expect(findNotes('摸清底数和原因，落实责任单位，制定措施（商品住宅除外）。')).toEqual([]);
  });
});

describe('a table cell of bodies', () => {
  test('prints responsible bodies', () => {
    expect(readBodyCell('市自然资源和规划局、县(市)区人民政府')).toEqual({
      lead: [],
      supporting: [],
      responsible: ['市自然资源和规划局', '县(市)区人民政府'],
    });
  });

  test('may say who leads and who supports', () => {
    expect(readBodyCell('市自然资源和规划局牵头,县(市)人民政府配合')).toEqual({
      lead: ['市自然资源和规划局'],
      supporting: ['县(市)人民政府'],
      responsible: [],
    });
  });
});
