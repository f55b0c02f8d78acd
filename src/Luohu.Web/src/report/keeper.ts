import { batch, signal } from '@preact/signals'
import { call } from '../api/client'
import { ApiProblem, NetworkFailure } from '../api/problem'
import type { Api, Code, Period } from '../api/types'
import { type CellKey, type Cells, cellsFrom, rowsFrom, sameCells } from './draft'
import { forgetLocal, readLocal, writeLocal } from './local-draft'
import { merge } from './merge'
import type { Sheet } from './sheet'

/** Whether what was typed is kept, and where. */
export type Saving = { state: 'saved'; at: Date | null } | { state: 'saving' } | { state: 'offline' } | { state: 'failed'; failure: unknown }

const saveAfter = 800
const pollEvery = 5000

/**
 * Keeps a draft: on the server soon after the last key, in the browser until the server has it. Reads what a second person types, and merges
 * cell by cell; a cell that both changed keeps my text in view and theirs on the server until one of the two is chosen.
 */
export class DraftKeeper {
  readonly saving = signal<Saving>({ state: 'saved', at: null })
  /** The cells in conflict, each with the other person's text; undefined where they put the cell back. */
  readonly conflicts = signal<ReadonlyMap<CellKey, string | undefined>>(new Map())
  /** Who changed which row last. */
  readonly changers = signal<ReadonlyMap<Code, Api<'PersonRef'>>>(new Map())

  readonly #path: string
  #base: Cells
  #etag: string
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: Promise<void> | null = null
  #stopped = false

