// What a gazette prints above a text: the column that it stands in.
const column =
  /^[【〔［[](?!.*(?:稿|草案))[^【】\]］〕。]{2,16}[】〕］\]]$|^[■●◆□▲★]\s*\p{Script=Han}{2,12}(?:文件|规章|公文|任免)$|^(?:[省市县区州](?:政府|人民政府)(?:办公[厅室])?|部门|[省市县区州]政府部门)文件$|^(?!.*(?:关于|发布|公布))[^《》，。：:]{0,20}(?:(?<=政府|部门)规章|^地方性法规|(?:行政)?规范性文件)$/u;
const issue =
  /^[（(]?(?:(?:转|摘)自|原?载(?:于)?)?\s*《?[^《》，。：:]{2,20}公报》?\s*[（(]?\d{4}\s*年\s*第\s*\d+\s*[期号][^《》，。]{0,12}$/u;

/** Whether a line names the gazette that a text was printed in, with its issue. */
export const isGazetteIssue = (text: string): boolean => issue.test(text);

/** Whether a line is of the gazette that a text was printed in: its column, or name and issue. */
export const isGazetteLine = (text: string): boolean => column.test(text) || isGazetteIssue(text);
