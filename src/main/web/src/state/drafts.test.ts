import { createPinia, setActivePinia } from 'pinia'
import { effectScope } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Me } from '@/api/types'
import { draftName, useDraft } from './drafts'
import { useMe } from './me'

const asPerson = (officerId: number) => (useMe().person = { officerId, name: '王秀兰', can: [] as Me['can'] } as Me)

function open<T extends object>(fresh: T) {
  const scope = effectScope()
  const draft = scope.run(() => useDraft('whistle', fresh))!
  return { draft, close: () => scope.stop() }
}

describe('a draft', () => {
  beforeEach(() => {
    localStorage.clear()
    setActivePinia(createPinia())
    asPerson(11)
    vi.useFakeTimers()
  })
  afterEach(() => vi.useRealTimers())

  it('is kept half a second after the last letter and found again', () => {
    const first = open({ text: '' })
    first.draft.content.value.text = '井盖松了'
    expect(localStorage.length).toBe(0)
    vi.advanceTimersByTime(600)
    expect(first.draft.savedAt.value).not.toBeNull()
    const second = open({ text: '' })
    expect(second.draft.found).toBe(true)
    expect(second.draft.content.value.text).toBe('井盖松了')
  })

  it('is kept at once when the page goes away or is closed', () => {
    const first = open({ text: '' })
    first.draft.content.value.text = '写到一半'
    window.dispatchEvent(new Event('pagehide'))
    expect(open({ text: '' }).draft.content.value.text).toBe('写到一半')
    first.draft.content.value.text = '又写了几个字'
    first.close()
    expect(open({ text: '' }).draft.content.value.text).toBe('又写了几个字')
  })

  it('keeps characters beyond the basic plane', () => {
    const first = open({ text: '' })
    first.draft.content.value.text = '𠮷某某 🚰'
    first.draft.saveNow()
    expect(open({ text: '' }).draft.content.value.text).toBe('𠮷某某 🚰')
  })

  it('belongs to one person', () => {
    const first = open({ text: '' })
    first.draft.content.value.text = '王书记写的'
    first.draft.saveNow()
    asPerson(12)
    expect(open({ text: '' }).draft.found).toBe(false)
    expect(draftName(11, 'whistle')).not.toBe(draftName(12, 'whistle'))
  })

  it('is gone once it has been sent, and is not written again by being emptied', () => {
    const first = open({ text: '' })
    first.draft.content.value.text = '送出去的'
    first.draft.saveNow()
    first.draft.clear({ text: '' })
    vi.advanceTimersByTime(1000)
    first.close()
    expect(localStorage.length).toBe(0)
  })

  it('says so when the device has no room', () => {
    const first = open({ text: '' })
    vi.stubGlobal('localStorage', {
      setItem: () => {
        throw new Error('full')
      },
    })
    first.draft.content.value.text = '存不下'
    first.draft.saveNow()
    expect(first.draft.kept.value).toBe(false)
    vi.unstubAllGlobals()
  })
})
