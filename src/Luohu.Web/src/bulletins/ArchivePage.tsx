import { addressOf } from '../api/client'
import type { Api } from '../api/types'
import { Empty } from '../components/Empty'
import { Moment } from '../components/Moment'
import { PageHeader } from '../components/PageHeader'
import { Resource } from '../components/Resource'
import { base } from '../shell/router'

/** All bulletins of the year with their versions. */
export function ArchivePage() {
  return (
    <>
      <PageHeader title="通报" />
      <Resource<Api<'BulletinYear'>> path="/bulletins/archive" what="通报">
        {(year) => (year.bulletins.length === 0 ? <Empty title={`${year.year}年还没有编发通报。`}>每月编发日自动编发。</Empty> : <Archive bulletins={year.bulletins} />)}
      </Resource>
    </>
  )
}

function Archive({ bulletins }: { bulletins: readonly Api<'BulletinEntry'>[] }) {
  return (
    <ol class="archive">
      {bulletins.map((bulletin) => (
        <li key={bulletin.period}>
          <h2>
            <a href={`${base}/bulletins/${bulletin.period}`}>{bulletin.title}</a> <span class="soft">{bulletin.number}</span>
          </h2>
          <ul>
            {bulletin.versions.map((version) => (
              <li key={version.version}>
                <a href={`${base}/bulletins/${bulletin.period}?version=${version.version}`}>{version.text}</a>{' '}
                <a href={addressOf(`/bulletins/${bulletin.period}`, { version: version.version })} target="_blank" rel="noopener">
                  PDF（{version.pages}页）
                </a>{' '}
                <a href={addressOf(`/bulletins/${bulletin.period}/snapshot`, { version: version.version })} download={`${bulletin.period}-${version.version}.json`}>
                  数据
                </a>{' '}
                <span class="soft">
                  <Moment at={version.publishedAt} />
                  编发，{version.changes}
                </span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}
