// Makes room for the next visitor.
//
//   <main data-return="/kiosks/…">

const pause = 10_000
const page = document.querySelector('[data-return]')
setTimeout(() => location.assign(page.dataset.return), pause)
