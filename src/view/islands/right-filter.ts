import { RowFilter } from './row-filter.ts';

/**
 * Narrows the list of a text's clauses to a role and a kind of land, says what the text says of the
 * role (`[data-role-note]`), takes away what lists all (`[data-right-unfiltered]`), and prints what is left.
 */
class RightFilter extends RowFilter {
  protected override show(choice: URLSearchParams): void {
    super.show(choice);
    const role = choice.get('role');
    for (const note of this.querySelectorAll<HTMLElement>('[data-role-note]')) {
      note.hidden = note.dataset['roleNote'] !== role;
    }
    for (const list of this.querySelectorAll<HTMLElement>('[data-right-unfiltered]')) {
      list.hidden = choice.size > 0;
    }
  }

  protected override submitted(): void {
    print();
  }

  protected override tell(shown: number): void {
    const chosen = [...this.choice.values()].join('／');
    this.say(`${chosen === '' ? '' : `筛选：${chosen}。`}共 ${shown} 处`);
  }
}

customElements.define('right-filter', RightFilter);
