import type { Api } from '../api/types'
import { BulletBar } from '../charts/BulletBar'
import { StatusMark } from '../components/StatusMark'
import { base } from '../shell/router'

interface Props {
  sections: readonly Api<'SectionCounts'>[]
  evaluations: readonly Api<'Evaluation'>[]
}

/** All indicators, chapter by chapter, small. */
export function ChapterGrid({ sections, evaluations }: Props) {
  return (
    <>
      {sections.map((section) => {
        const own = evaluations.filter((one) => one.section === section.code)
        if (own.length === 0) return null
        return (
          <section key={section.code} aria-labelledby={`chapter-${section.code}`}>
            <h2 id={`chapter-${section.code}`} class="chapter">
              {section.title}
            </h2>
            <ul class="chapter-grid">
              {own.map((one) => (
                <li key={one.indicator}>
                  <a href={`${base}/indicators/${one.indicator}`}>{one.name}</a>
                  <StatusMark status={one.status} text={one.statusText} />
                  <Reached evaluation={one} />
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}

function Reached({ evaluation: one }: { evaluation: Api<'Evaluation'> }) {
  if (one.completion)
    return (
      <span class="reached">
        <BulletBar name={one.name} completion={one.completion} planned={one.plannedRate} status={one.status} />
        {one.completion.text}%
      </span>
    )
  if (one.stage)
    return (
      <span class="reached">
        {one.stage.text}（{one.stage.position}/{one.stage.stages.length}）
      </span>
    )
  const text = one.level ? `${one.level.text}${one.unit}` : one.growth ? `同比${one.growth.text}%` : (one.noData ?? '—')
  return <span class="reached">{text}</span>
}
