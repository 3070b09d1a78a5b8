/** What the diagram library gives of a shape, as far as this page reads it. */
export interface FlowShape {
  id: string
  type: string
  name: string
  /** Ids of the shapes its outgoing flows lead to. */
  to: string[]
  parent: string | null
}

const WORK = /(Task|CallActivity|SubProcess|EndEvent|IntermediateCatchEvent)$/

export function isFlowNode(type: string): boolean {
  return /(Task|CallActivity|SubProcess|Event|Gateway)$/.test(type)
}

/**
 * What comes next: from where it waits now along the flows, through gateways, to the first work or end behind them.
 * Which of several it will be is decided on the way; all are shown.
 */
export function nextShapes(shapes: FlowShape[], current: string[]): string[] {
  const byId = new Map(shapes.map((shape) => [shape.id, shape]))
  const now = new Set(current)
  const found = new Set<string>()
  const walked = new Set<string>()
  const walk = (id: string): void => {
    for (const to of byId.get(id)?.to ?? []) {
      if (walked.has(to)) continue
      walked.add(to)
      const shape = byId.get(to)
      if (!shape) continue
      if (WORK.test(shape.type) && !now.has(to)) found.add(to)
      else if (!now.has(to)) walk(to)
    }
  }
  for (const id of current) walk(id)
  return [...found]
}

/** Names in the order of the drawing, none twice, of a frame and what is in it only what is in it. */
export function namesOf(shapes: FlowShape[], ids: string[]): string[] {
  const wanted = new Set(ids)
  const around = new Set(shapes.filter((shape) => wanted.has(shape.id)).map((shape) => shape.parent))
  const names = shapes
    .filter((shape) => wanted.has(shape.id) && WORK.test(shape.type) && shape.name && !around.has(shape.id))
    .map((shape) => shape.name)
  return [...new Set(names)]
}
