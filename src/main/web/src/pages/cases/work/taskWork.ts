import { computed, reactive, ref, watch, type Ref } from 'vue'
import { i18n } from '@/i18n'
import { claim } from '@/api/tasks'
import { asProblem, type ProblemError } from '@/api/problem'
import { newKey } from '@/api/intents'
import type { TaskView } from '@/api/types'
import { useDraft } from '@/state/drafts'
import { dropFile, progress, refusedAmong } from '@/state/files'
import { useMe } from '@/state/me'
import { useOutbox, type CompleteItem } from '@/state/outbox'
import { done, failed } from '@/state/says'
import { asks, buttonWords, consequenceOf, doneWords, startOutcome } from './outcomes'
import { changedValues, freshDraft, isEmptyDraft, same, type TaskDraft } from './taskDraft'

/** Everything about working on one task except how it looks. */
export function useTaskWork(task: Ref<TaskView>, keys: string[], arrivedHere: () => void) {
  const { t, te } = i18n.global
  const outbox = useOutbox()
  const me = useMe()
  const id = task.value.row.id
  const draft = useDraft<TaskDraft>(`task.${id}`, freshDraft())
  const begin = startOutcome(task.value, null)
  const outcome = ref(startOutcome(task.value, draft.content.value.outcome))
  const found = ref(draft.found && !isEmptyDraft(draft.content.value, begin))
  const problem = ref<ProblemError | null>(null)
  const unchosen = ref(false)
  const busy = ref(false)
  let start: Record<string, unknown> = {}

  const words = { t: (key: string) => t(key), te: (key: string) => te(key) || te(key, 'zh-CN') }
  const button = computed(() => buttonWords(task.value, outcome.value, words))
  const consequence = computed(() => consequenceOf(task.value, outcome.value))
  const choice = computed(() => asks(task.value.outcomes))
  const parcel = computed(
    () =>
      outbox.mine.find(
        (item): item is CompleteItem => item.kind === 'complete' && item.taskId === id && !item.problem,
      ) ?? null,
  )
  const workable = computed(
    () => task.value.row.state === 'OPEN' && task.value.mayWork && me.can.has('task.work') && parcel.value === null,
  )
  /** Somebody was faster while this was open. */
  const lostTo = computed(() =>
    task.value.row.state === 'OPEN' && !task.value.mayWork ? (task.value.row.ownerName ?? '') : null,
  )

  watch(outcome, (chosen) => {
    unchosen.value = false
    draft.content.value = { ...draft.content.value, outcome: chosen }
  })

  /** The form has opened: only what differs from this is the person's own. */
  function started(values: Record<string, unknown>): void {
    start = JSON.parse(JSON.stringify(values)) as Record<string, unknown>
  }

  function changed(values: Record<string, unknown>): void {
    const own = changedValues(start, values, keys)
    if (!same(own, draft.content.value.values)) draft.content.value = { ...draft.content.value, values: own }
  }

  function startAnew(): void {
    draft.content.value.files.forEach(dropFile)
    draft.clear(freshDraft())
    outcome.value = begin
    found.value = false
    problem.value = null
  }

  async function send(values: Record<string, unknown>): Promise<void> {
    problem.value = refusedAmong(draft.content.value.files)
    if (problem.value) return
    const asked = choice.value
    const data = asked ? { ...values, outcome: outcome.value } : values
    const before = outbox.mine.find((item): item is CompleteItem => item.kind === 'complete' && item.taskId === id)
    const chosen = asked ? outcome.value : null
    const again = before && same(before.data, data) && before.version === task.value.row.version
    if (before && !again) outbox.drop(before.id)
    const item = outbox.add<CompleteItem>({
      kind: 'complete',
      key: again ? before.key : newKey(),
      title: task.value.row.title,
      files: draft.content.value.files,
      taskId: id,
      outcome: chosen,
      data,
      version: task.value.row.version,
    })
    await deliver(item)
  }

  async function deliver(item: CompleteItem): Promise<void> {
    busy.value = true
    problem.value = null
    try {
      await outbox.send(item)
    } catch (error) {
      problem.value = asProblem(error)
      // A definite no: it is for the person to change something, nothing waits to be sent.
      if (!problem.value.uncertain && problem.value.code !== 'not-signed-in') outbox.drop(item.id)
    } finally {
      busy.value = false
    }
  }

  /** It has arrived, from here or out of the outbox after the network came back. */
  watch(
    () => outbox.arrived,
    (arrived) => {
      if (arrived?.item.kind !== 'complete' || arrived.item.taskId !== id) return
      // Said here; nobody else need say that it has arrived.
      outbox.arrived = null
      draft.clear(freshDraft())
      done(doneWords(task.value, arrived.item.outcome ?? outcome.value, words))
      arrivedHere()
    },
  )

  async function takeFirst(): Promise<boolean> {
    busy.value = true
    try {
      await claim(task.value.row)
      done(t('caseTask.moves.claimDone'))
      return true
    } catch (error) {
      problem.value = asProblem(error)
      if (problem.value.code !== 'task-taken') failed(error)
      return false
    } finally {
      busy.value = false
    }
  }

  const filesWrong = () =>
    draft.content.value.files.some((file) => (file.refused || progress.get(file.localId)?.problem) && file.id === null)

  return reactive({
    draft,
    outcome,
    found,
    problem,
    unchosen,
    busy,
    button,
    consequence,
    choice,
    parcel,
    workable,
    lostTo,
    started,
    changed,
    startAnew,
    send,
    deliver,
    takeFirst,
    filesWrong,
    editAgain: () => parcel.value && outbox.drop(parcel.value.id),
  })
}
