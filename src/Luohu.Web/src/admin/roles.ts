import type { Api } from '../api/types'

type PersonRole = Api<'PersonRole'>

/** The roles that an administrator may give, in the words of the office. */
export const roles: readonly (readonly [PersonRole['role'], string])[] = [
  ['clerk', '填报人'],
  ['head', '部门负责人'],
  ['reviewer', '审核人'],
  ['leader', '区领导'],
  ['administrator', '管理员'],
]

/** 填报人，2021-01-01起，至2021-12-31 */
export function roleText(one: PersonRole): string {
  const words = roles.find(([role]) => role === one.role)?.[1] ?? one.role
  return `${words}，${one.from}起${one.until === undefined ? '' : `，至${one.until}`}`
}
