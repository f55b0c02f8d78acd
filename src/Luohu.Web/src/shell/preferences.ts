import { effect, signal } from '@preact/signals'

const key = 'luohu.large-type'

function stored(): boolean {
  try {
    return localStorage.getItem(key) === 'true'
  } catch {
    return false // A browser that keeps nothing still shows the page.
  }
}

/** 大字版: everything grows with the root's font size. */
export const largeType = signal(stored())

/** Keeps the root's class and the browser's memory in step with the choice. */
export function startPreferences() {
  effect(() => {
    document.documentElement.classList.toggle('large-type', largeType.value)
    try {
      localStorage.setItem(key, String(largeType.value))
    } catch {
      // As above.
    }
  })
}
