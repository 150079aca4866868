// Buttons marked data-print appear where there is script, and open the browser's own print.
export function offerPrint() {
  for (const button of document.querySelectorAll('[data-print][hidden]')) {
    button.hidden = false;
    button.addEventListener('click', () => print());
  }
}

offerPrint();
