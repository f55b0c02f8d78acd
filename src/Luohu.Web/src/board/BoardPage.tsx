import type { Api, Code } from '../api/types'
import { Empty } from '../components/Empty'
import { Moment } from '../components/Moment'
import { MonthPicker } from '../components/MonthPicker'
import { PageHeader } from '../components/PageHeader'
import { Resource } from '../components/Resource'
import { StatusCounts } from '../components/StatusCounts'
import { base, current, setQuery } from '../shell/router'
import { AttentionList } from './AttentionList'
import { ChapterGrid } from './ChapterGrid'
import { HeadlineTable } from './HeadlineTable'

type List = Api<'EvaluationList'>

/** What the bulletin's first page says, alive: counts, headline indicators, then what needs attention. */
export function BoardPage({ period }: { period: string }) {
  const of = current.value.query.get('of') === 'newest' ? 'newest' : 'published'
  return (
    <Resource<List> path={`/evaluations/${period}`} query={{ of }} what="评价">
      {(list) => <Board list={list} />}
    </Resource>
  )
}

function Board({ list }: { list: List }) {
  const query = current.value.query
  const department = query.get('department') ?? ''
  const status = query.get('status') ?? ''
  const shown = list.evaluations.filter((one) => (department === '' || one.department.code === department) && (status === '' || one.status === status))
  const codes = new Set<Code>(shown.map((one) => one.indicator))
  const byCode = new Map(list.evaluations.map((one) => [one.indicator, one]))
  const attention = list.attention.flatMap((code) => (codes.has(code) ? [byCode.get(code)] : [])).filter((one) => one !== undefined)
  const headlines = list.evaluations.filter((one) => one.headline)
  const filtered = department !== '' || status !== ''

  return (
    <>
      <PageHeader title={list.title}>
        <MonthPicker period={list.period} text={list.periodText} from={(month) => month.state !== 'notOver'} pathOf={(period) => `/board/${period}${location.search}`} />
        <Versions of={list.of} />
      </PageHeader>
      <p class="soft source">
        {list.notice !== undefined && <b class="strong">【{list.notice}】</b>}
        {list.source}
        {list.publishedAt !== undefined && (
          <>
            {' '}
            <Moment at={list.publishedAt} />
            编发，<a href={`${base}/bulletins/${list.period}`}>看通报</a>
          </>
        )}
      </p>
      <section class="count-rows" aria-label="评价汇总">
        <StatusCounts title="全部指标" counts={list.counts} chosen={status} onChoose={(choice) => setQuery({ status: choice })} />
        <StatusCounts title="主要指标" counts={list.headlineCounts} />
      </section>
      <label class="picker">
        部门{' '}
        <select value={department} onChange={(event) => setQuery({ department: event.currentTarget.value })}>
          <option value="">全部</option>
          {list.departments.map((one) => (
            <option key={one.code} value={one.code}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      {filtered && (
        <p role="status">
          符合条件的{shown.length}项。
          <button type="button" class="button quiet" onClick={() => setQuery({ department: '', status: '' })}>
            显示全部
          </button>
        </p>
      )}
      {!filtered && (
        <>
          <HeadlineTable evaluations={headlines} />
          {list.leads.map((lead) => (
            <p key={lead.title} class="lead">
              <b>{lead.title}。</b>
              {lead.text}
            </p>
          ))}
        </>
      )}
      <section aria-labelledby="attention">
        <h2 id="attention">需要关注（{attention.length}项）</h2>
        {attention.length === 0 ? <Empty title="没有需要关注的指标。" /> : <AttentionList evaluations={attention} />}
      </section>
      <ChapterGrid sections={list.sections} evaluations={shown} />
    </>
  )
}

function Versions({ of }: { of: 'published' | 'newest' }) {
  return (
    <div class="segmented" role="group" aria-label="数据">
      <button type="button" aria-pressed={of === 'published'} onClick={() => setQuery({ of: '' })}>
        已编发
      </button>
      <button type="button" aria-pressed={of === 'newest'} onClick={() => setQuery({ of: 'newest' })}>
        最新
      </button>
    </div>
  )
}
