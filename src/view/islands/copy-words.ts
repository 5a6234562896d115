/** True where words can be put on the clipboard: that needs a secure context. */
export const canCopy = (): boolean => 'clipboard' in navigator;

/**
 * Puts words on the clipboard, and says in the status line of `element` whether they are there.
 *
 * @param otherwise what is said where the clipboard refuses them
 */
export async function copyWords(
  element: Element,
  words: string,
  otherwise = `无法写入剪贴板，请手动复制：${words}`,
): Promise<void> {
  const status = element.querySelector('[role="status"]');
  const say = (what: string) => {
    if (status) status.textContent = what;
  };
  try {
    await navigator.clipboard.writeText(words);
    say('已复制');
  } catch {
    say(otherwise);
  }
}
