import { ApiProblem, wordsFor } from '../api/problem'
import { Button } from './Button'
import { Notice } from './Notice'

/** A failure in the API's own words, with each of its faults. */
export function FailureNotice({ failure, onRetry }: { failure: unknown; onRetry?: () => void }) {
  const { title, detail } = wordsFor(failure)
  const faults = failure instanceof ApiProblem ? failure.errors : []
  return (
    <Notice kind="error" title={title}>
      <p>{detail}</p>
      {faults.length > 0 && (
        <ul>
          {faults.map((fault) => (
            <li key={fault.pointer + fault.code}>{fault.message}</li>
          ))}
        </ul>
      )}
      {failure instanceof ApiProblem && failure.unlisted > 0 && <p>另有{failure.unlisted}处未列出。</p>}
      {onRetry && <Button onClick={onRetry}>重试</Button>}
    </Notice>
  )
}
