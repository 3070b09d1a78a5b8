import { computed, nextTick, ref, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import type { ProblemError } from '@/api/problem'
import { stepOf, wrongsOf, type WhistleDraft } from './whistleDraft'

/** A field as the page knows it, for the path by which the server names it. */
export function fieldOf(path: string): string {
  const plain = path.replace(/\[(\d+)]/g, '.$1')
  if (/^parties\.\d+\./.test(plain)) return plain
  const head = plain.split('.')[0] ?? ''
  if (head === 'file') return 'attachments'
  return head === 'level' ? 'levelReason' : head
}

const ORDER = [
  'type',
  'text',
  'title',
  'tried',
  'harm',
  'persons',
  'minor',
  'weapon',
  'attachments',
  'regionCode',
  'place',
  'point',
  'parties',
  'levelReason',
  'departments',
  'departmentsReason',
]

function place(field: string): number {
  const at = ORDER.indexOf(field.split('.')[0] ?? '')
  return at < 0 ? ORDER.length : at
}

function valueAt(draft: WhistleDraft, field: string): string {
  if (field === 'point') return `${draft.lat} ${draft.lng}`
  if (field === 'attachments') return draft.files.map((file) => file.localId).join()
  let value: unknown = draft
  for (const step of field.split('.')) value = (value as Record<string, unknown> | undefined)?.[step]
  return JSON.stringify(value) ?? ''
}

/** What is wrong with which field: what we see ourselves, once it was tried, and what the server has told. */
export function useWrongs(content: Ref<WhistleDraft>) {
  const { t } = useI18n()
  const triedStep = ref(0)
  const told = ref<Record<string, { message: string; value: string }>>({})
  const found = computed(() => wrongsOf(content.value))

  /** The server's word holds until the field is changed. */
  function toldOf(field: string): string | undefined {
    const word = told.value[field]
    return word && word.value === valueAt(content.value, field) ? word.message : undefined
  }

  function wrong(field: string): string | undefined {
    const word = toldOf(field)
    if (word) return word
    const key = found.value[field]
    return key && stepOf(field) <= triedStep.value ? t(`whistle.wrong.${key}`) : undefined
  }

  const visible = computed(() =>
    [...new Set([...Object.keys(told.value), ...Object.keys(found.value)])]
      .flatMap((field) => {
        const message = wrong(field)
        return message ? [{ field, message }] : []
      })
      .sort((one, other) => place(one.field) - place(other.field)),
  )

  const stepWrong = (n: number) =>
    [...Object.keys(found.value), ...Object.keys(told.value).filter(toldOf)].some((field) => stepOf(field) === n)

  function tell(problem: ProblemError): void {
    told.value = {}
    for (const { field: path, message } of problem.errors) {
      const field = fieldOf(path)
      if (!told.value[field]) told.value[field] = { message, value: valueAt(content.value, field) }
    }
  }

  function forget(): void {
    told.value = {}
    triedStep.value = 0
  }

  return { wrong, visible, stepWrong, tell, forget, triedStep }
}

/** Brings a field onto the screen and puts the cursor into it. */
export async function focusField(field: string): Promise<void> {
  await nextTick()
  const holder = [field, field.split('.')[0], field.replace('Reason', '')]
    .map((name) => document.querySelector<HTMLElement>(`[data-field="${name}"]`))
    .find((found) => found !== null)
  if (!holder) return
  const control =
    holder.querySelector<HTMLElement>('input[type=radio]:checked') ??
    holder.querySelector<HTMLElement>('textarea, select, input:not([type=file]), button')
  holder.scrollIntoView({ block: 'center' })
  ;(control ?? holder).focus({ preventScroll: true })
}
