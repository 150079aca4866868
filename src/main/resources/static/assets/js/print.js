// Buttons marked data-print appear where there is script, and open the browser's own print.
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
