import { beforeEach, describe, expect, it, vi } from 'vitest'
import { adopt, forget, keyFor, newKey, once } from './intents'
import { ProblemError } from './problem'

const problem = (code: string, status: number) => new ProblemError(code, status, '', '')

describe('one intention has one key', () => {
  beforeEach(() => forget('sign'))

  it('makes keys of 1 to 64 characters that differ', () => {
    expect(newKey()).toMatch(/^[0-9a-f-]{32,36}$/)
    expect(newKey()).not.toBe(newKey())
  })

  it('sends a double tap once', async () => {
    const write = vi.fn(() => Promise.resolve('signed'))
    const [first, second] = await Promise.all([once('sign', write), once('sign', write)])
    expect(write).toHaveBeenCalledTimes(1)
    expect([first, second]).toEqual(['signed', 'signed'])
  })

  it('keeps the key when the answer was lost, so that the retry is the same write', async () => {
    const keys: string[] = []
    const lost = (key: string) => {
      keys.push(key)
      return Promise.reject(problem('no-answer', 0))
    }
    await expect(once('sign', lost)).rejects.toThrow()
    await expect(once('sign', lost)).rejects.toThrow()
    await once('sign', (key) => Promise.resolve(keys.push(key)))
    expect(new Set(keys).size).toBe(1)
  })

  it('keeps the key over a server error and a lost session', async () => {
    const before = keyFor('sign')
    await expect(once('sign', () => Promise.reject(problem('broken', 503)))).rejects.toThrow()
    await expect(once('sign', () => Promise.reject(problem('not-signed-in', 401)))).rejects.toThrow()
    expect(keyFor('sign')).toBe(before)
  })

  it('takes another key after a definite answer, yes or no', async () => {
    const first = keyFor('sign')
    await once('sign', () => Promise.resolve())
    const second = keyFor('sign')
    await expect(once('sign', () => Promise.reject(problem('task-taken', 409)))).rejects.toThrow()
    expect(new Set([first, second, keyFor('sign')]).size).toBe(3)
  })

  it('takes up a key kept elsewhere', () => {
    adopt('sign', 'kept-in-a-draft')
    expect(keyFor('sign')).toBe('kept-in-a-draft')
  })
})