  constructor(
    period: Period,
    draft: Api<'FormDraft'>,
    private readonly sheet: Sheet,
    private readonly revisionOf: (indicator: Code) => number,
    private readonly localName: string,
  ) {
    this.#path = `/drafts/${period}`
    this.#base = cellsFrom(draft.rows)
    this.#etag = draft.etag
    this.#noteChangers(draft.rows)
    const local = readLocal(localName)
    if (!local) sheet.replace(this.#base)
    else {
      // What this browser still has from before: as if the other person had typed meanwhile.
      const theirs = this.#base
      this.#base = local.base
      this.conflicts.value = new Map(local.conflicts.map((key) => [key, local.base.get(key)]))
      sheet.replace(local.cells)
      this.#absorb(theirs)
    }
  }

  /** Begins to save and to look for another person's changes. */
  start(): () => void {
    const unsubscribe = this.sheet.version.subscribe(() => this.#typed())
    const poll = setInterval(() => void this.#poll(), pollEvery)
    const online = () => void this.save()
    addEventListener('online', online)
    return () => {
      this.#stopped = true
      unsubscribe()
      clearInterval(poll)
      clearTimeout(this.#timer)
      removeEventListener('online', online)
      void this.save()
    }
  }

  /** Chooses between two texts of one cell. */
  resolve(key: CellKey, choice: 'mine' | 'theirs') {
    const rest = new Map(this.conflicts.peek())
    const theirs = rest.get(key)
    rest.delete(key)
    batch(() => {
      this.conflicts.value = rest
      if (choice === 'theirs') this.sheet.type(key, theirs)
      else this.sheet.version.value += 1
    })
  }

  /** Throws the draft away: what is filed stands again. */
  async discard(): Promise<void> {
    await this.#running
    await call(this.#path, { method: 'DELETE', ifMatch: this.#etag })
    batch(() => {
      this.#base = new Map()
      this.#etag = '"0"'
      this.conflicts.value = new Map()
      this.sheet.replace(new Map())
    })
    forgetLocal(this.localName)
  }

  /** Saves now, one call at a time; returns when everything typed until then is on the server, or cannot be. */
  async save(): Promise<void> {
    clearTimeout(this.#timer)
    while (this.#running) await this.#running
    this.#running = this.#saveAll().finally(() => {
      this.#running = null
      this.#settled()
    })
    await this.#running
  }

  #isSaving(): boolean {
    return this.#running !== null
  }

  #typed() {
    if (this.#settled()) return
    writeLocal(this.localName, this.#base, this.sheet.cells(), this.conflicts.peek().keys())
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.save(), saveAfter)
    if (this.saving.peek().state === 'saved') this.saving.value = { state: 'saving' }
  }

  // Whether the server holds all that was typed. Then the browser need not.
  #settled(): boolean {
    if (this.#isSaving() || this.conflicts.peek().size > 0 || !sameCells(this.#wanted(), this.#base)) return false
    clearTimeout(this.#timer)
    forgetLocal(this.localName)
    if (this.saving.peek().state !== 'saved') this.saving.value = { state: 'saved', at: new Date() }
    return true
  }

  // What the server is to hold: of a cell in conflict, the other person's text.
  #wanted(): Map<CellKey, string> {
    const cells = this.sheet.cells()
    for (const [key, theirs] of this.conflicts.peek()) {
      if (theirs === undefined) cells.delete(key)
      else cells.set(key, theirs)
    }
    return cells
  }

  async #saveAll(): Promise<void> {
    try {
      for (let wanted = this.#wanted(); !sameCells(wanted, this.#base); wanted = this.#wanted()) {
        this.saving.value = { state: 'saving' }
        await this.#put(wanted)
      }
      if (this.saving.peek().state !== 'saved') this.saving.value = { state: 'saved', at: new Date() }
    } catch (failure) {
      this.saving.value = failure instanceof NetworkFailure ? { state: 'offline' } : { state: 'failed', failure }
      if (!this.#stopped) this.#timer = setTimeout(() => void this.save(), pollEvery)
    }
  }

  async #put(wanted: Cells): Promise<void> {
    const json = JSON.stringify({ rows: rowsFrom(wanted, this.revisionOf) })
    try {
      const answer = await call<Api<'Draft'>>(this.#path, { method: 'PUT', json, ifMatch: this.#etag })
      if (!answer) return
      this.#base = wanted
      this.#etag = answer.etag ?? this.#etag
      this.#noteChangers(answer.data.rows)
    } catch (failure) {
      if (!(failure instanceof ApiProblem && failure.code === 'precondition-failed')) throw failure
      const now = await call<Api<'Draft'>>(this.#path, { background: true })
      if (now) this.#take(now.data, now.etag)
    }
  }

  async #poll(): Promise<void> {
    if (document.visibilityState !== 'visible' || this.#isSaving()) return
    try {
      const answer = await call<Api<'Draft'>>(this.#path, { ifNoneMatch: this.#etag, background: true })
      // A save that began meanwhile has read newer rows, or will.
      if (answer && !this.#isSaving()) this.#take(answer.data, answer.etag)
      if (this.saving.peek().state === 'offline') await this.save()
      else this.#settled()
    } catch (failure) {
      if (failure instanceof NetworkFailure) this.saving.value = { state: 'offline' }
      else this.saving.value = { state: 'failed', failure }
    }
  }

  #take(draft: Api<'Draft'>, etag: string | null) {
    this.#etag = etag ?? this.#etag
    this.#noteChangers(draft.rows)
    this.#absorb(cellsFrom(draft.rows))
  }

  #absorb(theirs: Cells) {
    const view = this.sheet.cells()
    const before = this.conflicts.peek()
    const { agreed, conflicts } = merge(this.#base, this.#wanted(), theirs)
    const open = new Map<CellKey, string | undefined>()
    for (const key of new Set([...conflicts.keys(), ...before.keys()])) if (view.get(key) !== theirs.get(key)) open.set(key, theirs.get(key))
    const shown = new Map(agreed)
    for (const key of open.keys()) {
      const mine = view.get(key)
      if (mine === undefined) shown.delete(key)
      else shown.set(key, mine)
    }
    batch(() => {
      this.#base = theirs
      this.conflicts.value = open
      this.sheet.replace(shown)
    })
  }

  #noteChangers(rows: readonly Api<'DraftRow'>[]) {
    this.changers.value = new Map(rows.flatMap((row) => (row.changedBy ? [[row.indicator, row.changedBy] as const] : [])))
  }
}
