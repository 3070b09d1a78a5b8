import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import 'bpmn-js/dist/assets/diagram-js.css'
import 'bpmn-js/dist/assets/bpmn-js.css'
import type { CaseDiagram, ClockView } from '@/api/types'
import { clockWords } from '@/time/words'
import { chipOf } from './caseData'

interface Shape {
  id: string
  type: string
  labelTarget?: unknown
  businessObject: ModelElement
  x: number
  y: number
  width: number
  height: number
}

interface ModelElement {
  id: string
  name?: string
  $type: string
  outgoing?: { targetRef: ModelElement }[]
  extensionElements?: { values?: Generic[] }
}

interface Generic {
  $type: string
  $children?: Generic[]
  name?: string
  value?: string
}

interface Canvas {
  addMarker(id: string, marker: string): void
  zoom(level: number | 'fit-viewport', center?: 'auto' | { x: number; y: number }): number
  viewbox(box?: object): { scale: number; outer: { width: number; height: number } }
}

export interface Drawn {
  done: string[]
  now: string[]
  next: string[]
}

export interface DiagramView {
  show(diagram: CaseDiagram, clocks: ClockView[], now: number): Promise<Drawn>
  fit(): void
  here(): void
  step(by: number): void
  destroy(): void
}

/** The name of a user task's clock policy, written in its camunda:property. */
export function policyOf(element: ModelElement): string | null {
  const properties = element.extensionElements?.values?.find((value) => value.$type.endsWith(':properties'))
  return properties?.$children?.find((child) => child.name === 'clock')?.value ?? null
}

export function createDiagramView(container: HTMLElement): DiagramView {
  const viewer = new NavigatedViewer({
    container,
    textRenderer: {
      defaultStyle: {
        fontFamily: '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
        fontSize: '12px',
      },
    },
  } as ConstructorParameters<typeof NavigatedViewer>[0])
  const get = <T>(name: string) => viewer.get(name as never) as T
  const canvas = () => get<Canvas>('canvas')
  let middle: { x: number; y: number } | null = null

  function shapes(): Map<string, Shape> {
    const all = new Map<string, Shape>()
    get<{ forEach(act: (shape: Shape) => void): void }>('elementRegistry').forEach((shape) => {
      if (!shape.labelTarget) all.set(shape.id, shape)
    })
    return all
  }

  async function show(diagram: CaseDiagram, clocks: ClockView[], now: number): Promise<Drawn> {
    await viewer.importXML(diagram.xml)
    const all = shapes()
    const known = (ids: string[]) => ids.filter((id) => all.has(id))
    const current = known(diagram.current)
    const done = known(diagram.done).filter((id) => !current.includes(id))
    const next = nextOf(current, all).filter((id) => !done.includes(id) && !current.includes(id))
    done.forEach((id) => canvas().addMarker(id, 'done'))
    known(diagram.flows).forEach((id) => canvas().addMarker(id, 'done'))
    current.forEach((id) => canvas().addMarker(id, 'current'))
    next.forEach((id) => canvas().addMarker(id, 'next'))
    chips(diagram, clocks, all, now)
    const first = current.map((id) => all.get(id)!).find((shape) => shape.width)
    middle = first ? { x: first.x + first.width / 2, y: first.y + first.height / 2 } : null
    if (middle) here()
    else fit()
    return { done: names(done, all), now: names(current, all), next: names(next, all) }
  }

  /** The clock of a task as a chip on its shape; text is set as text, never as markup. */
  function chips(diagram: CaseDiagram, clocks: ClockView[], all: Map<string, Shape>, now: number): void {
    const overlays = get<{ add(id: string, overlay: object): void }>('overlays')
    for (const shape of all.values()) {
      const policy = shape.type === 'bpmn:UserTask' ? policyOf(shape.businessObject) : null
      const clock =
        policy &&
        clocks.find((one) => one.policy === policy && (!diagram.agencyId || one.agencyId === diagram.agencyId))
      if (!clock) continue
      const words = clockWords(chipOf(clock), now)
      const chip = document.createElement('span')
      chip.className = `chip ${words.look} on-shape`
      chip.textContent = words.words
      overlays.add(shape.id, { position: { bottom: -6, left: 0 }, html: chip, show: { minZoom: 0.4 } })
    }
  }

  function fit(): void {
    canvas().zoom('fit-viewport', 'auto')
  }

  function here(): void {
    if (!middle) return fit()
    const { outer } = canvas().viewbox()
    const scale = 0.8
    const [width, height] = [outer.width / scale, outer.height / scale]
    canvas().viewbox({ x: middle.x - width / 2, y: middle.y - height / 2, width, height })
  }

  function step(by: number): void {
    canvas().zoom(Math.min(2, Math.max(0.2, canvas().viewbox().scale * by)))
  }

  return { show, fit, here, step, destroy: () => viewer.destroy() }
}

/** What comes after the current shapes: over gateways to the next things that a person would name. */
function nextOf(current: string[], all: Map<string, Shape>): string[] {
  const found: string[] = []
  const seen = new Set(current)
  const walk = (element: ModelElement, depth: number) => {
    for (const flow of element.outgoing ?? []) {
      const target = flow.targetRef
      if (!target || seen.has(target.id) || depth > 4) continue
      seen.add(target.id)
      if (target.$type.endsWith('Gateway')) walk(target, depth + 1)
      else if (all.has(target.id)) found.push(target.id)
    }
  }
  current.forEach((id) => walk(all.get(id)!.businessObject, 0))
  return found
}

function names(ids: string[], all: Map<string, Shape>): string[] {
  return ids
    .map((id) => all.get(id)!.businessObject)
    .filter((element) => element.name && !element.$type.endsWith('Gateway') && element.$type !== 'bpmn:SequenceFlow')
    .map((element) => element.name!)
}
