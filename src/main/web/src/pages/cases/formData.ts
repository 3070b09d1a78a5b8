import type { FormComponentSchema, FormSchema } from '@/api/types'

function allFields(components: FormComponentSchema[]): FormComponentSchema[] {
  return components.flatMap((component) => [component, ...allFields(component.components ?? [])])
}

/** Keys of the form's own fields: what may be kept in a draft and sent. */
export function fieldKeys(schema: FormSchema): string[] {
  return allFields(schema.components).flatMap((field) => (field.key ? [field.key] : []))
}

/** Values worth sending: no empty ones, nothing that only fills lists. */
export function filled(schema: FormSchema, data: Record<string, unknown>): Record<string, unknown> {
  const keys = new Set(fieldKeys(schema))
  return Object.fromEntries(
    Object.entries(data).filter(
      ([key, value]) =>
        keys.has(key) &&
        value !== null &&
        value !== undefined &&
        value !== '' &&
        !(Array.isArray(value) && value.length === 0),
    ),
  )
}

/** The component id that form-js shows a message at, for a field that the server named. */
export function idOf(schema: FormSchema, key: string): string | undefined {
  return allFields(schema.components).find((field) => field.key === key)?.id
}

export function hasOutcome(schema: FormSchema): boolean {
  return allFields(schema.components).some((field) => field.key === 'outcome')
}
