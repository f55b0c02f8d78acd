import { base, current } from '../shell/router'

/** Links to sister pages; the present one says so. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly (readonly [string, string])[] }) {
  return (
    <nav class="tabs" aria-label={label}>
      {tabs.map(([path, words]) => (
        <a key={path} href={base + path} aria-current={current.value.path === path ? 'page' : undefined}>
          {words}
        </a>
      ))}
    </nav>
  )
}
