import { FileDamage } from '../../files/damage.ts';

/** Why a Word document is refused, in Chinese, with the words where it shows. */
export class WordDamage extends FileDamage {
  override name = 'WordDamage';
}
