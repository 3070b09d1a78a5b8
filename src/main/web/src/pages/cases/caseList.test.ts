import { expect, it } from 'vitest'
import type { WhistleRow } from '@/api/types'
import { renewed } from './caseList'

const row = (number: string, stateName = '待签收') => ({ number, stateName }) as WhistleRow

it('changes rows where they stand, drops none and lets no new one in by itself', () => {
  const shown = [row('2'), row('1'), row('0')]
  const page = { items: [row('3'), row('2', '处置中'), row('1')], next: null }
  expect(renewed(shown, page).map((one) => [one.number, one.stateName])).toEqual([
    ['2', '处置中'],
    ['1', '待签收'],
    ['0', '待签收'],
  ])
})
