import type { Signal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Api } from '../api/types'
import type { Checker } from './checker'
import type { DraftKeeper } from './keeper'
import type { Sheet } from './sheet'

/** The parts that the cells of one entry page work with. */
export interface Entry {
  form: Api<'Form'>
  sheet: Sheet
  keeper: DraftKeeper
  checker: Checker
  /** Whether filing is possible; else the cells can only be read. */
  open: boolean
  /** Whether filing has been tried: what is still to be filled in is a fault from then on. */
  tried: Signal<boolean>
  file: () => void
}

export const EntryContext = createContext<Entry | null>(null)

export function useEntry(): Entry {
  const entry = useContext(EntryContext)
  if (!entry) throw new Error('outside the entry page')
  return entry
}
