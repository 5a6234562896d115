/** A title in 《》; those inside it become 〈〉. */
export function formatTitle(title: string): string {
  return `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`;
}
