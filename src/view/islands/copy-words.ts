/** True where words can be put on the clipboard: that needs a secure context. */
export const canCopy = (): boolean => 'clipboard' in navigator;

/** Shows the buttons of an element that copy, where they can (CopyButton.astro). */
export function showCopyButtons(element: Element): void {
  for (const button of element.querySelectorAll<HTMLElement>('[data-copy]')) {
    button.hidden = !canCopy();
  }
}

/**
 * Puts words on the clipboard, and says beside the button that was pressed whether they are there.
 *
 * @param otherwise what is said where the clipboard refuses them
 */
export async function copyWords(
  button: Element,
  words: string,
  otherwise = `无法写入剪贴板，请手动复制：${words}`,
): Promise<void> {
  const status = button.nextElementSibling;
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

/** The button that copies, of a press on it; null for any other press. */
export function copyButtonOf({ target }: Event): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('button[data-copy]') : null;
}
