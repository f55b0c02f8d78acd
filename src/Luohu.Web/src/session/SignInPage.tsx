import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { FailureNotice } from '../components/FailureNotice'
import { Loading } from '../components/Loading'
import { Notice } from '../components/Notice'
import { current, go } from '../shell/router'
import { session, signInWithLink } from './session'
import { SignInForm } from './SignInForm'

// What the callback of a provider says in the address.
const refusals: Readonly<Record<string, string>> = {
  denied: '统一身份认证没有通过，或您取消了登录。',
  provider: '登录没有成功：统一身份认证没有答复，或登录用时过长、换了浏览器。请重试，或用个人密钥登录。',
  unbound: '您的账户还没有与本系统的人员对应，请联系管理员。',
  disabled: '您在本系统的账户已停用，请联系管理员。',
}

/** The secret of a one-time link, taken out of the address before anything else sees it. */
function takeSecret(): string | null {
  const match = /^#link=([\w-]+)$/.exec(location.hash)
  if (!match) return null
  history.replaceState(null, '', location.pathname)
  return match[1] ?? null
}

export function SignInPage() {
  const failure = useSignal<unknown>(null)
  const busy = useSignal(false)
  useEffect(() => {
    const secret = takeSecret()
    if (secret === null) return
    busy.value = true
    signInWithLink(secret)
      .then(() => go('/', 'replace'))
      .catch((reason: unknown) => {
        failure.value = reason
        busy.value = false
      })
  }, [busy, failure])

  const refusal = current.value.query.get('failed')
  return (
    <main class="sign-in" id="main">
      <h1>计划执行情况报送与通报</h1>
      {session.value?.signIn.demo && <Notice kind="info">演示环境：数据均为演示数据。</Notice>}
      {refusal !== null && <Notice kind="error">{refusals[refusal] ?? '登录没有成功，请重试。'}</Notice>}
      {failure.value !== null && <FailureNotice failure={failure.value} />}
      {busy.value ? <Loading what="正在登录" /> : <SignInForm />}
    </main>
  )
}
