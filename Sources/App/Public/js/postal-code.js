// Fills the first half of an address from its postal code, without leaving the page or taking the focus.
//
//   <input name="yubin" data-fills="jusho"> <button name="_act" …>住所を入力</button> <p class="field__note" role="status">
//
// Asks /postal-codes/6750101 for [{"prefecture": "兵庫県", "city": "加古川市", "town": "平岡町新在家"}, …] as soon as seven
// digits are typed, and fills the inputs jusho.prefecture, jusho.city and jusho.town with what all places have in common.
// What somebody typed there stays. Without this script, and where there is something to choose, the button sends the form,
// and the server does the rest.

const halfWidth = (text) => text.normalize('NFKC').replace(/[^0-9]/g, '')

const common = (places, part) => (places.every((place) => place[part] === places[0][part]) ? places[0][part] : '')

const isUnknown = Symbol('unknown')

class PostalCode {
  constructor(input) {
    this.input = input
    const field = input.closest('.field')
    this.button = field.querySelector('button')
    this.status = field.querySelector('[role=status]')
    this.button?.addEventListener('click', (event) => {
      const mayGoOn = this.mayGoOn
      this.mayGoOn = false
      if (mayGoOn) return
      event.preventDefault()
      this.press()
    })
    input.addEventListener('input', () => {
      const code = halfWidth(input.value)
      if (code.length === 7 && code !== this.asked && this.part('town')?.value === '') this.fillFor(code)
      this.asked = code
    })
  }

  part(name) {
    return this.input.form.elements.namedItem(`${this.input.dataset.fills}.${name}`)
  }

  async press() {
    const code = halfWidth(this.input.value)
    if (code.length !== 7) return this.tell('郵便番号を7桁の数字で入力してください。例：675-8501')
    const isFilled = await this.fillFor(code)
    if (isFilled) return
    // The server shows the places from which to choose.
    this.mayGoOn = true
    this.button.click()
  }

  // False when there is something to choose.
  async fillFor(code) {
    this.tell('住所を調べています。')
    const places = await this.places(code)
    // More was typed meanwhile: this answer has no question any more.
    if (halfWidth(this.input.value) !== code) return true
    if (places === null) return this.tell('住所を調べられませんでした。お手数ですが、住所を入力してください。')
    if (places === isUnknown) return this.tell('この郵便番号の住所は見つかりませんでした。番号を確かめるか、住所を入力してください。')
    const words = ['prefecture', 'city', 'town'].map((name) => [this.part(name), common(places, name)])
    if (words.some(([input, word]) => input?.value && word && !input.value.startsWith(word))) {
      this.tell('入力済みの住所とは別の住所が見つかりました。「住所を入力」を押すと選べます。')
      return false
    }
    words.forEach(([input, word]) => this.put(input, word))
    const address = words.map(([, word]) => word).join('')
    const sentence = address ? `住所に「${address}」と入力しました。` : ''
    if (places.length === 1) return this.tell(sentence + '続きを入力してください。')
    this.tell(sentence + '住所がいくつか見つかりました。「住所を入力」を押すと選べます。')
    return false
  }

  put(input, word) {
    if (!input || !word || input.value.startsWith(word)) return
    input.value = word
    input.dispatchEvent(new Event('change', { bubbles: true }))
  }

  async places(code) {
    try {
      const response = await fetch(`/postal-codes/${code}`, { headers: { Accept: 'application/json' } })
      if (response.status === 404) return isUnknown
      return response.ok ? await response.json() : null
    } catch {
      return null
    }
  }

  tell(sentence) {
    if (this.status) this.status.textContent = sentence
    return true
  }
}

document.querySelectorAll('input[data-fills]').forEach((input) => new PostalCode(input))
