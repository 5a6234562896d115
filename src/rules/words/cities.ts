/** The texts of a portal in one word: 各市文件, or those of its only city. */
export function textsOf(cities: readonly { readonly name: string }[]): string {
  const [only, ...others] = cities;
  return only === undefined || others.length > 0 ? '各市文件' : `${only.name}的文件`;
}
