import { Component, type ComponentChildren, type JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { AdminDeliveriesPage } from '../admin/DeliveriesPage'
import { AdminKeysPage } from '../admin/KeysPage'
import { AdminLogPage } from '../admin/LogPage'
import { AdminOpeningsPage } from '../admin/OpeningsPage'
import { AdminPeoplePage } from '../admin/PeoplePage'
import { AdminPlanPage } from '../admin/PlanPage'
import { BoardPage } from '../board/BoardPage'
import { ArchivePage } from '../bulletins/ArchivePage'
import { ReadingPage } from '../bulletins/ReadingPage'
import { Empty } from '../components/Empty'
import { FailureNotice } from '../components/FailureNotice'
import { PageHeader } from '../components/PageHeader'
import { DepartmentListPage } from '../departments/DepartmentListPage'
import { DepartmentPage } from '../departments/DepartmentPage'
import { IndicatorPage } from '../indicators/IndicatorPage'
import { ReceiptPage } from '../report/ReceiptPage'
import { ReportPage } from '../report/ReportPage'
import { TodoPage } from '../todo/TodoPage'
import { CurrentPeriod } from './CurrentPeriod'
import { current, go, match } from './router'

type Values = Readonly<Record<string, string>>

// Each path with its page; the first that fits is shown.
const routes: readonly (readonly [string, (values: Values) => JSX.Element])[] = [
  ['/', () => <TodoPage />],
  ['/report', () => <CurrentPeriod of="current" pathOf={(period) => `/report/${period}`} />],
  ['/report/:period', ({ period = '' }) => <ReportPage key={period} period={period} />],
  ['/receipts/:receipt', ({ receipt = '' }) => <ReceiptPage receipt={receipt} />],
  ['/board', () => <CurrentPeriod of="published" pathOf={(period) => `/board/${period}`} />],
  ['/board/:period', ({ period = '' }) => <BoardPage period={period} />],
  ['/indicators/:code', ({ code = '' }) => <IndicatorPage code={code} />],
  ['/departments', () => <DepartmentListPage />],
  ['/departments/:code', ({ code = '' }) => <DepartmentPage code={code} />],
  ['/bulletins', () => <ArchivePage />],
  ['/bulletins/:period', ({ period = '' }) => <ReadingPage period={period} />],
  ['/admin', () => <Redirect to="/admin/people" />],
  ['/admin/people', () => <AdminPeoplePage />],
  ['/admin/keys', () => <AdminKeysPage />],
  ['/admin/openings', () => <AdminOpeningsPage />],
  ['/admin/deliveries', () => <AdminDeliveriesPage />],
  ['/admin/log', () => <AdminLogPage />],
  ['/admin/plan', () => <AdminPlanPage />],
]

/** The page of the present address. */
export function Page() {
  const { path } = current.value
  for (const [pattern, page] of routes) {
    const values = match(pattern, path)
    if (values) return <Boundary key={path}>{page(values)}</Boundary>
  }
  return (
    <>
      <PageHeader title="没有这个页面" />
      <Empty title="地址可能写错了，或页面已经移走。">
        <a href="/app/">回到待办</a>
      </Empty>
    </>
  )
}

function Redirect({ to }: { to: string }) {
  useEffect(() => go(to, 'replace'), [to])
  return null
}

/** Shows a fault of the page itself where the page would be, and leaves the navigation standing. */
class Boundary extends Component<{ children: ComponentChildren }, { failure: unknown }> {
  override state: { failure: unknown } = { failure: null }

  static override getDerivedStateFromError(failure: unknown) {
    return { failure }
  }

  render() {
    return this.state.failure === null ? this.props.children : <FailureNotice failure={this.state.failure} onRetry={() => location.reload()} />
  }
}
