import { describe, expect, it } from 'vitest'
import { actionOf, type KeyPress } from './keys'

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({ key, ctrl: false, shift: false, alt: false, composing: false, ...more })

describe('actionOf', () => {
  it.each<[string, KeyPress, unknown]>([
    ['Enter goes down', press('Enter'), 'down'],
    ['Shift+Enter goes up', press('Enter', { shift: true }), 'up'],
    ['Ctrl+Enter files', press('Enter', { ctrl: true }), 'file'],
    ['the arrows go down and up', press('ArrowDown'), 'down'],
    ['a selection is the browser\'s', press('ArrowUp', { shift: true }), null],
    ['Alt+↓ opens a list of the browser', press('ArrowDown', { alt: true }), null],
    ['F2 edits', press('F2'), 'edit'],
    ['Esc puts back', press('Escape'), 'restore'],
    ['Ctrl+D takes last period\'s', press('d', { ctrl: true }), 'previous'],
    ['d is a letter', press('d'), null],
    ['Tab is the browser\'s', press('Tab'), null],
    ['Enter belongs to the input method', press('Enter', { composing: true }), null],
  ])('%s', (_, key, action) => expect(actionOf(key, null)).toBe(action))

  it('lets digits pick a stage, and 0 none', () => {
    expect(actionOf(press('3'), 4)).toEqual({ stage: 3 })
    expect(actionOf(press('0'), 4)).toEqual({ stage: 0 })
    expect(actionOf(press('5'), 4)).toBeNull()
    expect(actionOf(press('3'), null)).toBeNull()
  })
})
