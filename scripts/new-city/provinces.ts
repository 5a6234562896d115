/** First two digits of a division code and the province, region or municipality (GB/T 2260). */
export const provinces: Readonly<Record<string, string>> = {
  11: '北京市',
  12: '天津市',
  13: '河北省',
  14: '山西省',
  15: '内蒙古自治区',
  21: '辽宁省',
  22: '吉林省',
  23: '黑龙江省',
  31: '上海市',
  32: '江苏省',
  33: '浙江省',
  34: '安徽省',
  35: '福建省',
  36: '江西省',
  37: '山东省',
  41: '河南省',
  42: '湖北省',
  43: '湖南省',
  44: '广东省',
  45: '广西壮族自治区',
  46: '海南省',
  50: '重庆市',
  51: '四川省',
  52: '贵州省',
  53: '云南省',
  54: '西藏自治区',
  61: '陕西省',
  62: '甘肃省',
  63: '青海省',
  64: '宁夏回族自治区',
  65: '新疆维吾尔自治区',
  71: '台湾省',
  81: '香港特别行政区',
  82: '澳门特别行政区',
};

/** Codes from 90 on stand for no province: invented places take them. */
const invented = /^9\d{5}$/;

/**
 * What is wrong with the division code of a city; null where it is one.
 *
 * @param code six digits: of a prefecture, or of a county that is a portal's city
 */
export function codeFault(code: string): string | null {
  if (!/^\d{6}$/.test(code)) return `行政区划代码应为 6 位数字，读到“${code}”。`;
  if (invented.test(code)) return null;
  if (code.endsWith('0000')) {
    return `${code} 是省级的代码；这里要市（州、盟、地区）或县（市、区）的代码，中间两位不是 00。`;
  }
  return code.slice(0, 2) in provinces
    ? null
    : `没有以 ${code.slice(0, 2)} 开头的行政区划代码，请核对 ${code}。`;
}

/** The province of a division code; null for an invented one. */
export function provinceOf(code: string): string | null {
  return provinces[code.slice(0, 2)] ?? null;
}

/** The full name of a province as a person may shorten it (浙江, 内蒙古); other words as they are. */
export function provinceNamed(words: string): string {
  const [only, other] = Object.values(provinces).filter((one) => one.startsWith(words));
  return words.length < 2 || only === undefined || other !== undefined ? words : only;
}

/** Why words cannot be the province of a city with this code; null where they can. */
export function provinceFault(words: string, code: string): string | null {
  const known = provinceOf(code);
  if (known !== null) return words === known ? null : `代码 ${code} 属于${known}，读到“${words}”。`;
  return /^\p{Script=Han}{2,}$/u.test(words) ? null : `省名应为汉字，如“浙江省”，读到“${words}”。`;
}
