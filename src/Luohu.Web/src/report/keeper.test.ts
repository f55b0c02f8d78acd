import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Api } from '../api/types'
import { cellsFrom, type CellKey } from './draft'
import { DraftKeeper } from './keeper'
import { Sheet } from './sheet'

/** A server that holds one draft, as the contract says: every change under its ETag. */
class DraftServer {
  rows: Api<'DraftRow'>[] = []
  version = 0
  reachable = true

  get etag() {
    return `"${this.version}"`
  }

  answer = (_: string, options: RequestInit): Promise<Response> => {
    if (!this.reachable) return Promise.reject(new TypeError('Failed to fetch'))
    const headers = options.headers as Headers
    if (options.method === 'GET') {
      if (headers.get('If-None-Match') === this.etag) return Promise.resolve(new Response(null, { status: 304 }))
      return this.#draft()
    }
    if (headers.get('If-Match') !== this.etag)
      return Promise.resolve(new Response(JSON.stringify({ code: 'precondition-failed', title: '', detail: '' }), { status: 412, headers: { ETag: this.etag } }))
    this.version = options.method === 'DELETE' ? 0 : this.version + 1
    this.rows = options.method === 'DELETE' ? [] : (JSON.parse(options.body as string) as Api<'DraftWrite'>).rows
    return options.method === 'DELETE' ? Promise.resolve(new Response(null, { status: 204 })) : this.#draft()
  }

  #draft() {
    return Promise.resolve(new Response(JSON.stringify({ period: '2021-07', department: 'statistics', rows: this.rows }), { headers: { ETag: this.etag } }))
  }
}

let server: DraftServer
let stored: Map<string, string>
let stops: (() => void)[]

beforeEach(() => {
  vi.useFakeTimers()
  server = new DraftServer()
  stored = new Map()
  stops = []
  vi.stubGlobal('fetch', (path: string, options: RequestInit) => server.answer(path, options))
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, text: string) => stored.set(name, text),
    removeItem: (name: string) => stored.delete(name),
  })
  vi.stubGlobal('document', { visibilityState: 'visible' })
  vi.stubGlobal('addEventListener', () => undefined)
  vi.stubGlobal('removeEventListener', () => undefined)
})

