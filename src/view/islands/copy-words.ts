/** Puts words on the clipboard, and says in the status line of `element` whether they are there. */
export async function copyWords(element: Element, words: string): Promise<void> {
  const status = element.querySelector('[role="status"]');
  const say = (what: string) => {
    if (status) status.textContent = what;
  };
  try {
    await navigator.clipboard.writeText(words);
    say('已复制');
  } catch {
    say(`无法写入剪贴板，请手动复制：${words}`);
  }
}
