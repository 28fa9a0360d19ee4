// Keeps a part of a page as the server has it.
//
//   <div id="day" data-live="/counters/…/events">…</div>   <p data-live-state></p>
//
// Each event means: something has changed. The page is read anew and the part exchanged, unless somebody is typing in it;
// what had the focus keeps it. Without a connection the page is read every half minute.

const fallbackPause = 30_000

class LivePart {
  isBusy = false
  isStale = false

  constructor(part) {
    this.id = part.id
    this.state = document.querySelector('[data-live-state]')
    this.events = new EventSource(part.dataset.live)
    this.events.addEventListener('message', () => this.refresh())
    this.events.addEventListener('open', () => this.tell(''))
    this.events.addEventListener('error', () => this.tell('つながらないため、30秒ごとに新しくしています。'))
    setInterval(() => this.events.readyState !== EventSource.OPEN && this.refresh(), fallbackPause)
    addEventListener('pagehide', () => this.events.close())
  }

  tell(sentence) {
    if (this.state && this.state.textContent !== sentence) this.state.textContent = sentence
  }

  async refresh() {
    if (this.isBusy) {
      this.isStale = true
      return
    }
    this.isBusy = true
    try {
      const address = new URL(location.href)
      address.searchParams.set('live', '1')
      const answer = await fetch(address, { credentials: 'same-origin' })
      if (answer.redirected || !answer.ok) throw new Error(String(answer.status))
      this.exchange(new DOMParser().parseFromString(await answer.text(), 'text/html'))
    } catch {
      this.tell('最新の内容を読み込めませんでした。画面を読み込み直してください。')
    } finally {
      this.isBusy = false
      if (this.isStale) {
        this.isStale = false
        this.refresh()
      }
    }
  }

  exchange(page) {
    const [here, there] = [document.getElementById(this.id), page.getElementById(this.id)]
    if (!there || here.innerHTML === there.innerHTML) return
    const focused = here.contains(document.activeElement) ? document.activeElement : null
    const place = focused && [...here.querySelectorAll('a, button, input, select')].indexOf(focused)
    here.replaceChildren(...there.childNodes)
    if (focused) here.querySelectorAll('a, button, input, select')[place]?.focus()
  }
}

const part = document.querySelector('[data-live]')
if (part) new LivePart(part)
