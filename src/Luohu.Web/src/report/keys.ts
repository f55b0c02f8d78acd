/** What a key does in the table. */
export type KeyAction = 'down' | 'up' | 'edit' | 'restore' | 'previous' | 'file' | { stage: number }

/** The parts of a keyboard event that matter. */
export interface KeyPress {
  key: string
  ctrl: boolean
  shift: boolean
  alt: boolean
  /** An input method is at work: the key belongs to it. */
  composing: boolean
}

/**
 * The keys of Excel; null where the key is the browser's.
 * @param stages How many stages the cell offers; null where it is no choice of stages.
 */
export function actionOf(press: KeyPress, stages: number | null): KeyAction | null {
  if (press.composing || press.alt) return null
  switch (press.key) {
    case 'Enter':
      return press.ctrl ? 'file' : press.shift ? 'up' : 'down'
    case 'ArrowDown':
      return press.ctrl || press.shift ? null : 'down'
    case 'ArrowUp':
      return press.ctrl || press.shift ? null : 'up'
    case 'F2':
      return 'edit'
    case 'Escape':
      return 'restore'
    case 'd':
    case 'D':
      return press.ctrl ? 'previous' : null
  }
  if (stages === null || press.ctrl || !/^[0-9]$/.test(press.key)) return null
  const stage = Number(press.key)
  return stage <= stages ? { stage } : null
}
