// Keys for a list marked data-list: j/k move, o or Enter open, v show beside, t take, x tick, n next after the open one.
// The row in focus carries data-focus, its link aria-current. A key that a person has switched off
// (data-shortcuts="off" on the list) does nothing, and none is taken from a field or from a modifier.
const list = document.querySelector('[data-list]');
const rows = list ? [...list.querySelectorAll('[data-row]')] : [];

function linkOf(row) {
  return row.querySelector('a[href]');
}

function current() {
  return rows.findIndex((row) => row.hasAttribute('data-focus'));
}

function move(to) {
  const row = rows[Math.max(0, Math.min(rows.length - 1, to))];
  for (const other of rows) {
    other.removeAttribute('data-focus');
    linkOf(other)?.removeAttribute('aria-current');
  }
  row.setAttribute('data-focus', 'true');
  const link = linkOf(row);
  link?.setAttribute('aria-current', 'true');
  link?.focus({ preventScroll: true });
  row.scrollIntoView({ block: 'nearest' });
}

const acts = {
  j: () => move(current() + 1),
  k: () => move(current() - 1),
  o: () => linkOf(rows[current()])?.click(),
  t: () => rows[current()]?.querySelector('[data-take]')?.click(),
  v: () => rows[current()]?.querySelector('[data-preview]')?.click(),
  x: () => rows[current()]?.querySelector('[data-pick]')?.click(),
  n: () => {
    move(current() + 1);
    linkOf(rows[current()])?.click();
  },
};

function isTyping(target) {
  return target instanceof Element && target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]') !== null;
}

if (rows.length > 0 && list.dataset.shortcuts !== 'off') {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const act = acts[event.key];
    if (!act || (current() < 0 && event.key !== 'j' && event.key !== 'k' && event.key !== 'n')) return;
    event.preventDefault();
    act();
  });
}
