// Saves each answer when its field is left or the typing pauses, so that a lost connection or a closed window loses
// nothing.
//
//   <form data-autosave="/applications/…/entries"> … <p class="autosave" role="status"></p> </form>
//
// Posts the inputs that were changed, urlencoded, with the form's `_csrf` also as a header. An emptied group of boxes is
// sent as an empty value. An answer of 2xx means: kept. Anything below 500 else means: do not try again.

const typingPause = 3_000
const [firstWait, longestWait] = [2_000, 60_000]
const sentences = {
  kept: '入力内容を保存しました。',
  unreachable: '入力内容をまだ保存できていません。つながり次第、自動で保存します。画面は閉じないでください。',
  refused: '入力内容を途中で保存できませんでした。このまま入力を続けて、画面の下のボタンで進んでください。',
}

class Autosave {
  pending = new Set()
  wait = firstWait

  constructor(form) {
    this.form = form
    this.status = form.querySelector('.autosave')
    form.addEventListener('change', (event) => {
      this.remember(event.target)
      this.send()
    })
    form.addEventListener('input', (event) => {
      this.remember(event.target)
      clearTimeout(this.typing)
      this.typing = setTimeout(() => this.send(), typingPause)
    })
    form.addEventListener('submit', () => this.stop())
    addEventListener('online', () => this.send())
    addEventListener('pageshow', () => (this.isStopped = false))
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') this.send(true)
    })
  }

  remember(input) {
    const isAnswer = input.name && !input.name.startsWith('_') && !['file', 'password'].includes(input.type)
    if (isAnswer) this.pending.add(input.name)
  }

  // What is submitted need not be saved as well, and must not be overtaken by what was there before.
  stop() {
    this.isStopped = true
    this.request?.abort()
    clearTimeout(this.typing)
    clearTimeout(this.timer)
  }

  // One request at a time, so that the last answer is kept last; but leaving does not wait.
  async send(isLeaving = false) {
    if (this.isStopped || (this.isSending && !isLeaving) || this.pending.size === 0) return
    clearTimeout(this.timer)
    const names = [...this.pending]
    this.pending.clear()
    this.isSending = true
    const outcome = await this.post(names)
    this.isSending = false
    if (this.isStopped) return
    if (outcome === 'unreachable') {
      names.forEach((name) => this.pending.add(name))
      this.timer = setTimeout(() => this.send(), this.wait)
      this.wait = Math.min(this.wait * 2, longestWait)
    } else {
      this.wait = firstWait
      this.send()
    }
    this.tell(outcome)
  }

  async post(names) {
    const entries = new FormData(this.form)
    const token = String(entries.get('_csrf') ?? '')
    const body = new URLSearchParams({ _csrf: token })
    for (const name of names) {
      const values = entries.getAll(name)
      for (const value of values.length > 0 ? values : ['']) body.append(name, String(value))
    }
    this.request = new AbortController()
    try {
      const response = await fetch(this.form.dataset.autosave, {
        method: 'POST', body, keepalive: true, redirect: 'manual', signal: this.request.signal,
        headers: { 'X-CSRF-Token': token },
      })
      if (response.ok) return 'kept'
      return response.status >= 500 || response.status === 429 ? 'unreachable' : 'refused'
    } catch {
      return 'unreachable'
    }
  }

  // What is said already is not said again.
  tell(outcome) {
    if (!this.status) return
    this.status.classList.toggle('autosave--failed', outcome !== 'kept')
    if (this.status.textContent !== sentences[outcome]) this.status.textContent = sentences[outcome]
  }
}

document.querySelectorAll('form[data-autosave]').forEach((form) => new Autosave(form))
