// Goes on by itself where the service could not answer: opens the page, or sends the form, again.
//
//   <a data-return="SECONDS" href="…"> or <form data-return="SECONDS" method="post"> … </form>
//   <p class="return-notice" role="status" hidden>…</p>
//
// A form bears a key, under which the service does nothing twice. Offline, it waits for the connection. Up to half as long
// again by chance, so that not all who were interrupted come back at once.

const going = document.querySelector('[data-return]')

const goOn = () => {
  if (!navigator.onLine) return addEventListener('online', goOn, { once: true })
  if (going instanceof HTMLFormElement) going.requestSubmit()
  else location.replace(going.href)
}

if (going) {
  document.querySelector('.return-notice').hidden = false
  setTimeout(goOn, Number(going.dataset.return) * 1_000 * (1 + Math.random() / 2))
}
