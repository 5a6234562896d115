import { mask, type Hit } from './hit.ts';

const provinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';
const candidate = new RegExp(
  `[${provinces}]\\s*[（(〔]\\s*\\d{4}\\s*[）)〕][^\\n，。；]{2,14}?不动产(?:权|证明)第\\s*\\d+\\s*号`,
  'g',
);
const older = /[国集]用\s*[（(〔]\s*(?:19|20)\d{2}\s*[）)〕]\s*第?\s*\d{3,}\s*号/g;

/** Numbers of certificates of real property in a text, those of the former 土地证 among them. */
export function findCertificates(text: string): Hit[] {
  return [candidate, older].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
      kind: '不动产权证号',
      index,
      masked: mask(found.replace(/\s/g, '')),
      remedy: '证号能查到权利人，请在原件和数据中删去，再重新导入',
    })),
  );
}
