import { describe, expect, it } from 'vitest'
import { wordsOf } from '@/state/says'
import { asProblem, fromBody, problemOf, ProblemError } from './problem'

describe('problems', () => {
  it('take the stable code out of the type', () => {
    const taken = fromBody(409, {
      type: 'urn:shaodao:task-taken',
      title: '别人先签收了',
      detail: '已由 王某 于 10:32 签收',
    })
    expect(taken).toMatchObject({ code: 'task-taken', status: 409, detail: '已由 王某 于 10:32 签收' })
    expect(taken.uncertain).toBe(false)
  })

  it('name the field the server found wrong', () => {
    const wrong = fromBody(400, {
      type: 'urn:shaodao:input-invalid',
      errors: [{ field: 'place', label: '具体位置', message: '写清在哪儿' }],
    })
    expect(wrong.of('place')).toBe('写清在哪儿')
    expect(wordsOf(wrong).detail).toBe('具体位置：写清在哪儿')
  })

  it('get a code by their status when they are no problem document', async () => {
    const page = new Response('<html>', { status: 502, headers: { 'content-type': 'text/html' } })
    expect(await problemOf(page)).toMatchObject({ code: 'no-answer', uncertain: true })
    expect(fromBody(403, {}).code).toBe('forbidden')
    expect(fromBody(413, {}).code).toBe('too-large')
    expect(fromBody(500, {}).uncertain).toBe(true)
  })

  it('are always told in words, with what to do', () => {
    for (const code of ['offline', 'no-answer', 'forbidden', 'not-found', 'conflict', 'something-new']) {
      const { title, detail } = wordsOf(new ProblemError(code, code === 'something-new' ? 422 : 0, '', ''))
      expect(title).toMatch(/[\u4e00-\u9fff]/)
      expect(detail).toMatch(/[\u4e00-\u9fff]/)
    }
  })

  it('can be made of anything that was thrown', () => {
    expect(asProblem(new TypeError('x')).code).toBe('broken-answer')
  })
})
