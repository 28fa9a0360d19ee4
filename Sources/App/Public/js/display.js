// Shows and speaks the calls of a hall.
//
//   <main data-display="/displays/…/events" data-calls="/displays/…/calls" data-last="17"> … <div data-board>…</div>
//
// Each event means: something has changed. Then the calls after the last one that was spoken are fetched, spoken one after
// the other, and the board is drawn anew. The number of the last spoken call is kept, so that after a cut or a reload
// nothing is spoken twice and nothing is left out.

const pollPause = 15_000
const page = document.querySelector('[data-display]')
const state = page.querySelector('[data-state]')
const sound = page.querySelector('[data-sound]')
const memory = `last-call:${location.pathname}`

let last = Math.max(Number(page.dataset.last), Number(sessionStorage.getItem(memory)) || 0)
let isBusy = false
let isStale = false

function remember(id) {
  last = Math.max(last, id)
  sessionStorage.setItem(memory, String(last))
}

function speak(words) {
  if (!('speechSynthesis' in window)) return
  const speech = new SpeechSynthesisUtterance(words)
  speech.lang = 'ja-JP'
  speech.rate = 0.9
  speechSynthesis.speak(speech)
}

async function catchUp() {
  if (isBusy) {
    isStale = true
    return
  }
  isBusy = true
  try {
    const calls = await (await fetch(`${page.dataset.calls}?after=${last}`)).json()
    for (const call of calls) {
      remember(call.id)
      speak(call.words)
      page.dispatchEvent(new CustomEvent('spoken', { detail: call }))
    }
    const fresh = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html')
    const board = fresh.querySelector('[data-board]')
    if (board) page.querySelector('[data-board]').replaceChildren(...board.childNodes)
    state.textContent = ''
  } catch {
    state.textContent = 'つながり次第、新しい番号を表示します。'
  } finally {
    isBusy = false
    if (isStale) {
      isStale = false
      catchUp()
    }
  }
}

remember(last)
const events = new EventSource(page.dataset.display)
events.addEventListener('message', catchUp)
events.addEventListener('error', () => (state.textContent = 'つながり次第、新しい番号を表示します。'))
addEventListener('online', catchUp)
setInterval(() => events.readyState !== EventSource.OPEN && catchUp(), pollPause)

// Browsers speak only after somebody has touched the page.
if ('speechSynthesis' in window) {
  sound.hidden = false
  sound.addEventListener('click', () => {
    speak('音声を始めます。')
    sound.hidden = true
  })
}
