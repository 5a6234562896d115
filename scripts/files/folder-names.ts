/**
 * Holds that pages can be made from folders of these names: in addresses of files, by which modules are
 * loaded, `#` and `?` begin something else.
 *
 * @throws Error for the clerk
 */
export function requireNames(folders: readonly string[]): void {
  const [folder] = folders.filter((one) => /[#?]/.test(one));
  if (folder === undefined) return;
  throw new Error(
    `${folder}：路径里有“#”或“?”，网页的程序读不到这样的文件夹。请给文件夹换一个没有这两个字符的名称再运行。`,
  );
}
