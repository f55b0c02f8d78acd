import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { FailureNotice } from '../components/FailureNotice'
import { Loading } from '../components/Loading'
import { me, session, startSession } from '../session/session'
import { SessionWatch } from '../session/SessionWatch'
import { SignInPage } from '../session/SignInPage'
import { Masthead } from './Masthead'
import { Page } from './Page'
import { current } from './router'

/** The whole page: sign-in first, then the page of the present address. */
export function App() {
  const failure = useSignal<unknown>(null)
  const start = () => {
    failure.value = null
    startSession().catch((reason: unknown) => {
      failure.value = reason
    })
  }
  useEffect(start, [])

  if (failure.value !== null)
    return (
      <main class="sign-in">
        <FailureNotice failure={failure.value} onRetry={start} />
      </main>
    )
  if (!session.value)
    return (
      <main class="sign-in">
        <Loading what="正在打开" />
      </main>
    )
  if (!me.value || current.value.path === '/sign-in') return <SignInPage />
  return (
    <>
      <a class="skip-link" href="#main">
        跳到正文
      </a>
      <Masthead person={me.value} />
      <SessionWatch />
      <main id="main" tabIndex={-1}>
        <Page />
      </main>
    </>
  )
}
