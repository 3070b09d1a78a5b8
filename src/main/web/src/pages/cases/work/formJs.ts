import type { FormSchema } from '@/api/types'

type Values = Record<string, unknown>
type Errors = Record<string, string[]>

/** A form on the page, with what this page needs of form-js and no more. */
export interface LiveForm {
  bring: (schema: FormSchema, data: Values) => Promise<void>
  onChange: (told: (values: Values) => void) => void
  values: () => Values
  check: () => { data: Values; errors: Errors }
  mark: (errors: Errors) => void
  readonly: (readonly: boolean) => void
  close: () => void
}

interface Changed {
  data: Values
}

/** Loads form-js when the first form is opened: it is the largest piece of the page beside the diagram. */
export async function openForm(container: HTMLElement): Promise<LiveForm> {
  const [{ Form }] = await Promise.all([
    import('@bpmn-io/form-js-viewer'),
    import('@bpmn-io/form-js-viewer/dist/assets/form-js.css'),
    import('./formJs.css'),
  ])
  const form = new Form({ container })
  const inner = form as unknown as { _getState: () => Changed; _setState: (state: { errors: Errors }) => void }
  return {
    bring: async (schema, data) => {
      await form.importSchema(schema as never, data as never)
    },
    onChange: (told) => form.on('changed', ((event: Changed) => told(event.data)) as never),
    values: () => inner._getState().data,
    check: () => {
      const { data, errors } = form.submit() as unknown as { data: Values; errors: Errors }
      return { data, errors }
    },
    // The viewer has no public way to show errors that a server found.
    mark: (errors) => inner._setState({ errors }),
    readonly: (readonly) => form.setProperty('readOnly' as never, readonly as never),
    close: () => form.destroy(),
  }
}
