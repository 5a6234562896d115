import { mask, type Hit } from './hit.ts';

const provinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';
const candidate = new RegExp(
  `[${provinces}]\\s*[（(〔\\[]\\s*\\d{4}\\s*[）)〕\\]][^\\n，。；]{2,14}?不动产(?:权|证明)第\\s*\\d+\\s*号`,
  'g',
);
const older =
  /(?:[国集]用|房权证[^\n，。；\d]{0,10}字?)\s*(?:[（(〔[]\s*(?:19|20)\d{2}\s*[）)〕\]])?\s*第?\s*[\d-]{3,}\s*号/g;

/** Certificates named with their number: 承包经营权证第…号, 使用证…建（91）字第…号, 房产证号：…. */
const named =
  /(?:承包经营权证|(?:使用|宅基地|房屋所有|林|所有)权?证|房产证|房权证|不动产权证书?)(?:书)?\s*(?:(?:证|编)?号[:：]?\s*|[^\n，。；\d]{0,10}(?:[（(〔[]\s*\d{2,4}\s*[）)〕\]])?[^\n，。；\d]{0,4}第\s*)[A-Za-z]?\d[\d-]{3,}[A-Za-z]?\s*号?/g;

/** Numbers of certificates of real property in a line, those of the former 土地证 and 房产证 among them. */
export function findCertificates(line: string): Hit[] {
  if (!/证|产|用/.test(line)) return [];
  const known = [candidate, older].flatMap((pattern) => [...line.matchAll(pattern)]);
  const others = [...line.matchAll(named)].filter(
    ({ 0: words, index }) =>
      !known.some((one) => one.index < index + words.length && index < one.index + one[0].length),
  );
  return [...known, ...others].map(({ 0: words, index }) => {
    const value = words.replace(/\s/g, '');
    return {
      kind: '不动产权证号',
      index,
      value,
      masked: mask(value),
      remedy: '证号能查到权利人，请制发单位另给没有它的一份，再重新导入',
    };
  });
}
