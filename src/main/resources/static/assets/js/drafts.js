// Forms marked data-autosave="<address>" post their fields there a moment after the last key, and say so in the
// element marked data-draft-status. Forms marked data-unsaved, and drafts not saved yet, ask before the page is left.
const PAUSE = 1500;
const clock = new Intl.DateTimeFormat('sv-SE', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Stockholm' });
const unsaved = new Set();

function say(form, words) {
  const status = form.querySelector('[data-draft-status]');
  if (status) status.textContent = words;
}

async function save(form) {
  const sent = form.dataset.changes;
  try {
    const answer = await fetch(form.dataset.autosave, {
      method: 'POST',
      body: new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === 'string')),
      headers: { Accept: 'application/json' },
      redirect: 'error',
    });
    if (!answer.ok) throw new Error();
    // A draft that is kept has a new version, which the next save must bring.
    const { version } = await answer.json().catch(() => ({}));
    if (version !== undefined && form.elements.version) form.elements.version.value = version;
    if (form.dataset.changes === sent) unsaved.delete(form);
    say(form, `Utkast sparat ${clock.format(new Date()).replace(':', '.')}`);
  } catch {
    say(form, 'Utkastet kunde inte sparas. Texten finns kvar här på sidan. Vi försöker igen.');
    form.dataset.timer = setTimeout(() => save(form), PAUSE * 10);
  }
}

for (const form of document.querySelectorAll('form[data-autosave], form[data-unsaved]')) {
  form.dataset.changes = '0';
  form.addEventListener('input', () => {
    form.dataset.changes = String(Number(form.dataset.changes) + 1);
    unsaved.add(form);
    if (!form.dataset.autosave) return;
    clearTimeout(Number(form.dataset.timer));
    form.dataset.timer = setTimeout(() => save(form), PAUSE);
  });
  form.addEventListener('submit', () => {
    clearTimeout(Number(form.dataset.timer));
    unsaved.delete(form);
  });
}

addEventListener('beforeunload', (event) => {
  if (unsaved.size > 0) event.preventDefault();
});
