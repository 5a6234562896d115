/** Words by which such texts name whom a clause concerns; longer ones first. */
const words = [
  ...['原国有土地使用权人', '原集体建设用地使用权人', '原土地使用权人', '土地使用权人', '使用权人'],
  ...['原土地权利人', '土地权利人', '权利人', '土地使用者', '原使用者', '当事人', '无过错方'],
  ...['农村集体经济组织', '集体经济组织', '被征地农民', '农民', '农户', '群众'],
  ...['工业企业', '低效企业', '企业', '市场主体', '社会资本', '国有平台', '再开发地块改造主体'],
];
const party = new RegExp(words.join('|'), 'gu');

/** Whom a quotation names, in its own words and order; empty where it names nobody. */
export function partiesIn(quote: string): string[] {
  return [...new Set(quote.match(party) ?? [])];
}
