// Puts a search for procedures, or a link to a guide, into a page of the city's own site:
//
//   <script src="https://shinsei.example.jp/embed.js" async></script>
//   <div data-madoguchi="search"></div>
//   <div data-madoguchi="guide" data-guide="tennyu"><a href="…">…</a></div>
//
// What stands in the element is shown where this script does not run. data-name and data-summary spare the guide's
// name and summary from being fetched.

(() => {
  const { origin } = new URL(document.currentScript.src)
  let guides

  const style = `
    :host { display: block; }
    * { box-sizing: border-box; margin: 0; }
    .box { padding: 1rem; border: 1px solid #cccccc; border-radius: 8px; color: #333333; background: #ffffff;
      font: 1rem/1.7 system-ui, sans-serif; }
    label, a { font-weight: 700; }
    .row { display: flex; flex-wrap: wrap; gap: 0.5rem; margin-block-start: 0.5rem; }
    input { flex: 1 1 10rem; min-width: 0; min-height: 48px; padding: 0.5rem 0.75rem; border: 1px solid #666666;
      border-radius: 8px; color: #1a1a1a; background: #ffffff; font: inherit; }
    button { min-width: 6rem; min-height: 48px; padding: 0.5rem 1rem; border: 1px solid #006173; border-radius: 8px;
      color: #ffffff; background: #006173; font: inherit; font-weight: 700; cursor: pointer; }
    a { color: #00118f; text-underline-offset: 0.2em; }
    p { margin-block-start: 0.5rem; }
    :focus-visible { outline: 4px solid #000000; outline-offset: 2px; box-shadow: 0 0 0 2px #ffd43d; }
  `

  function make(name, attributes, ...content) {
    const element = document.createElement(name)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
    element.append(...content)
    return element
  }

  function show(place, box) {
    const root = place.attachShadow({ mode: 'open' })
    try {
      // Needs no leave of the page's content security policy, unlike an element.
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(style)
      root.adoptedStyleSheets = [sheet]
    } catch {
      root.append(make('style', {}, style))
    }
    box.setAttribute('lang', 'ja')
    root.append(box)
  }

  function search(place) {
    show(place, make('form', { class: 'box', role: 'search', method: 'get', action: `${origin}/procedures` },
      make('label', { for: 'q' }, '市の手続を探す'),
      make('div', { class: 'row' },
        make('input', { id: 'q', name: 'q', type: 'search', autocomplete: 'off' }),
        make('button', { type: 'submit' }, '検索'))))
  }

  async function guide(place) {
    const { guide: id, name, summary } = place.dataset
    if (!/^[a-z0-9-]+$/.test(id ?? '')) return
    const known = name ? { name, summary } : await find(id)
    // What stands in the element stays where the guide is not known or cannot be asked for.
    if (!known || place.shadowRoot) return
    const box = make('div', { class: 'box' }, make('a', { href: `${origin}/guides/${id}` }, known.name))
    if (known.summary) box.append(make('p', {}, known.summary))
    show(place, box)
  }

  async function find(id) {
    guides ??= fetch(`${origin}/open-data/guides.json`, { credentials: 'omit' })
      .then((answer) => (answer.ok ? answer.json() : { hasPart: [] }))
      .catch(() => ({ hasPart: [] }))
    const found = (await guides).hasPart.find((each) => each.identifier === id)
    return found && { name: found.title.ja, summary: found.description.ja }
  }

  function begin() {
    for (const place of document.querySelectorAll('[data-madoguchi]')) {
      if (place.shadowRoot) continue
      if (place.dataset.madoguchi === 'search') search(place)
      if (place.dataset.madoguchi === 'guide') guide(place)
    }
  }

  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin)
  else begin()
})()
