import { NetworkFailure, problemFrom } from './problem'

const root = '/api/v1'

/** What a call may say beside its path. */
export interface CallOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  query?: Readonly<Record<string, string | number | undefined>>
  /** JSON, already written. */
  json?: string
  file?: { type: string; content: Blob }
  ifMatch?: string
  ifNoneMatch?: string
  /** Names a POST, so that one sent again is not carried out twice. */
  idempotencyKey?: string
  /** No person asked for this call: it must not keep the session alive. */
  background?: boolean
  signal?: AbortSignal
}

/** An answer with its ETag. */
export interface Answer<T> {
  data: T
  etag: string | null
}

/** What the client tells the session: when it ends, and that it has. */
export interface SessionHooks {
  secondsLeft(seconds: number): void
  /** Resolves when the person has signed in again, so that the call can be sent again; false where there is nothing to wait for. */
  ended(): Promise<boolean>
}

let hooks: SessionHooks = { secondsLeft: () => undefined, ended: () => Promise.resolve(false) }

/** Connects the client to the session. */
export const connectSession = (session: SessionHooks) => {
  hooks = session
}

/** The address of a resource, for a link or a download. */
export function addressOf(path: string, query: CallOptions['query'] = {}): string {
  const pairs = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))
  return pairs.length === 0 ? root + path : `${root}${path}?${new URLSearchParams(pairs).toString()}`
}

/** 128 random bits in hex: the name of a POST. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function headersOf(options: CallOptions): Headers {
  const headers = new Headers({ Accept: 'application/json' })
  if (options.method !== undefined && options.method !== 'GET') headers.set('X-CSRF', '1')
  if (options.json !== undefined) headers.set('Content-Type', 'application/json')
  if (options.file) headers.set('Content-Type', options.file.type)
  if (options.ifMatch !== undefined) headers.set('If-Match', options.ifMatch)
  if (options.ifNoneMatch !== undefined) headers.set('If-None-Match', options.ifNoneMatch)
  if (options.idempotencyKey !== undefined) headers.set('Idempotency-Key', options.idempotencyKey)
  if (options.background) headers.set('X-Background', '1')
  return headers
}

async function send(path: string, options: CallOptions): Promise<Response> {
  const response = await fetch(addressOf(path, options.query), {
    method: options.method ?? 'GET',
    headers: headersOf(options),
    body: options.json ?? options.file?.content ?? null,
    credentials: 'same-origin',
    // The page sends If-None-Match itself where it wants a 304.
    cache: options.ifNoneMatch === undefined ? 'default' : 'no-store',
    signal: options.signal ?? null,
  }).catch((cause: unknown) => {
    if (options.signal?.aborted) throw cause
    throw new NetworkFailure(cause)
  })
  const seconds = Number(response.headers.get('X-Session-Seconds') ?? NaN)
  if (!Number.isNaN(seconds)) hooks.secondsLeft(seconds)
  return response
}

/**
 * Calls the API. A session that has ended is begun anew and the call sent again. Null answers a 304 or a 204.
 * @throws ApiProblem when the API refuses; NetworkFailure when it is not reached.
 */
export async function call<T>(path: string, options: CallOptions = {}): Promise<Answer<T> | null> {
  let response = await send(path, options)
  if (response.status === 401 && !path.startsWith('/session') && (await hooks.ended())) response = await send(path, options)
  if (response.status === 304 || response.status === 204) return null
  if (!response.ok) throw await problemFrom(response)
  return { data: (await response.json()) as T, etag: response.headers.get('ETag') }
}

/** Reads a resource that always has content. */
export async function read<T>(path: string, query: CallOptions['query'] = {}, signal?: AbortSignal): Promise<T> {
  const answer = await call<T>(path, signal ? { query, signal } : { query })
  if (!answer) throw new Error(`${path} answered without content`)
  return answer.data
}
