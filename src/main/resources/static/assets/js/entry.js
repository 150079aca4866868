import { offerPrint } from './print.js';

// A visit without login is one entry of the tab's history, so that Back leads out of the site and shows nothing of it
// (decision 30). Links replace the page. A form is sent beside the page and the answer is shown in its place; the
// address, the answers and every button work as without script. Whatever is not certain is left to the browser.
const LANGUAGE = /^\/(?:lattlast|en|fi|ar|so)(?=\/|$)/;
const KNOWN_PEOPLE = /^\/(?:mina|arbete|admin|demo|login|logout)(?:\/|$)/;
// How long after a page was left Forward still brings its answers back; a tab that is opened again later shows nothing.
const SOON = 120_000;
const root = document.documentElement;
let natively = false;
let typed = false;
let leaving = false;

function ours(address) {
  const url = new URL(address, location.href);
  return url.origin === location.origin && !KNOWN_PEOPLE.test(url.pathname.replace(LANGUAGE, ''));
}

function mainForm() {
  const form = document.getElementById('formular');
  return form?.method === 'post' ? form : null;
}

// Answers are on the page that would be lost if another came in its place.
function holdsAnswers() {
  const form = mainForm();
  if (!form) return false;
  return typed || ((form.elements.svar ?? form.elements.kvitto) && history.state?.again);
}

// The same page again after a reload: what its form holds sealed, sent as the choice of language sends it, which checks
// and keeps nothing. Browsers write this to disk, so nothing that can be read stands in it.
function again() {
  const form = mainForm();
  if (!form) return null;
  const fields = [...form.elements].filter((each) => each.type === 'hidden').map((each) => [each.name, each.value]);
  const files = form.enctype === 'multipart/form-data';
  return { address: form.action, files, fields: [...fields, ['till', 'sprak'], ['igen', 'ja']], at: Date.now() };
}

// The page that comes has answers of its own, also where it has the same address as the one that was sent from here.
function leaveFor(address) {
  leaving = true;
  history.replaceState(null, '');
  location.replace(address);
}

function show(page, address) {
  if (!document.body) return; // Left meanwhile.
  root.lang = page.documentElement.lang;
  root.dir = page.documentElement.dir;
  document.title = page.title;
  const wanted = page.querySelector('[autofocus]');
  if (wanted) wanted.autofocus = false;
  document.body.replaceWith(document.adoptNode(page.body));
  offerPrint();
  delete root.dataset.moving;
  typed = false;
  const url = new URL(address, location.href);
  history.replaceState({ again: again() }, '', url);
  const place = url.hash ? document.getElementById(url.hash.slice(1)) : null;
  (wanted ?? place ?? document.querySelector('main')).focus({ preventScroll: true });
  if (place) place.scrollIntoView();
  else scrollTo(0, 0);
}

// Answers with the page, or with nothing where the browser goes elsewhere by itself.
async function send(address, body) {
  root.dataset.moving = '';
  leaving = false;
  const answer = await fetch(address, { method: 'POST', body, headers: { Accept: 'text/html' } });
  if (!document.body) return null; // Left meanwhile.
  const page = answer.headers.get('Content-Type')?.startsWith('text/html');
  if (!page || answer.status >= 500) throw new Error('The browser must show this itself');
  if (answer.redirected) {
    leaveFor(answer.url);
    return null;
  }
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

function filled(fields, files) {
  const body = files ? new FormData() : new URLSearchParams();
  for (const [name, value] of fields) body.append(name, value);
  return body;
}

document.addEventListener('input', () => (typed = true));

document.addEventListener('click', (event) => {
  if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = event.target.closest?.('a[href]');
  if (!link || link.target || link.matches('.vi-exit') || link.origin !== location.origin || link.hasAttribute('download')) return;
  if (link.hash && link.pathname === location.pathname && link.search === location.search) {
    const state = history.state; // A place on this page is the same entry, with the same answers.
    event.preventDefault();
    location.replace(link.hash);
    history.replaceState(state, '');
    return;
  }
  if (holdsAnswers()) {
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
    return;
  }
  event.preventDefault();
  leaveFor(link.href);
});

document.addEventListener('submit', (event) => {
  const form = event.target;
  const button = event.submitter;
  const address = new URL(button?.getAttribute('formaction') ?? form.getAttribute('action') ?? '', location.href);
  if (natively || event.defaultPrevented || form.target || !ours(address) || !ours(location.href)) return;
  if (!form.requestSubmit || button === undefined) return; // An old browser.
  event.preventDefault();
  if ('moving' in root.dataset) return;
  const data = new FormData(form);
  if (button?.name) data.append(button.name, button.value);
  if (form.method === 'get') {
    address.search = new URLSearchParams(data);
    leaveFor(address);
    return;
  }
  const body = form.enctype === 'multipart/form-data' ? data : new URLSearchParams(data);
  send(address, body).then(
    (page) => page && show(page, address),
    () => {
      delete root.dataset.moving;
      if (leaving || !document.body) return;
      natively = true;
      form.requestSubmit(button);
      natively = false;
    },
  );
});

addEventListener('pagehide', () => {
  leaving = true;
  const held = history.state?.again;
  if (held) history.replaceState({ again: { ...held, at: Date.now() } }, '');
});
addEventListener('pageshow', () => (leaving = false));

const kept = history.state?.again;
const reloaded = performance.getEntriesByType('navigation')[0]?.type === 'reload';
if (kept && !reloaded && Date.now() - kept.at > SOON) {
  history.replaceState(null, '');
} else if (kept && ours(kept.address)) {
  send(kept.address, filled(kept.fields, kept.files)).then(
    (page) => page && show(page, kept.address),
    () => delete root.dataset.moving,
  );
}
