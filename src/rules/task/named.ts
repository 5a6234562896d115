import type { Body } from '../../facts/kinds/task.ts';

const han = String.raw`[\p{Script=Han}（）()、]`;
/** What running words call a body that has no name in `bodies.yaml`: 各地, 市级相关部门, 监察部门. */
const bodyNouns = new RegExp(
  [
    String.raw`各(?:地|级(?:人民)?政府|级部门|部门|单位|有关部门|相关部门|成员单位|区县|乡镇|街道)`,
    String.raw`各县[（(]?${han}{0,5}区[）)]?`,
    String.raw`市(?:级|直|属)${han}{0,6}?(?:部门|单位)`,
    String.raw`\p{Script=Han}{0,12}(?:领导小组|工作专班)`,
    String.raw`\p{Script=Han}{0,4}(?:有关|相关|职能|主管|牵头|资源|财政|监察|建设|经信|税务|农业|环境|公安|民政|水利)部门`,
    String.raw`(?<!内|本|城|超)[省市县区](?!级)\p{Script=Han}{2,12}(?<![布格全结])[局厅]`,
    String.raw`(?:[省市县区级]|地方|当地|同级|基层)(?:人民)?政府(?!性|债|专项债)`,
    String.raw`\p{Script=Han}{0,4}(?:登记|储备)机构`,
    '管委会',
  ].join('|'),
  'gu',
);
/** An order to name, found or reward bodies names none: 落实责任单位, 加强部门协同. */
const nobody = /(?:落实|明确|压实|确定|加强)[^，。；：:]{0,6}?(?:单位|部门|主体)/gu;

/**
 * Bodies that running words name and no record has, as printed: what `known` prints is taken out
 * first, the longest first.
 *
 * @param bodies kinds of bodies, whose printed names count as bodies wherever they stand
 */
export function bodiesUnread(
  text: string,
  known: readonly string[],
  bodies: readonly Body[],
): string[] {
  const longestFirst = (names: readonly string[]) => names.toSorted((a, b) => b.length - a.length);
  const rest = longestFirst(known).reduce(
    (left, name) => left.replaceAll(name, '\n'),
    text.replaceAll(nobody, '\n'),
  );
  const printed = longestFirst(bodies.flatMap((body) => body.printed));
  const found = [
    ...printed.filter((name) => rest.includes(name)),
    ...[...rest.matchAll(bodyNouns)].map(([noun]) => noun),
  ];
  // 各县（市、区） is named by a record that names 各县（市、区）政府.
  return [...new Set(found)].filter((name) => !known.some((one) => one.includes(name)));
}
