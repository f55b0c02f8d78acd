import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { Button } from '../components/Button'
import { Dialog } from '../components/Dialog'
import { durationText } from '../shell/format'
import { endsAt, interrupted, me, refresh } from './session'
import { SignInForm } from './SignInForm'

const warnSeconds = 120

/** Warns before the session ends, without taking the focus; and asks to sign in again once it has, over the page as it is. */
export function SessionWatch() {
  const left = useSignal<number | null>(null)
  useEffect(() => {
    const tick = () => {
      const seconds = endsAt.value === null ? null : (endsAt.value - Date.now()) / 1000
      left.value = seconds !== null && seconds <= warnSeconds ? Math.max(0, seconds) : null
      if (seconds !== null && seconds <= 0 && me.value) {
        endsAt.value = null
        interrupted.value = true
      }
    }
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [left])

  if (interrupted.value)
    return (
      <Dialog title="请重新登录" onClose={null}>
        <p>登录已结束。页面上已填的内容都还在，登录后接着填即可。</p>
        <SignInForm />
      </Dialog>
    )
  if (left.value === null) return null
  return (
    <div class="session-warning" role="alert">
      <span>{durationText(Math.ceil(left.value / 30) * 30)}内将退出登录，已填的内容不会丢失。</span>
      <Button onClick={() => void refresh()}>继续使用</Button>
    </div>
  )
}
