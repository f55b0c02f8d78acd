import type { Api } from '../api/types'
import { Empty } from '../components/Empty'
import { PageHeader } from '../components/PageHeader'
import { Resource } from '../components/Resource'
import { me } from '../session/session'
import { base } from '../shell/router'

type Item = Api<'TodoItem'>

function pathOf(item: Item): string {
  const period = item.period ?? ''
  switch (item.kind) {
    case 'file':
      return `/report/${period}`
    case 'publish':
      return `/board/${period}?of=newest`
    case 'deliveries':
      return '/admin/deliveries'
    case 'bind':
      return '/admin/people'
  }
}

/** What waits for the person who is signed in, by day due. */
export function TodoPage() {
  return (
    <>
      <PageHeader title="待办" />
      <Resource<Api<'Todo'>> path="/todo" what="待办">
        {(todo) =>
          todo.items.length === 0 ? (
            <Empty title={`${me.value?.name ?? ''}，目前没有等您办的事。`}>
              可以看看<a href={`${base}/board`}>看板</a>。
            </Empty>
          ) : (
            <ol class="todo">
              {todo.items.map((item) => (
                <li key={`${item.kind}${item.period ?? ''}${item.department ?? ''}`} class={item.overdue ? 'overdue' : undefined}>
                  <a href={base + pathOf(item)}>{item.title}</a>
                  {item.dueText !== undefined && <span class="due">{item.dueText}</span>}
                  <p>{item.text}</p>
                </li>
              ))}
            </ol>
          )
        }
      </Resource>
    </>
  )
}
