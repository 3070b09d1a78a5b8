import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import 'bpmn-js/dist/assets/diagram-js.css'
import 'bpmn-js/dist/assets/bpmn-js.css'
import { isFlowNode, namesOf, nextShapes, type FlowShape } from './shapes'

interface Canvas {
  zoom: (to: number | 'fit-viewport', center?: 'auto' | { x: number; y: number }) => number
  viewbox: () => { scale: number; x: number; y: number; width: number; height: number }
  scroll: (by: { dx: number; dy: number }) => void
  addMarker: (id: string, marker: string) => void
  scrollToElement: (id: string, padding?: number) => void
  resized: () => void
}
interface Element {
  id: string
  type: string
  labelTarget?: unknown
  outgoing?: { target?: { id: string } }[]
  parent?: { id: string }
  businessObject: { name?: string; extensionElements?: { values?: Extension[] } }
}
interface Extension {
  $type: string
  name?: string
  value?: string
  $children?: Extension[]
}
interface Overlays {
  add: (id: string, overlay: { position: Record<string, number>; html: HTMLElement }) => void
  remove: (filter: { type?: string }) => void
}

export interface Drawn {
  done: string[]
  current: string[]
  next: string[]
}

/** A diagram on the page: drawn, coloured by what has happened, moved and zoomed by hand and by keyboard. */
export class CaseViewer {
  private readonly viewer: NavigatedViewer
  private shapes: FlowShape[] = []

  constructor(container: HTMLElement) {
    this.viewer = new NavigatedViewer({ container })
  }

  private get canvas(): Canvas {
    return this.viewer.get<Canvas>('canvas')
  }

  private get elements(): Element[] {
    return this.viewer.get<{ filter: (by: () => boolean) => Element[] }>('elementRegistry').filter(() => true)
  }

  /** Draws and colours; answers the names of what is over, what waits and what comes. */
  async draw(
    xml: string,
    state: { done: string[]; current: string[]; flows: string[]; running: boolean },
  ): Promise<Drawn> {
    await this.viewer.importXML(xml)
    const known = new Set(this.elements.map((element) => element.id))
    this.shapes = this.elements
      .filter((element) => isFlowNode(element.type) && !element.labelTarget)
      .map((element) => ({
        id: element.id,
        type: element.type,
        name: element.businessObject.name ?? '',
        to: (element.outgoing ?? []).map((flow) => flow.target?.id ?? '').filter(Boolean),
        parent: element.parent?.id ?? null,
      }))
    const next = state.running ? nextShapes(this.shapes, state.current) : []
    const mark = (ids: string[], marker: string) =>
      ids.filter((id) => known.has(id)).forEach((id) => this.canvas.addMarker(id, marker))
    mark(state.done, 'sd-done')
    mark(state.flows, 'sd-done')
    mark(next, 'sd-next')
    mark(state.current, 'sd-current')
    this.look(state.current)
    return {
      done: namesOf(this.shapes, state.done),
      current: namesOf(this.shapes, state.current),
      next: namesOf(this.shapes, next),
    }
  }

  /** The whole, or where it would be too small to read, the place where it waits. */
  look(current: string[] = []): void {
    this.canvas.resized()
    this.canvas.zoom('fit-viewport', 'auto')
    const leaf = current.filter((id) => !this.shapes.some((shape) => shape.parent === id && current.includes(shape.id)))
    const at = leaf[leaf.length - 1]
    if (this.canvas.viewbox().scale >= READABLE || !at || !this.shapes.some((shape) => shape.id === at)) return
    this.canvas.zoom(READABLE)
    this.canvas.scrollToElement(at, 80)
  }

  fit(): void {
    this.canvas.resized()
    this.canvas.zoom('fit-viewport', 'auto')
  }

  zoom(by: number): void {
    const { scale } = this.canvas.viewbox()
    this.canvas.zoom(Math.min(3, Math.max(0.2, scale * by)))
  }

  move(dx: number, dy: number): void {
    this.canvas.scroll({ dx, dy })
  }

  /** Name of the clock policy that the drawing gives a task. */
  policyOf(id: string): string | null {
    const element = this.elements.find((one) => one.id === id)
    const properties = (element?.businessObject.extensionElements?.values ?? [])
      .filter((extension) => extension.$type === 'camunda:properties')
      .flatMap((extension) => extension.$children ?? [])
    return properties.find((property) => property.name === 'clock')?.value ?? null
  }

  /** Puts a piece of the page under a shape. It is built by `textContent`, never from markup. */
  pin(id: string, piece: HTMLElement): void {
    if (!this.shapes.some((shape) => shape.id === id)) return
    this.viewer.get<Overlays>('overlays').add(id, { position: { bottom: -6, left: 0 }, html: piece })
  }

  close(): void {
    this.viewer.destroy()
  }
}

const READABLE = 0.62
