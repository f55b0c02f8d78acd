import { dayText, momentText } from '../shell/format'

/** A point in time, in Beijing time. */
export const Moment = ({ at }: { at: string }) => (
  <time class="nowrap" dateTime={at}>
    {momentText(at)}
  </time>
)

/** A day. */
export const Day = ({ date }: { date: string }) => (
  <time class="nowrap" dateTime={date}>
    {dayText(date)}
  </time>
)
