import { addressOf } from '../api/client'
import type { Api } from '../api/types'
import { Moment } from '../components/Moment'
import { PageHeader } from '../components/PageHeader'
import { Resource } from '../components/Resource'
import { current } from '../shell/router'
import { Blocks } from './Blocks'
import { Changes } from './Changes'
import { Contents } from './Contents'
import { Verification } from './Verification'

/** A bulletin to read on any screen, from the same content as its PDF. */
export function ReadingPage({ period }: { period: string }) {
  const version = current.value.query.get('version') ?? undefined
  return (
    <Resource<Api<'BulletinContent'>> path={`/bulletins/${period}/content`} query={{ version }} what="通报">
      {(content) => (
        <article class="bulletin">
          <PageHeader title={content.title} />
          <p class="soft no-print">
            第{content.version}版{content.versions > content.version && `（最新为第${content.versions}版）`}，<Moment at={content.publishedAt} />
            编发。
            <a href={addressOf(`/bulletins/${period}`, { version: content.version })} target="_blank" rel="noopener">
              打开PDF
            </a>
            {'　'}
            <a href={addressOf(`/bulletins/${period}/snapshot`, { version: content.version })} download={`${period}-${content.version}.json`}>
              下载数据
            </a>
          </p>
          {content.notice !== undefined && <p class="strong">【{content.notice}】</p>}
          <Contents blocks={content.blocks} />
          <Blocks blocks={content.blocks} />
          <section class="no-print">
            <h2>版本与数据</h2>
            <Changes key={content.version} period={period} version={content.version} />
            <Verification key={content.version} period={period} version={content.version} digest={content.digest} />
          </section>
        </article>
      )}
    </Resource>
  )
}
