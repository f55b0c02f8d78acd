import type { Api } from '../api/types'
import { LightStrip } from '../charts/LightStrip'
import { StageLadder } from '../charts/StageLadder'
import { Facts } from '../components/Facts'
import { PageHeader } from '../components/PageHeader'
import { Resource } from '../components/Resource'
import { StatusMark } from '../components/StatusMark'
import { base, current } from '../shell/router'
import { IndicatorChart } from './IndicatorChart'
import { RevisionTable } from './RevisionTable'

/** One indicator through the year: line, lights, corrections, projection, and what the bulletin said. */
export function IndicatorPage({ code }: { code: string }) {
  const year = current.value.query.get('year') ?? undefined
  return (
    <Resource<Api<'IndicatorYear'>> path={`/indicators/${encodeURIComponent(code)}/year`} query={{ year }} what="指标">
      {(indicator) => <Indicator indicator={indicator} />}
    </Resource>
  )
}

function Indicator({ indicator }: { indicator: Api<'IndicatorYear'> }) {
  const { newest, published } = indicator
  const stages = indicator.months.flatMap((month) => (month.stage ? [month.stage] : []))
  const stage = newest.stage ?? stages[stages.length - 1]
  return (
    <>
      <PageHeader title={indicator.name}><StatusMark status={newest.status} text={newest.statusText} /></PageHeader>
      <p class="lead">
        {newest.sentence}
        {newest.since !== undefined && <span class="soft"> {newest.since}</span>}
      </p>
      <Facts
        facts={[
          ['年度目标', indicator.target],
          ['责任部门', indicator.department.name],
          ['完成率', newest.completion && `${newest.completion.text}%`],
          ['序时进度', newest.plannedRate && `${newest.plannedRate.text}%`],
          ['与计划之差', newest.gap?.text],
          ['其余各月每月需', newest.requiredPace?.text],
          ['推算全年', newest.projection?.text],
          ['部门说明', newest.remark],
        ]}
      />
      {indicator.measure === 'stage' ? stage && <StageLadder stage={stage} /> : <IndicatorChart indicator={indicator} />}
      <h2>各月评价</h2>
      <LightStrip months={indicator.months} />
      <h2>报送与修订</h2>
      <RevisionTable revisions={indicator.revisions} />
      <h2>依据</h2>
      <Facts
        facts={[
          ['计划报告原文', indicator.source],
          ['口径', indicator.note],
          [
            '通报中的话',
            published && (
              <>
                {published.text}（
                <a href={`${base}/bulletins/${published.period}`}>
                  {published.periodText}通报第{published.version}版
                </a>
                {published.page !== undefined && `第${published.page}页`}，数据标识<span class="mono">{published.digest.slice(0, 16)}</span>）
              </>
            ),
          ],
        ]}
      />
    </>
  )
}
