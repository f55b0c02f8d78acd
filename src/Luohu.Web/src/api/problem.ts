import type { Fault, Problem } from './types'

/** A refusal by the API: what, where and how to mend it, in Chinese, with a stable code. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem'

  constructor(
    readonly status: number,
    readonly code: Problem['code'],
    readonly title: string,
    readonly detail: string,
    readonly errors: readonly Fault[] = [],
    readonly etag: string | null = null,
    /** How many more faults there are than `errors` lists. */
    readonly unlisted = 0,
  ) {
    super(`${title}：${detail}`)
  }
}

/** The call did not reach the API, or no answer came back. */
export class NetworkFailure extends Error {
  override readonly name = 'NetworkFailure'

  constructor(cause: unknown) {
    super(`网络不通，请检查网络后重试。（${cause instanceof Error ? cause.message : String(cause)}）`)
  }
}

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'code' in body && 'detail' in body && 'title' in body

/** Reads a refusal from an answer; one that is no problem document (a proxy's page) is told by its status alone. */
export async function problemFrom(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => null)
  const etag = response.headers.get('ETag')
  return isProblem(body)
    ? new ApiProblem(response.status, body.code, body.title, body.detail, body.errors ?? [], etag, body.unlistedErrors ?? 0)
    : new ApiProblem(response.status, 'internal-error', '服务没有正常答复', `请稍后重试；如仍出现，请告知管理员：HTTP ${response.status}。`, [], etag)
}

/** The words for any failure, for a notice. */
export const wordsFor = (failure: unknown): { title: string; detail: string } =>
  failure instanceof ApiProblem
    ? { title: failure.title, detail: failure.detail }
    : failure instanceof NetworkFailure
      ? { title: '网络不通', detail: failure.message }
      : { title: '页面出现问题', detail: failure instanceof Error ? failure.message : String(failure) }
