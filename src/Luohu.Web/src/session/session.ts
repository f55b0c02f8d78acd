import { computed, signal } from '@preact/signals'
import { call, connectSession, newKey, read } from '../api/client'
import { ApiProblem } from '../api/problem'
import type { Api } from '../api/types'

/** The session as the API tells it; null before the first answer. */
export const session = signal<Api<'Session'> | null>(null)
export const me = computed(() => session.value?.me ?? null)

/** When the session ends, by this computer's clock in milliseconds; null where none is running. */
export const endsAt = signal<number | null>(null)

/** Whether the session ended while a person was at work: the page stays as it is and asks to sign in again. */
export const interrupted = signal(false)

export const may = (role: Api<'RoleName'>): boolean => me.value?.can.includes(role) ?? false

let waiting: ((again: boolean) => void)[] = []

function settle(again: boolean) {
  const calls = waiting
  waiting = []
  interrupted.value = false
  for (const resume of calls) resume(again)
}

/** Connects the API client: its answers tell when the session ends, and calls wait while a person signs in again. */
export function startSession(): Promise<void> {
  connectSession({
    secondsLeft: (seconds) => {
      endsAt.value = Date.now() + seconds * 1000
    },
    ended: () => {
      if (!me.value) return Promise.resolve(false)
      interrupted.value = true
      endsAt.value = null
      return new Promise((resume) => waiting.push(resume))
    },
  })
  return refresh()
}

/** Reads the session; as an act of the person it keeps the session alive. */
export async function refresh(): Promise<void> {
  const now = await read<Api<'Session'>>('/session')
  const lost = me.value !== null && !now.me
  // A session that ended behind the page must not take what was typed out of view.
  if (lost) interrupted.value = true
  else session.value = now
}

async function begin(path: '/session/key' | '/session/link', body: Api<'KeySignIn'> | Api<'LinkSignIn'>): Promise<void> {
  const before = me.value
  const answer = await call<Api<'Session'>>(path, { method: 'POST', json: JSON.stringify(body), idempotencyKey: newKey() })
  const now = answer?.data ?? null
  if (before && now?.me?.id !== before.id) {
    // Another person: nothing typed by the first may be sent in the name of the second.
    location.reload()
    return
  }
  session.value = now
  settle(true)
}

export const signInWithKey = (key: string) => begin('/session/key', { key })
export const signInWithLink = (secret: string) => begin('/session/link', { secret })

/** Ends the session and leaves the page, so that nothing of it stays in view. */
export async function signOut(): Promise<void> {
  await call('/session', { method: 'DELETE' }).catch((failure: unknown) => {
    if (!(failure instanceof ApiProblem && failure.status === 401)) throw failure
  })
  location.assign('/app/')
}
