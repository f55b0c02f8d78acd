import { signal } from '@preact/signals'

export const base = '/app'

/** Where the page is: the path below /app and its parameters. */
export interface Place {
  path: string
  query: URLSearchParams
}

function here(): Place {
  const path = location.pathname.startsWith(base) ? location.pathname.slice(base.length) : location.pathname
  return { path: path === '' ? '/' : path, query: new URLSearchParams(location.search) }
}

export const current = signal<Place>(here())

/** Goes to a path below /app. */
export function go(path: string, how: 'push' | 'replace' = 'push') {
  if (how === 'push') history.pushState(null, '', base + path)
  else history.replaceState(null, '', base + path)
  current.value = here()
  if (how === 'push') scrollTo(0, 0)
}

/** Changes parameters of the present address; an empty value takes one away. It is no step of the history. */
export function setQuery(changes: Readonly<Record<string, string>>) {
  const query = new URLSearchParams(location.search)
  for (const [name, value] of Object.entries(changes)) {
    if (value === '') query.delete(name)
    else query.set(name, value)
  }
  const text = query.toString()
  go(current.value.path + (text === '' ? '' : `?${text}`), 'replace')
}

/** The path that a click leads to within the page; null where the browser should follow the link itself. */
function pathOf(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return null
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link || link.target !== '' || link.hasAttribute('download') || link.origin !== location.origin) return null
  if (link.hash !== '' && link.pathname === location.pathname) return null
  return link.pathname === base || link.pathname.startsWith(`${base}/`) ? link.pathname.slice(base.length) + link.search : null
}

/** Follows links and the browser's own back and forward. */
export function startRouter() {
  addEventListener('popstate', () => {
    current.value = here()
  })
  document.addEventListener('click', (event) => {
    const path = pathOf(event)
    if (path === null) return
    event.preventDefault()
    go(path === '' ? '/' : path)
  })
}

/** Matches a path against a pattern such as /report/:period; null where it does not fit. */
export function match(pattern: string, path: string): Record<string, string> | null {
  const [wanted, given] = [pattern.split('/'), path.replace(/\/+$/, '').split('/')]
  if (path === '/') given.push('')
  if (wanted.length !== given.length) return null
  const values: Record<string, string> = {}
  for (const [i, part] of wanted.entries()) {
    const text = decode(given[i] ?? '')
    if (text === null) return null
    if (part.startsWith(':') && text !== '') values[part.slice(1)] = text
    else if (part !== text) return null
  }
  return values
}

function decode(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}
