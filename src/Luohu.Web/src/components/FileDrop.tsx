import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'

interface Props {
  accept: string
  /** The words of the button. */
  label: string
  onFile: (file: File) => void
  children: ComponentChildren
}

/** A region that takes a dropped file, and a button that does the same without a mouse. */
export function FileDrop({ accept, label, onFile, children }: Props) {
  const over = useSignal(false)
  const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
  return (
    <div
      class={over.value ? 'file-drop over' : 'file-drop'}
      onDragOver={(event) => {
        if (!holdsFile(event)) return
        event.preventDefault()
        over.value = true
      }}
      onDragLeave={(event) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) over.value = false
      }}
      onDrop={(event) => {
        over.value = false
        const file = event.dataTransfer?.files[0]
        if (!file) return
        event.preventDefault()
        onFile(file)
      }}
    >
      {children}
      <label class="button">
        {label}
        <input
          type="file"
          class="visually-hidden"
          accept={accept}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0]
            event.currentTarget.value = ''
            if (file) onFile(file)
          }}
        />
      </label>
    </div>
  )
}
