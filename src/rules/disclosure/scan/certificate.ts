import { mask, type Hit } from './hit.ts';

const provinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';
const candidate = new RegExp(
  `[${provinces}]\\s*[（(〔\\[]\\s*\\d{4}\\s*[）)〕\\]][^\\n，。；]{2,14}?不动产(?:权|证明)第\\s*\\d+\\s*号`,
  'g',
);
const older =
  /(?:[国集]用|房权证[^\n，。；\d]{0,10}字?)\s*(?:[（(〔[]\s*(?:19|20)\d{2}\s*[）)〕\]])?\s*第?\s*[\d-]{3,}\s*号/g;

/** Numbers of certificates of real property in a line, those of the former 土地证 and 房产证 among them. */
export function findCertificates(line: string): Hit[] {
  if (!/证|产|用/.test(line)) return [];
  return [candidate, older].flatMap((pattern) =>
    [...line.matchAll(pattern)].map(({ 0: found, index }) => {
      const value = found.replace(/\s/g, '');
      return {
        kind: '不动产权证号',
        index,
        value,
        masked: mask(value),
        remedy: '证号能查到权利人，请在原件和数据中删去，再重新导入',
      };
    }),
  );
}
