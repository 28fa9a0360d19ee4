// Fills the first half of an address from its postal code, without leaving the page.
//
//   <input name="yubin" data-fills="jusho"> <button name="_act" …>住所を入力</button> <p class="field__note" role="status">
//
// Asks /postal-codes/6750101 for [{"prefecture": "兵庫県", "city": "加古川市", "town": "平岡町新在家"}, …] and fills the
// inputs jusho.prefecture, jusho.city and jusho.town with what all places have in common. Without this script the button
// sends the form, and the server does the same.

const halfWidth = (text) => text.normalize('NFKC').replace(/[^0-9]/g, '')

const common = (places, part) => (places.every((place) => place[part] === places[0][part]) ? places[0][part] : '')

class PostalCode {
  constructor(input) {
    this.input = input
    this.field = input.closest('.field')
    this.status = this.field.querySelector('[role=status]')
    this.field.querySelector('button')?.addEventListener('click', (event) => {
      event.preventDefault()
      this.look()
    })
    input.addEventListener('input', () => {
      if (halfWidth(input.value).length === 7 && this.isEmpty()) this.look()
    })
  }

  part(name) {
    return this.input.form.elements.namedItem(`${this.input.dataset.fills}.${name}`)
  }

  isEmpty() {
    return !this.part('city')?.value && !this.part('town')?.value
  }

  async look() {
    const code = halfWidth(this.input.value)
    if (code.length !== 7) return this.tell('郵便番号を7桁の数字で入力してください。例：675-8501')
    this.tell('住所を調べています。')
    try {
      const response = await fetch(`/postal-codes/${code}`, { headers: { Accept: 'application/json' } })
      if (response.status === 404) return this.tell('この郵便番号の住所は見つかりませんでした。住所を入力してください。')
      if (!response.ok) throw new Error(`status ${response.status}`)
      this.fill(await response.json())
    } catch {
      this.tell('住所を調べられませんでした。お手数ですが、住所を入力してください。')
    }
  }

  fill(places) {
    const words = ['prefecture', 'city', 'town'].map((name) => {
      const word = common(places, name)
      const input = this.part(name)
      if (input) {
        input.value = word
        input.dispatchEvent(new Event('change', { bubbles: true }))
      }
      return word
    })
    this.tell(`住所に「${words.join('')}」と入力しました。続きを入力してください。`)
  }

  tell(sentence) {
    if (this.status) this.status.textContent = sentence
  }
}

document.querySelectorAll('input[data-fills]').forEach((input) => new PostalCode(input))
