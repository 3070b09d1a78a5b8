import { ref } from 'vue'
import { defineStore } from 'pinia'
import type { ChangeEvent } from '@/api/types'
import { useTown } from './town'

type Listener = (change: ChangeEvent) => void

/** What the server tells while a page is open, and whether it can be reached at all. */
export const useLive = defineStore('live', () => {
  const offlineSince = ref<number | null>(navigator.onLine === false ? Date.now() : null)
  const broken = ref(false)
  const listeners = new Set<Listener>()
  const backListeners = new Set<() => void>()
  let source: EventSource | null = null
  let again: ReturnType<typeof setTimeout> | undefined
  let wait = 1_000

  function open(): void {
    if (source || typeof EventSource === 'undefined') return
    source = new EventSource('/api/stream')
    source.onopen = () => {
      const wasBroken = broken.value
      broken.value = false
      wait = 1_000
      if (wasBroken) back()
    }
    source.addEventListener('change', (event) => tell(read<ChangeEvent>(event)))
    source.addEventListener('clock', (event) => {
      const clock = read<{ now: string }>(event)
      if (clock) useTown().sync(clock.now)
    })
    source.onerror = () => {
      broken.value = true
      shut()
      again = setTimeout(open, wait)
      wait = Math.min(wait * 2, 30_000)
    }
  }

  function shut(): void {
    source?.close()
    source = null
    clearTimeout(again)
  }

  /** Ends the stream for good, as when somebody signs out. */
  function close(): void {
    shut()
    broken.value = false
  }

  function tell(change: ChangeEvent | null): void {
    if (change) listeners.forEach((listener) => listener(change))
  }

  function back(): void {
    backListeners.forEach((listener) => listener())
  }

  /** Calls for every change until the returned function is called. */
  function onChange(listener: Listener): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }

  /** Calls when the server can be reached again. */
  function onBack(listener: () => void): () => void {
    backListeners.add(listener)
    return () => backListeners.delete(listener)
  }

  window.addEventListener('offline', () => (offlineSince.value = Date.now()))
  window.addEventListener('online', () => {
    offlineSince.value = null
    back()
    if (!source && broken.value) open()
  })

  return { offlineSince, broken, open, close, onChange, onBack, tell }
})

function read<T>(event: Event): T | null {
  try {
    return JSON.parse((event as MessageEvent<string>).data) as T
  } catch {
    return null
  }
}
