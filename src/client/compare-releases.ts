import { ABSENT, releaseChanges, type ReleasedFigure } from '../shared/release-changes.ts';

/** Compares the numbers of any two releases, from the files that each keeps; the choice shows where a script runs. */

const room = document.querySelector<HTMLElement>('[data-compare]');

const figuresOf = async (address: string): Promise<readonly ReleasedFigure[]> => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(String(answer.status));
  return ((await answer.json()) as { figures: readonly ReleasedFigure[] }).figures;
};

function row(kind: 'th' | 'td', cells: readonly string[]): HTMLTableRowElement {
  const line = document.createElement('tr');
  cells.forEach((text, at) => {
    const cell = document.createElement(at === 0 ? 'th' : kind);
    cell.scope = kind === 'th' ? 'col' : at === 0 ? 'row' : '';
    if (cell.scope === '') cell.removeAttribute('scope');
    cell.textContent = text;
    line.append(cell);
  });
  return line;
}

function start(within: HTMLElement): void {
  const one = <T extends Element>(selector: string): T => within.querySelector<T>(selector)!;
  const from = one<HTMLSelectElement>('[data-compare-from]');
  const to = one<HTMLSelectElement>('[data-compare-to]');
  const said = one<HTMLElement>('[data-compare-said]');
  const result = one<HTMLElement>('[data-compare-result]');
  within.hidden = false;
  one('button').addEventListener('click', () => {
    result.textContent = '';
    said.textContent = '正在取两版的数。';
    Promise.all([figuresOf(from.value), figuresOf(to.value)]).then(
      ([before, after]) => {
        const changes = releaseChanges(before, after);
        said.textContent = changes.length === 0 ? '两版的数都一样。' : `${changes.length}个数不一样。`;
        if (changes.length === 0) return;
        const table = document.createElement('table');
        const head = document.createElement('thead');
        head.append(row('th', ['哪个数', '前一版', '后一版']));
        const body = document.createElement('tbody');
        for (const { name, from: was, to: is } of changes)
          body.append(row('td', [name, was ?? ABSENT, is ?? ABSENT]));
        table.append(head, body);
        result.append(table);
      },
      () => (said.textContent = '没有取到，请检查网络，再按一次。'),
    );
  });
}

if (room) start(room);
