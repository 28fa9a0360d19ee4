// Sends files as soon as they are chosen, shows how far they are, and draws the list of files anew.
//
//   <div class="upload" data-upload="/applications/…/attachments" data-list="files-shorui">
//     <input type="file" name="shorui" class="upload__input" multiple> <button class="button">送信する</button>
//     <progress class="progress__bar upload__progress" max="100" hidden></progress> <p role="status"></p>
//   </div>
//   <ul class="files" id="files-shorui"> … </ul>
//
// Each file is posted alone as multipart form data with `_csrf`. The list comes from the page itself, fetched again; it is
// fetched now and then while a file in it is marked data-scanning.

const scanPause = 2_000

class Upload {
  constructor(box) {
    this.box = box
    this.input = box.querySelector('input[type=file]')
    this.bar = box.querySelector('progress')
    this.status = box.querySelector('[role=status]')
    this.input.addEventListener('change', () => this.sendAll())
    // What the button does has happened by then.
    box.querySelector('button')?.setAttribute('hidden', '')
    this.watch()
  }

  async sendAll() {
    const files = [...this.input.files]
    const failures = []
    for (const file of files) {
      this.tell(`「${file.name}」を送信しています。`)
      const failure = await this.send(file)
      if (failure) failures.push(failure)
    }
    this.input.value = ''
    await this.redraw()
    this.tell(failures.length > 0 ? failures.join(' ') : `${files.length}件のファイルを送信しました。`, failures.length > 0)
  }

  // Answers nothing, or what went wrong. XMLHttpRequest, because fetch does not tell how much was sent.
  send(file) {
    const body = new FormData()
    body.append('_csrf', this.input.form.elements.namedItem('_csrf')?.value ?? '')
    body.append(this.input.name, file)
    const request = new XMLHttpRequest()
    request.open('POST', this.box.dataset.upload)
    request.setRequestHeader('Accept', 'application/json')
    request.responseType = 'json'
    request.upload.onprogress = (event) => (this.bar.value = (event.loaded / event.total) * 100)
    this.bar.hidden = false
    return new Promise((resolve) => {
      const failure = `「${file.name}」を送信できませんでした。通信状態を確かめて、もう一度お試しください。`
      request.onload = () => resolve(request.status < 400 ? null : request.response?.detail ?? failure)
      request.onerror = () => resolve(failure)
      request.onloadend = () => (this.bar.hidden = true)
      request.send(body)
    })
  }

  async redraw() {
    const response = await fetch(location.href)
    if (!response.ok) return
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    const drawn = page.getElementById(this.box.dataset.list)
    if (drawn) document.getElementById(this.box.dataset.list)?.replaceWith(drawn)
    this.watch()
  }

  watch() {
    clearTimeout(this.timer)
    const isScanning = document.querySelector(`#${CSS.escape(this.box.dataset.list)} [data-scanning]`)
    if (isScanning) this.timer = setTimeout(() => this.redraw().catch(() => this.watch()), scanPause)
  }

  tell(sentence, isFailure = false) {
    this.status.textContent = sentence
    this.status.className = isFailure ? 'field__error' : 'field__note'
  }
}

document.querySelectorAll('[data-upload]').forEach((box) => new Upload(box))
