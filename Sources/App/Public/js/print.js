// Shows the buttons that print, which do nothing without a script.
//
//   <button type="button" class="button button--outline" data-print hidden>印刷する</button>

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => print())
}
