/** A name and what makes it one of a city or county; a 区 counts only where its organ follows, for 片区 and 园区 end so too. */
const named =
  /^([\u4e00-\u9fff]{1,10}?(?:自治州|县|(?<=..)[市旗]|(?<=..)地区|(?:兴安|锡林郭勒|阿拉善)盟|区(?=人民政府|管理?委|自然资源|政府|住房|发展)))/u;

/** Words that end as such names do, and name no place. */
const noPlace = /^[本全我该各某每以]|^[大小新老旧]?城市$|..城市$|^(?:市|城|辖|园|社|小|片)区$/u;

/** What stands before the name where a title leaves its issuer out: 关于印发云河市…… */
const opening = /^关于(?:印发|公布|发布|修改|废止|调整|同意)?/u;

const province = /^[\u4e00-\u9fff]{2,8}?(?:省|自治区)(?![\u4e00-\u9fff]?级)/u;

/**
 * Says which city or county the head of an official text names, where it is none of those it is filed
 * under: `云河市` of 云河市人民政府 for 澜州市.
 *
 * @param heads the issuer and the title as printed; such names begin them, behind their province's at most
 * @param own names of the city and its counties
 * @returns null where a head begins with a name of its own, or with none
 */
export function otherPlace(heads: readonly string[], own: readonly string[]): string | null {
  const stray = heads.flatMap((head) => {
    const whole = head
      .replaceAll(/[\s《》“”]/gu, '')
      .replace(opening, '')
      .replace(province, '');
    const place = named.exec(whole)?.[1];
    if (place === undefined || noPlace.test(place)) return [];
    const behind = whole.slice(place.length);
    const isOwn = own.some(
      (name) =>
        whole.startsWith(name) ||
        behind.startsWith(name) ||
        name.startsWith(place) ||
        whole.startsWith(name.replace(/市$/u, '')),
    );
    return isOwn ? [] : [place];
  });
  return stray[0] ?? null;
}
