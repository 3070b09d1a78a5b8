import { expect, test } from 'vitest'
import { lengthOf, spanWord } from './days'

const entry = (from: string, to: string) => ({ from, to, kind: 'HOLIDAY', name: '元旦', hours: '' })

test('an entry says its days once, and the month again only when it is another', () => {
  expect(spanWord(entry('2027-01-01', '2027-01-01'))).toBe('1 月 1 日')
  expect(spanWord(entry('2027-01-01', '2027-01-03'))).toBe('1 月 1 日—3 日')
  expect(spanWord(entry('2027-01-31', '2027-02-03'))).toBe('1 月 31 日—2 月 3 日')
})

test('an entry is as long as its days, and nothing while it cannot be read', () => {
  expect(lengthOf(entry('2027-01-31', '2027-02-03'))).toBe(4)
  expect(lengthOf(entry('2027-01-03', '2027-01-01'))).toBe(0)
  expect(lengthOf(entry('', '2027-01-01'))).toBe(0)
})
