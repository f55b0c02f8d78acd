import type { Api } from '../api/types'
import { Button } from '../components/Button'
import { may, signOut } from '../session/session'
import { largeType } from './preferences'
import { base, current } from './router'

interface Entry {
  path: string
  words: string
  /** The roles of which one is needed; none for everybody. */
  needs: readonly Api<'RoleName'>[]
}

const entries: readonly Entry[] = [
  { path: '/', words: '待办', needs: [] },
  { path: '/report', words: '报送', needs: ['report'] },
  { path: '/board', words: '看板', needs: [] },
  { path: '/bulletins', words: '通报', needs: ['read', 'publish'] },
  { path: '/departments', words: '部门', needs: ['read'] },
  { path: '/admin/people', words: '管理', needs: ['admin'] },
]

const isHere = (path: string): boolean => {
  const first = (whole: string) => whole.split('/')[1] ?? ''
  return first(current.value.path) === first(path)
}

/** The head of every page: where one can go, and who is signed in. */
export function Masthead({ person }: { person: Api<'Me'> }) {
  return (
    <header class="masthead">
      <a class="name" href={`${base}/`}>
        {person.region.shortName}计划执行情况
      </a>
      <nav aria-label="主导航">
        {entries
          .filter((entry) => entry.needs.length === 0 || entry.needs.some(may))
          .map((entry) => (
            <a key={entry.path} href={base + entry.path} aria-current={isHere(entry.path) ? 'page' : undefined}>
              {entry.words}
            </a>
          ))}
      </nav>
      <div class="who">
        <span>
          {person.department && `${person.department.name} `}
          {person.name}
        </span>
        <Button kind="quiet" pressed={largeType.value} onClick={() => (largeType.value = !largeType.value)}>
          大字版
        </Button>
        <Button kind="quiet" onClick={() => void signOut()}>
          退出
        </Button>
      </div>
    </header>
  )
}
