// Takes the second of two quick clicks away. The server makes nothing twice in any case; this saves the second page load.

const pause = 3_000
const sent = new WeakSet()

const buttons = (form) => [...form.elements].filter((element) => element.type === 'submit')

const release = (form) => {
  sent.delete(form)
  buttons(form).forEach((button) => button.removeAttribute('aria-disabled'))
}

document.addEventListener('submit', (event) => {
  const form = event.target
  if (event.defaultPrevented || form.method !== 'post') return
  if (sent.has(form)) {
    event.preventDefault()
    return
  }
  sent.add(form)
  // Not disabled: a disabled button would not be sent with the form, and would lose the focus.
  buttons(form).forEach((button) => button.setAttribute('aria-disabled', 'true'))
  setTimeout(() => release(form), pause)
})

// Back on a page that the browser kept.
addEventListener('pageshow', (event) => {
  if (event.persisted) [...document.forms].forEach(release)
})
