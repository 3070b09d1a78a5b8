import { describe, expect, it } from 'vitest'
import { namesOf, nextShapes, type FlowShape } from './shapes'

const shape = (id: string, type: string, to: string[], name = id): FlowShape => ({
  id,
  type: `bpmn:${type}`,
  name,
  to,
  parent: null,
})
const SHAPES = [
  shape('start', 'StartEvent', ['sign']),
  shape('sign', 'UserTask', ['result'], '签收'),
  shape('result', 'ExclusiveGateway', ['refused', 'arrive']),
  shape('refused', 'CallActivity', ['sign'], '退单与会商'),
  shape('arrive', 'ExclusiveGateway', ['reportIn', 'handle']),
  shape('reportIn', 'UserTask', ['handle'], '报到'),
  shape('handle', 'UserTask', ['end'], '办理'),
  shape('end', 'EndEvent', [], '已办理'),
]

describe('nextShapes', () => {
  it('walks through gateways to the first work behind them', () => {
    expect(nextShapes(SHAPES, ['sign'])).toEqual(['refused', 'reportIn', 'handle'])
  })

  it('ends at the end', () => expect(nextShapes(SHAPES, ['handle'])).toEqual(['end']))

  it('is not caught in a loop', () => expect(nextShapes(SHAPES, ['refused'])).toEqual(['sign']))

  it('is nothing when nothing waits', () => expect(nextShapes(SHAPES, [])).toEqual([]))
})

describe('namesOf', () => {
  it('names work only, in the order of the drawing', () => {
    expect(namesOf(SHAPES, ['handle', 'start', 'result', 'sign'])).toEqual(['签收', '办理'])
  })
})