afterEach(async () => {
  for (const stop of stops) stop()
  await vi.runOnlyPendingTimersAsync()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function open(name: string) {
  const sheet = new Sheet()
  const keeper = new DraftKeeper('2021-07', { etag: server.etag, rows: server.rows }, sheet, () => 0, name)
  stops.push(keeper.start())
  return { sheet, keeper, text: (key: CellKey) => sheet.cell(key).value }
}

const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)
const level = 'gdp/level'

describe('DraftKeeper', () => {
  it('saves soon after the last key, once', async () => {
    const me = open('me')
    me.sheet.type(level, '1')
    await wait(400)
    me.sheet.type(level, '12')
    await wait(900)
    expect(cellsFrom(server.rows)).toEqual(new Map([[level, '12']]))
    expect(server.version).toBe(1)
    expect(me.keeper.saving.value.state).toBe('saved')
  })

  it('shows what the other types', async () => {
    const [me, other] = [open('me'), open('other')]
    other.sheet.type('gdp/remark', '初步核算')
    await wait(6000)
    expect(me.text('gdp/remark')).toBe('初步核算')
    expect(me.keeper.conflicts.value.size).toBe(0)
  })

  it('keeps both texts of a cell that both changed, until one is chosen', async () => {
    const [me, other] = [open('me'), open('other')]
    other.sheet.type(level, '2')
    me.sheet.type(level, '1')
    await wait(6000)
    const [first, second] = me.keeper.conflicts.value.size > 0 ? [other, me] : [me, other]
    const [firstText, secondText] = [first.text(level), second.text(level)]
    expect(new Set([firstText, secondText])).toEqual(new Set(['1', '2']))
    expect(second.keeper.conflicts.value).toEqual(new Map([[level, firstText]]))
    expect(cellsFrom(server.rows).get(level)).toBe(firstText)

    second.keeper.resolve(level, 'mine')
    await wait(7000)
    expect([first.text(level), cellsFrom(server.rows).get(level)]).toEqual([secondText, secondText])
    expect(second.keeper.conflicts.value.size).toBe(0)
  })

  it('takes the other\'s text where that is chosen', async () => {
    const [me, other] = [open('me'), open('other')]
    other.sheet.type(level, '2')
    await wait(100)
    me.sheet.type(level, '1')
    await wait(1500)
    expect(me.keeper.conflicts.value).toEqual(new Map([[level, '2']]))
    me.keeper.resolve(level, 'theirs')
    await wait(6000)
    expect([me.text(level), other.text(level), cellsFrom(server.rows).get(level)]).toEqual(['2', '2', '2'])
  })

  it('keeps the draft in the browser while the network is away, and no longer', async () => {
    const me = open('me')
    server.reachable = false
    me.sheet.type(level, '12')
    await wait(1500)
    expect(me.keeper.saving.value.state).toBe('offline')
    expect(stored.get('me')).toContain('"gdp/level","12"')
    server.reachable = true
    await wait(6000)
    expect(cellsFrom(server.rows).get(level)).toBe('12')
    expect(stored.has('me')).toBe(false)
  })

  it('finds again what the browser kept, beside what the other saved meanwhile', async () => {
    server.reachable = false
    const before = open('me')
    before.sheet.type(level, '1')
    await wait(1000)
    for (const stop of stops.splice(0)) stop()
    await wait(0)
    server.reachable = true
    server.rows = [{ indicator: 'gdp', revision: 0, cells: { level: '2', growth: '8' } }]
    server.version = 1
    const me = open('me')
    expect(me.text('gdp/growth')).toBe('8')
    expect(me.text(level)).toBe('1')
    expect(me.keeper.conflicts.value).toEqual(new Map([[level, '2']]))
  })

  it('keeps a conflict open over a reload', async () => {
    const [me, other] = [open('me'), open('other')]
    other.sheet.type(level, '2')
    await wait(100)
    me.sheet.type(level, '1')
    await wait(1500)
    for (const stop of stops.splice(0)) stop()
    await wait(0)
    const again = open('me')
    await wait(6000)
    expect([again.text(level), cellsFrom(server.rows).get(level)]).toEqual(['1', '2'])
    expect(again.keeper.conflicts.value).toEqual(new Map([[level, '2']]))
  })

  it('throws the draft away on both sides', async () => {
    const [me, other] = [open('me'), open('other')]
    me.sheet.type(level, '1')
    await wait(7000)
    await me.keeper.discard()
    await wait(7000)
    expect([me.text(level), other.text(level), server.rows]).toEqual([undefined, undefined, []])
  })

  const cell = fc.constantFrom<CellKey>('gdp/level', 'gdp/growth', 'retail/level')
  const act = fc.record({ who: fc.nat(1), cell, text: fc.constantFrom('1', '2', '3', ''), then: fc.constantFrom(0, 100, 900, 5500), cut: fc.boolean() })

  it('brings two people to one draft, whatever they do and whenever the network goes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
        server.rows = []
        server.version = 0
        stored.clear()
        const people = [open('me'), open('other')]
        for (const { who, cell: key, text, then, cut } of acts) {
          server.reachable = !cut
          people[who]?.sheet.type(key, text)
          await wait(then)
        }
        server.reachable = true
        await wait(20_000)
        for (const one of people) for (const key of one.keeper.conflicts.value.keys()) one.keeper.resolve(key, 'mine')
        await wait(20_000)
        // Resolving on both sides at once may meet again; the second choice settles it.
        for (const one of people) for (const key of one.keeper.conflicts.value.keys()) one.keeper.resolve(key, 'theirs')
        await wait(20_000)
        const [me, other] = people.map((one) => one.sheet.cells())
        expect(me).toEqual(other)
        expect(me).toEqual(cellsFrom(server.rows))
        expect(stored.size).toBe(0)
        for (const stop of stops.splice(0)) stop()
        await wait(0)
      }),
      { numRuns: 60 },
    )
  })
})
