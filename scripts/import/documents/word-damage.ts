/** Why a Word document is refused, in Chinese, with the words where it shows. */
export class WordDamage extends Error {}
