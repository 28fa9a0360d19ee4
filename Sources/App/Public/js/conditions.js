// Shows the questions that an answer of the same page brings up, and hides those that it makes needless.
//
//   <fieldset data-when='{"input":"hitsuyo-hani","in":["ichibu"]}' hidden disabled> … </fieldset>
//
// Nothing of a hidden part is sent. Without this script the server asks such questions after the page was sent.

const parts = [...document.querySelectorAll('[data-when]')].map((part) => ({ part, when: JSON.parse(part.dataset.when) }))

const isActive = (input) => !input.matches(':disabled') && (!['radio', 'checkbox'].includes(input.type) || input.checked)

// What would be sent of an input now; of boxes the ticked ones.
const values = (form, name) =>
  [...form.elements].filter((input) => input.name === name && isActive(input) && input.value !== '').map((input) => input.value)

const number = (text) => Number(text.normalize('NFKC').replace(/[,円通 ]/g, ''))

// True, false, or null while it cannot be said, as on the server.
const decide = (when, form) => {
  if ('decided' in when) return when.decided
  if (when.all) return conjunction(when.all.map((part) => decide(part, form)))
  if (when.any) return negate(conjunction(when.any.map((part) => negate(decide(part, form)))))
  if (when.not) return negate(decide(when.not, form))
  if (when.inputs) return when.inputs.some((name) => values(form, name).length > 0)
  const given = values(form, when.input)
  if (given.length === 0) return null
  if (when.in) return given.some((value) => when.in.includes(value))
  if (when.begins) return given[0].startsWith(when.begins)
  const amount = number(given[0])
  return amount >= (when.atLeast ?? -Infinity) && amount <= (when.atMost ?? Infinity)
}

const negate = (truth) => (truth === null ? null : !truth)

const conjunction = (truths) => (truths.includes(false) ? false : truths.includes(null) ? null : true)

// One part may hang on an answer in another; parts stand in the order of the form.
const update = () => {
  for (const { part, when } of parts) {
    const isAsked = decide(when, part.form) === true
    part.hidden = !isAsked
    part.disabled = !isAsked
  }
}

document.addEventListener('input', update)
document.addEventListener('change', update)
// Back on a page that the browser kept, inputs have their old values only now.
addEventListener('pageshow', update)
update()
