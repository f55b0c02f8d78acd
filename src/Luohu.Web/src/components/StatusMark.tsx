import type { Status } from '../api/types'

// Shapes as in the bulletin, so that no status is told by colour alone.
const shapes: Readonly<Record<Status, string>> = { onTrack: '●', watch: '▲', behind: '■', missing: '○', notDue: '○', notEvaluated: '○' }

/** A status: shape, colour and the API's word. */
export function StatusMark({ status, text }: { status: Status; text: string }) {
  return (
    <span class={`status ${status}`}>
      <span aria-hidden="true">{shapes[status]}</span> {text}
    </span>
  )
}
