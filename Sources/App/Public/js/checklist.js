// Remembers what is ticked off a list, on this device only.
//
//   <ol data-checklist="tennyu"> … <input type="checkbox" data-tick="mi01">

for (const list of document.querySelectorAll('[data-checklist]')) {
  const name = `checklist:${list.dataset.checklist}`
  const ticked = new Set(read(name))
  for (const box of list.querySelectorAll('[data-tick]')) {
    box.checked = ticked.has(box.dataset.tick)
    box.addEventListener('change', () => {
      if (box.checked) ticked.add(box.dataset.tick)
      else ticked.delete(box.dataset.tick)
      write(name, [...ticked])
    })
  }
}

function read(name) {
  try {
    return JSON.parse(localStorage.getItem(name) ?? '[]')
  } catch {
    return []
  }
}

function write(name, values) {
  try {
    localStorage.setItem(name, JSON.stringify(values))
  } catch {
    // A browser may keep nothing; the tick stands as long as the page does.
  }
}
