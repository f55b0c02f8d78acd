import { expect, it } from 'vitest'
import { parseLocal } from './local-draft'

it('reads what was kept', () => {
  expect(parseLocal('{"format":1,"base":[],"cells":[["gdp/level","12."]],"conflicts":["gdp/level"]}')).toEqual({
    base: new Map(), cells: new Map([['gdp/level', '12.']]), conflicts: ['gdp/level'],
  })
})

it.each([null, '', '{', 'null', '[]', '{"format":2,"base":[],"cells":[]}', '{"format":1,"base":[],"cells":[["a"]]}', '{"format":1,"base":[],"cells":[["a",1]],"conflicts":[]}', '{"format":1,"base":[],"cells":[]}'])(
  'takes %j for nothing',
  (text) => expect(parseLocal(text)).toBeNull(),
)
