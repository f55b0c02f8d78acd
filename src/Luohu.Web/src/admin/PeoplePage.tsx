import { useSignal } from '@preact/signals'
import type { Api } from '../api/types'
import { Button } from '../components/Button'
import { Empty } from '../components/Empty'
import { PageHeader } from '../components/PageHeader'
import { Resource } from '../components/Resource'
import { AdminTabs } from './AdminTabs'
import { PersonDialog } from './PersonDialog'
import { PeopleTable } from './PeopleTable'
import { UnboundTable } from './UnboundTable'

/** People: who they are, what they may do from when to when, and how they sign in. */
export function AdminPeoplePage() {
  const adding = useSignal(false)
  return (
    <>
      <PageHeader title="人员">
        <Button kind="primary" onClick={() => (adding.value = true)}>
          添加人员
        </Button>
      </PageHeader>
      <AdminTabs />
      <Resource<Api<'PersonList'>> path="/people" what="人员">
        {(list, reload) => (
          <>
            {list.unbound.length > 0 && <UnboundTable unbound={list.unbound} people={list.people} reload={reload} />}
            {list.people.length === 0 ? <Empty title="还没有人员。">先添加人员，再发登录链接或密钥。</Empty> : <PeopleTable people={list.people} reload={reload} />}
            {adding.value && <PersonDialog person={null} onClose={() => (adding.value = false)} onDone={reload} />}
          </>
        )}
      </Resource>
    </>
  )
}
