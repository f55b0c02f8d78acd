import type { Api } from '../api/types'

type PersonRole = Api<'PersonRole'>

/** The roles that an administrator may give, in the words of the office. */
export const roles: readonly (readonly [PersonRole['role'], string])[] = [
  ['report', '报送'],
  ['read', '查看全部'],
  ['publish', '编发'],
  ['admin', '管理'],
]

/** 报送，2021-01-01起，至2021-12-31 */
export function roleText(one: PersonRole): string {
  const words = roles.find(([role]) => role === one.role)?.[1] ?? one.role
  return [words, one.from && `${one.from}起`, one.until && `至${one.until}`].filter((part) => part !== undefined).join('，')
}
