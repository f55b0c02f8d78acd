import type { Api } from '../api/types'

/** The stages of a task in order: those passed, the one reached, the one aimed at. */
export function StageLadder({ stage }: { stage: Api<'StagePosition'> }) {
  return (
    <ol class="stage-ladder" aria-label={`进度：${stage.text}`}>
      {stage.stages.map((name, i) => {
        const position = i + 1
        const step = position < stage.position ? 'passed' : position === stage.position ? 'reached' : 'ahead'
        return (
          <li key={name} class={step} aria-current={step === 'reached' ? 'step' : undefined}>
            {name}
            {position === stage.goal && <span class="goal">目标</span>}
          </li>
        )
      })}
    </ol>
  )
}
