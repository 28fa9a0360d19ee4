// Saves each answer when its field is left, so that a lost connection or a closed window loses nothing.
//
//   <form data-autosave="/applications/…/entries"> … <p class="autosave" role="status"></p> </form>
//
// Posts the inputs of the left field, urlencoded, with the form's `_csrf` also as a header. An emptied group of boxes is
// sent as an empty value. An answer of 2xx means: kept. Anything below 500 else means: do not try again.

const [firstWait, longestWait] = [2_000, 60_000]

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
    form.addEventListener('submit', () => this.stop())
    addEventListener('online', () => this.send())
    addEventListener('pageshow', () => (this.isStopped = false))
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') this.leave()
    })
  }

  remember(input) {
    const isAnswer = input.name && !input.name.startsWith('_') && !['file', 'password'].includes(input.type)
    if (isAnswer) this.pending.add(input.name)
  }

  // The field in which the person still writes has told of no change yet.
  leave() {
    const input = document.activeElement
    if (this.form.contains(input) && 'defaultValue' in input && input.value !== input.defaultValue) this.remember(input)
    this.send(true)
  }

  // What is submitted need not be saved as well.
  stop() {
    this.isStopped = true
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
    try {
      const response = await fetch(this.form.dataset.autosave, {
        method: 'POST', body, keepalive: true, redirect: 'manual', headers: { 'X-CSRF-Token': token },
      })
      if (response.ok) return 'kept'
      return response.status >= 500 || response.status === 429 ? 'unreachable' : 'refused'
    } catch {
      return 'unreachable'
    }
  }

  tell(outcome) {
    const hadFailed = this.hasFailed
    this.hasFailed = outcome !== 'kept'
    if (!this.status || (!this.hasFailed && !hadFailed)) return
    this.status.classList.toggle('autosave--failed', this.hasFailed)
    this.status.textContent = {
      kept: '入力内容を保存しました。',
      unreachable: '入力内容をまだ保存できていません。つながり次第、自動で保存します。画面は閉じないでください。',
      refused: '入力内容を途中で保存できませんでした。このまま入力を続けて、画面の下のボタンで進んでください。',
    }[outcome]
  }
}

document.querySelectorAll('form[data-autosave]').forEach((form) => new Autosave(form))
