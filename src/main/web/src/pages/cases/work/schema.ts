import type { FormComponentSchema, FormSchema } from '@/api/types'

const OUTCOME = 'outcome'
const OPTIONAL = '可不填'

export interface SplitForm {
  /** The form without the question how it goes on, which the page asks itself. */
  schema: FormSchema
  /** That question's words; null when the form asks nothing. */
  question: string | null
  /** Whether it stands below the other fields. */
  last: boolean
}

/** Takes the outcome out of a form and tells optional fields apart from required ones by a word instead of a star. */
export function splitForm(form: FormSchema): SplitForm {
  const found = find(form.components)
  const keyed = form.components.filter((component) => component.key)
  return {
    schema: { ...form, components: withoutOutcome(form.components).map(told) },
    question: found ? (found.label ?? '') : null,
    last: keyed.length > 1 && keyed[keyed.length - 1]?.key === OUTCOME,
  }
}

function find(components: FormComponentSchema[]): FormComponentSchema | null {
  for (const component of components) {
    if (component.key === OUTCOME) return component
    const inside = component.components ? find(component.components) : null
    if (inside) return inside
  }
  return null
}

function withoutOutcome(components: FormComponentSchema[]): FormComponentSchema[] {
  return components
    .filter((component) => component.key !== OUTCOME)
    .map((component) =>
      component.components ? { ...component, components: withoutOutcome(component.components) } : component,
    )
}

const NEVER_REQUIRED = new Set(['checkbox', 'text', 'html', 'group', 'separator', 'spacer', 'image', 'button'])

function told(component: FormComponentSchema): FormComponentSchema {
  if (component.components) return { ...component, components: component.components.map(told) }
  const { required } = (component.validate ?? {}) as { required?: boolean }
  if (required || !component.key || NEVER_REQUIRED.has(component.type)) return component
  const description = String(component.description ?? '').replace(/^可不填[。，]?/, '')
  const label = component.label ?? ''
  return {
    ...component,
    label: label && !label.includes(OPTIONAL) ? `${label}（${OPTIONAL}）` : label,
    description,
  }
}

/** Keys of the fields of a form, in its order. */
export function fieldKeys(form: FormSchema): string[] {
  const keys = (components: FormComponentSchema[]): string[] =>
    components.flatMap((component) => [
      ...(component.key && component.type !== 'button' ? [component.key] : []),
      ...(component.components ? keys(component.components) : []),
    ])
  return keys(form.components)
}

/** What a field is called, and the id under which form-js knows it. */
export function fieldOf(form: FormSchema, key: string): { id: string; label: string } | null {
  const search = (components: FormComponentSchema[]): { id: string; label: string } | null => {
    for (const component of components) {
      if (component.key === key) {
        const label = component.label ?? (component.dateLabel as string | undefined) ?? key
        return { id: component.id ?? '', label }
      }
      const inside = component.components ? search(component.components) : null
      if (inside) return inside
    }
    return null
  }
  return search(form.components)
}
