/** What stands before the other forms of a term where terms are explained; the search reads them behind it. */
export const aliasesLabel = '相近的写法：';
