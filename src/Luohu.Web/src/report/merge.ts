import type { CellKey, Cells } from './draft'

/** Two people's changes to one draft, brought together cell by cell. */
export interface Merge {
  /** What both agree on, and what only one of them changed. A cell in conflict holds the other person's text. */
  agreed: Map<CellKey, string>
  /** The cells that both changed, with my text; undefined where I put the cell back. */
  conflicts: Map<CellKey, string | undefined>
}

/**
 * Merges three ways. No text is lost: each side's change is in `agreed` or, for mine, in `conflicts`.
 * @param base What both began from.
 * @param mine What I have typed since.
 * @param theirs What is on the server now.
 */
export function merge(base: Cells, mine: Cells, theirs: Cells): Merge {
  const agreed = new Map<CellKey, string>()
  const conflicts = new Map<CellKey, string | undefined>()
  for (const key of new Set([...theirs.keys(), ...mine.keys()])) {
    const [before, my, their] = [base.get(key), mine.get(key), theirs.get(key)]
    const iChanged = my !== before
    const theyChanged = their !== before
    const text = iChanged && !theyChanged ? my : their
    if (iChanged && theyChanged && my !== their) conflicts.set(key, my)
    if (text !== undefined) agreed.set(key, text)
  }
  return { agreed, conflicts }
}
