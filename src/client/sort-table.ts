import { orderOf, type Order } from './row-order.ts';

/** Long tables sort by the column whose head is pressed: first one way, then the other, then as they came. */

/** Where a table stands as columns; as labelled rows it has no head to press. */
const columns = window.matchMedia('(min-width: 40em)');

/** The number a cell says: of a figure its plain value. */
function cellNumber(row: HTMLTableRowElement, column: number): string {
  const cell = row.cells[column];
  return cell?.querySelector('data')?.getAttribute('value') ?? cell?.innerText ?? '';
}

function sortable(table: HTMLTableElement): void {
  const body = table.tBodies[0];
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  if (!body) return;
  const rows = [...body.rows];

  function sortBy(head: HTMLTableCellElement, column: number): void {
    // Words have their ranks from the build, which knows how they are said.
    const ranks = head.dataset['ranks']?.split(' ');
    const ways: readonly [Order, Order] = ranks ? ['ascending', 'descending'] : ['descending', 'ascending'];
    const before = head.getAttribute('aria-sort');
    const way = before === null ? ways[0] : before === ways[0] ? ways[1] : null;
    for (const each of heads) each.removeAttribute('aria-sort');
    if (way !== null) head.setAttribute('aria-sort', way);
    const order =
      way === null
        ? rows.map((_, at) => at)
        : orderOf(ranks ?? rows.map((row) => cellNumber(row, column)), way);
    body!.append(...order.map((at) => rows[at]!));
  }

  function draw(): void {
    heads.forEach((head, column) => {
      const button = head.querySelector('button');
      if (columns.matches && !button) {
        const made = document.createElement('button');
        made.type = 'button';
        made.className = 'sort';
        made.append(...head.childNodes);
        made.addEventListener('click', () => sortBy(head, column));
        head.append(made);
      } else if (!columns.matches && button) button.replaceWith(...button.childNodes);
    });
  }
  draw();
  columns.addEventListener('change', draw);
}

document.querySelectorAll<HTMLTableElement>('table[data-sort]').forEach(sortable);
