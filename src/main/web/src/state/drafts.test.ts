// @vitest-environment happy-dom
import { effectScope } from 'vue'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Me } from '@/api/types'
import { draftName, useDraft, type Draft } from './drafts'
import { useMe } from './me'

interface Note {
  text: string
  files: { localId: string; id: number | null }[]
}
const fresh = (): Note => ({ text: '', files: [] })
const scopes: { stop: () => void }[] = []

function open(gone?: () => void): Draft<Note> {
  const scope = effectScope()
  scopes.push(scope)
  return scope.run(() => useDraft<Note>('whistle', fresh(), 500, gone))!
}

const onDisk = (officer = 7) => {
  const text = localStorage.getItem(draftName(officer, 'whistle'))
  return text ? (JSON.parse(text).content as Note) : null
}

function signIn(officerId: number): void {
  useMe().person = { officerId } as Me
}

function fromOtherWindow(value: unknown): void {
  const key = draftName(7, 'whistle')
  const text = value === null ? null : JSON.stringify(value)
  if (text === null) localStorage.removeItem(key)
  else localStorage.setItem(key, text)
  window.dispatchEvent(new StorageEvent('storage', { key, newValue: text }))
}

beforeEach(() => {
  localStorage.clear()
  setActivePinia(createPinia())
  signIn(7)
  vi.useFakeTimers()
})
afterEach(() => {
  scopes.splice(0).forEach((scope) => scope.stop())
  vi.useRealTimers()
})

describe('a draft', () => {
  it('is kept half a second after the last letter', () => {
    const draft = open()
    draft.content.value.text = '井'
    vi.advanceTimersByTime(400)
    draft.content.value.text = '井盖'
    vi.advanceTimersByTime(400)
    expect(onDisk()).toBeNull()
    vi.advanceTimersByTime(200)
    expect(onDisk()?.text).toBe('井盖')
    expect(draft.savedAt.value).not.toBeNull()
  })

  it('is there again after a reload, its files with it', () => {
    const draft = open()
    draft.content.value.text = '井盖松了'
    draft.content.value.files.push({ localId: 'photo', id: 12 })
    window.dispatchEvent(new Event('pagehide'))
    const again = open()
    expect(again.found).toBe(true)
    expect(again.content.value).toEqual({ text: '井盖松了', files: [{ localId: 'photo', id: 12 }] })
  })

  it('is kept when the page is left, as for signing in again', () => {
    const draft = open()
    draft.content.value.text = '写了一半'
    scopes.splice(0).forEach((scope) => scope.stop())
    expect(onDisk()?.text).toBe('写了一半')
  })

  it('belongs to one person', () => {
    open().content.value.text = '我的'
    vi.advanceTimersByTime(600)
    signIn(8)
    expect(open().content.value.text).toBe('')
    signIn(7)
    expect(open().content.value.text).toBe('我的')
  })

  it('says when the device has no room left', () => {
    const draft = open()
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    vi.stubGlobal('localStorage', { getItem: () => null, setItem: full, removeItem: () => undefined })
    draft.content.value.text = '很多'
    vi.advanceTimersByTime(600)
    vi.unstubAllGlobals()
    expect(draft.kept.value).toBe(false)
  })

  it('is gone after it has been cleared', () => {
    const draft = open()
    draft.content.value.text = '送出了'
    draft.saveNow()
    draft.clear(fresh())
    vi.advanceTimersByTime(600)
    expect(onDisk()).toBeNull()
  })
})

describe('two windows', () => {
  it('take over what the other has kept', () => {
    const draft = open()
    fromOtherWindow({ at: 5, content: { text: '另一个窗口写的', files: [] } })
    expect(draft.content.value.text).toBe('另一个窗口写的')
    vi.advanceTimersByTime(600)
    expect(onDisk()?.text).toBe('另一个窗口写的')
  })

  it('do not take over while letters here are not kept yet', () => {
    const draft = open()
    draft.content.value.text = '正在写'
    fromOtherWindow({ at: 5, content: { text: '旧的', files: [] } })
    expect(draft.content.value.text).toBe('正在写')
    vi.advanceTimersByTime(600)
    expect(onDisk()?.text).toBe('正在写')
  })

  it('hear that the other is done with it', () => {
    const gone = vi.fn()
    open(gone)
    fromOtherWindow(null)
    expect(gone).toHaveBeenCalledOnce()
  })
})
