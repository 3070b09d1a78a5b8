import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chinese } from './formWords'

const source = readFileSync(join(__dirname, '../node_modules/@bpmn-io/form-js-viewer/dist/index.es.js'), 'utf8')

describe('form-js speaks Chinese', () => {
  it('with every known piece replaced', () => {
    const text = chinese(source)
    expect(text).toContain('这一项要填')
    expect(text).not.toMatch(/'Field is required\.'|Field must have|'No results'|placeholder: 'Search'/)
  })

  it('and takes the phone numbers of this country', () => {
    const found = /const PHONE_PATTERN = \/(.*)\/;/.exec(chinese(source))
    const pattern = new RegExp(found![1]!)
    expect(['13800001234', '0374-2676666', '03742676666'].every((number) => pattern.test(number))).toBe(true)
    expect(['1380000123', '+4930664040900'].some((number) => pattern.test(number))).toBe(false)
  })

  it('or stops when a piece is gone', () => {
    expect(() => chinese(source.replace("'Field is required.'", "'Required'"))).toThrow(/no longer contains/)
  })
})
