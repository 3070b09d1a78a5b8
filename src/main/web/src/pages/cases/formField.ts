import { Form, Radio } from '@bpmn-io/form-js-viewer'
import '@bpmn-io/form-js-viewer/dist/assets/form-js-base.css'
import '@bpmn-io/form-js-viewer/dist/assets/flatpickr/light.css'
import flatpickr from 'flatpickr'
import { Mandarin } from 'flatpickr/dist/l10n/zh'
import { h, type FunctionComponent } from 'preact'
import type { FormComponentSchema, FormSchema, TaskOutcome } from '@/api/types'

flatpickr.localize({ ...Mandarin, firstDayOfWeek: 1 })

/** The radio of outcomes, with those that are not offered now below it and the reason beside each. */
function outcomeRadio(outcomes: TaskOutcome[]) {
  const off = outcomes.filter((outcome) => outcome.unavailable)
  const Original = Radio as unknown as FunctionComponent<{ field: { key?: string } }>
  const list = () =>
    h(
      'ul',
      { class: 'outcomes-off' },
      off.map((outcome) =>
        h('li', null, [h('span', null, outcome.label), h('span', { class: 'meta' }, outcome.unavailable)]),
      ),
    )
  const OutcomeRadio = (props: { field: { key?: string } }) =>
    props.field.key === 'outcome' && off.length ? h('div', null, [h(Original, props), list()]) : h(Original, props)
  OutcomeRadio.config = (Radio as unknown as { config: unknown }).config
  return OutcomeRadio
}

interface FieldTypes {
  register(type: string, renderer: unknown): void
}

export function createTaskForm(container: HTMLElement, outcomes: TaskOutcome[]): Form {
  class OutcomeFields {
    static $inject = ['formFields']
    constructor(formFields: FieldTypes) {
      formFields.register('radio', outcomeRadio(outcomes))
    }
  }
  const module = { __init__: ['outcomeFields'], outcomeFields: ['type', OutcomeFields] }
  return new Form({ container, additionalModules: [module] })
}

/** The schema without the outcomes that cannot be chosen now. */
export function offered(schema: FormSchema, outcomes: TaskOutcome[]): FormSchema {
  const off = new Set(outcomes.filter((outcome) => outcome.unavailable).map((outcome) => outcome.value))
  const cut = (component: FormComponentSchema): FormComponentSchema => ({
    ...component,
    ...(component.key === 'outcome' && component.values
      ? { values: component.values.filter((value) => !off.has(value.value)) }
      : {}),
    ...(component.components ? { components: component.components.map(cut) } : {}),
  })
  return { ...schema, components: schema.components.map(cut) }
}

export type { Form }
