import { useSignal } from '@preact/signals'
import { Button } from '../components/Button'
import { FailureNotice } from '../components/FailureNotice'
import { TextField } from '../components/TextField'
import { base, current } from '../shell/router'
import { session, signInWithKey } from './session'

/** The ways in: the provider where there is one, and a personal key. The key is exchanged for a session and kept nowhere. */
export function SignInForm() {
  const key = useSignal('')
  const failure = useSignal<unknown>(null)
  const busy = useSignal(false)
  const provider = session.value?.signIn.provider

  const submit = async (event: Event) => {
    event.preventDefault()
    if (key.value.trim() === '' || busy.value) return
    busy.value = true
    failure.value = null
    await signInWithKey(key.value.trim()).catch((reason: unknown) => {
      failure.value = reason
    })
    key.value = ''
    busy.value = false
  }

  const back = encodeURIComponent(base + (current.value.path === '/sign-in' ? '/' : current.value.path))
  return (
    <div class="stack">
      {provider && (
        <p>
          <a class="button primary wide" href={`${provider.href}?return=${back}`}>
            用{provider.name}登录
          </a>
        </p>
      )}
      <form class="stack" onSubmit={(event) => void submit(event)}>
        <TextField label="个人密钥" type="password" value={key} autoComplete="off" hint="由管理员发放。密钥不会留在这台电脑上。" />
        {failure.value !== null && <FailureNotice failure={failure.value} />}
        <Button type="submit" kind={provider ? 'plain' : 'primary'} busy={busy.value}>
          登录
        </Button>
      </form>
      <p class="soft">有一次性登录链接或二维码的，直接打开即可登录。没有密钥的，请联系管理员。</p>
    </div>
  )
}
