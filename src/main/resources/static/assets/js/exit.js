// Leaves the site at once: by the button, or by Shift three times within a second and a half.
// The page goes blank first, and this entry of the history is replaced, so that Back shows nothing.
const link = document.querySelector('.vi-exit');

function leave() {
  document.documentElement.replaceChildren();
  location.replace(link.href);
}

if (link) {
  let presses = [];
  link.addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Shift') {
      presses = [];
      return;
    }
    if (event.repeat) return;
    presses = presses.filter((time) => event.timeStamp - time < 1500);
    presses.push(event.timeStamp);
    if (presses.length >= 3) leave();
  });
}
