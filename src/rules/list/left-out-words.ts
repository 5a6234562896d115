/** What is said of the columns of a list that no field takes: the original that is published has them. */
export const leftOutWords = (columns: readonly string[]): string =>
  `不收录的列：${columns.join('、')}（数据里没有，页面写明列名；原件整份公开在 /data/originals/，这些列的内容也在里面）`;
