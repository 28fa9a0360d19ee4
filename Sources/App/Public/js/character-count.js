// Counts the characters that are left, as they are typed.
//
//   <textarea id="riyu" data-limit="200" aria-describedby="riyu-count"></textarea>
//   <p class="count" id="riyu-count">200文字まで</p> <p class="unseen" role="status"></p>

const pause = 1_000

// What a reader sees as one character, as the server counts it; a line end is one.
const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('ja', { granularity: 'grapheme' }) : null
const count = (text) => (segmenter ? [...segmenter.segment(text)] : [...text]).length

class CharacterCount {
  timer = 0

  constructor(input) {
    this.input = input
    this.limit = Number(input.dataset.limit)
    this.shown = document.getElementById(`${input.id}-count`)
    this.spoken = input.closest('.field')?.querySelector('[role=status]')
    if (!this.shown || !this.limit) return
    input.addEventListener('input', () => this.update())
    this.update()
  }

  update() {
    const left = this.limit - count(this.input.value)
    const sentence = left < 0 ? `${-left}文字多すぎます（${this.limit}文字まで）` : `あと${left}文字（${this.limit}文字まで）`
    this.shown.textContent = sentence
    this.shown.classList.toggle('count--over', left < 0)
    // Said when the person pauses, and only when it begins to matter.
    clearTimeout(this.timer)
    if (!this.spoken || left > this.limit / 5) return
    this.timer = setTimeout(() => (this.spoken.textContent = sentence), pause)
  }
}

document.querySelectorAll('[data-limit]').forEach((input) => new CharacterCount(input))
