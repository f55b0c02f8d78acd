import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CellKey } from './draft'
import { merge } from './merge'

const cells = fc
  .array(fc.tuple(fc.constantFrom<CellKey>('gdp/level', 'gdp/growth', 'retail/level', 'retail/remark'), fc.constantFrom('', '1', '2', '3')))
  .map((pairs) => new Map(pairs))

describe('merge', () => {
  it('takes what either changed', () => {
    const base = new Map<CellKey, string>([['gdp/level', '1']])
    const mine = new Map<CellKey, string>([['gdp/level', '2']])
    const theirs = new Map<CellKey, string>([['gdp/level', '1'], ['gdp/growth', '8']])
    expect(merge(base, mine, theirs)).toEqual({ agreed: new Map([['gdp/level', '2'], ['gdp/growth', '8']]), conflicts: new Map() })
  })

  it('keeps both where both changed one cell', () => {
    const base = new Map<CellKey, string>([['gdp/level', '1']])
    const result = merge(base, new Map([['gdp/level', '2']]), new Map([['gdp/level', '3']]))
    expect(result).toEqual({ agreed: new Map([['gdp/level', '3']]), conflicts: new Map([['gdp/level', '2']]) })
  })

  it('keeps both where one emptied the draft and the other typed on', () => {
    const base = new Map<CellKey, string>([['gdp/level', '1']])
    expect(merge(base, new Map([['gdp/level', '2']]), new Map())).toEqual({ agreed: new Map(), conflicts: new Map([['gdp/level', '2']]) })
  })

  it('changes nothing where one side did nothing', () => {
    fc.assert(
      fc.property(cells, cells, (base, changed) => {
        expect(merge(base, changed, base)).toEqual({ agreed: changed, conflicts: new Map() })
        expect(merge(base, base, changed)).toEqual({ agreed: changed, conflicts: new Map() })
        expect(merge(base, changed, changed)).toEqual({ agreed: changed, conflicts: new Map() })
      }),
    )
  })

  it('loses no text of either side', () => {
    fc.assert(
      fc.property(cells, cells, cells, (base, mine, theirs) => {
        const { agreed, conflicts } = merge(base, mine, theirs)
        for (const [key, text] of theirs) if (text !== base.get(key)) expect(agreed.get(key)).toBe(text)
        for (const [key, text] of mine) if (text !== base.get(key)) expect([agreed.get(key), conflicts.get(key)]).toContain(text)
      }),
    )
  })

  it('finds the same conflicts from both sides', () => {
    fc.assert(
      fc.property(cells, cells, cells, (base, mine, theirs) => {
        const keys = (m: ReturnType<typeof merge>) => [...m.conflicts.keys()].sort()
        expect(keys(merge(base, mine, theirs))).toEqual(keys(merge(base, theirs, mine)))
      }),
    )
  })
})
