// Brings a person to the list of errors, and from there into the field.
//
//   <div class="error-summary" tabindex="-1" role="alert"> … <a href="#shimei.family">…</a>

const summary = document.querySelector('.error-summary')

summary?.focus()

summary?.addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="#"]')
  const target = link && document.getElementById(decodeURIComponent(link.hash.slice(1)))
  if (!target) return
  event.preventDefault()
  const control = target.matches('input, select, textarea') ? target : target.querySelector('input, select, textarea')
  const field = target.closest('.field') ?? target
  field.scrollIntoView({ block: 'start' })
  control?.focus({ preventScroll: true })
})
