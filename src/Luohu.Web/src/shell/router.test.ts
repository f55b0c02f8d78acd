import { beforeAll, describe, expect, it, vi } from 'vitest'

let match: typeof import('./router').match

beforeAll(async () => {
  vi.stubGlobal('location', { pathname: '/app/', search: '' })
  match = (await import('./router')).match
})

describe('match', () => {
  it.each<[string, string, unknown]>([
    ['/', '/', {}],
    ['/report/:period', '/report/2021-07', { period: '2021-07' }],
    ['/report/:period', '/report/2021-07/', { period: '2021-07' }],
    ['/report/:period', '/report/', null],
    ['/report/:period', '/board/2021-07', null],
    ['/report', '/report', {}],
    ['/indicators/:code', '/indicators/a%20b', { code: 'a b' }],
    ['/indicators/:code', '/indicators/%E0%A4%A', null],
    ['/', '/report', null],
  ])('%s against %s', (pattern, path, values) => expect(match(pattern, path)).toEqual(values))
})
