// Leaves the site at once: by the button, or by Shift three times within a second and a half.
// The page goes blank first, and this entry of the history is replaced, so that Back shows nothing. Other tabs of the
// site that are open leave too.
const others = self.BroadcastChannel && new BroadcastChannel('lamna');
let left = '';
let presses = [];

function leave(address) {
  left = address;
  document.documentElement.replaceChildren();
  location.replace(address);
}

function leaveAll(address) {
  if (others) others.postMessage(address);
  leave(address);
}

if (others) others.addEventListener('message', (event) => leave(event.data));

document.addEventListener('click', (event) => {
  const link = event.target.closest('.vi-exit');
  if (!link) return;
  event.preventDefault();
  leaveAll(link.href);
});

document.addEventListener('keydown', (event) => {
  const link = document.querySelector('.vi-exit');
  if (event.key !== 'Shift' || !link) {
    presses = [];
    return;
  }
  if (event.repeat) return;
  presses = presses.filter((time) => event.timeStamp - time < 1500);
  presses.push(event.timeStamp);
  if (presses.length >= 3) leaveAll(link.href);
});

// A browser that brings a page back as it was must not bring back one that was left.
addEventListener('pageshow', (event) => {
  if (event.persisted && left) leave(left);
});
