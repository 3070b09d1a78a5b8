import { computed, onScopeDispose, ref, watch } from 'vue'
import { newKey } from '@/api/intents'
import { asProblem, type ProblemError } from '@/api/problem'
import { listTasks, readTask } from '@/api/tasks'
import type { TaskRow, TaskView } from '@/api/types'
import { useDraft } from '@/state/drafts'
import type { KeptFile } from '@/state/files'
import { useLive } from '@/state/live'
import { useOutbox, type CompleteItem } from '@/state/outbox'

interface TaskDraft {
  key: string
  values: Record<string, unknown>
  files: KeptFile[]
}

/** One task on the screen: its form's draft, what others do to it meanwhile, and its sending. */
export function useTaskWork(id: string, arrivedHere: (row: TaskRow) => void) {
  const task = ref<TaskView | null>(null)
  const problem = ref<unknown>(null)
  const changed = ref(false)
  const sending = ref(false)
  const refused = ref<ProblemError | null>(null)
  const outbox = useOutbox()
  const live = useLive()
  const draft = useDraft<TaskDraft>(`task.${id}`, { key: newKey(), values: {}, files: [] })
  const waiting = computed(() =>
    outbox.waiting.find(
      (item) => item.kind === 'complete' && item.taskId === id && item.key === draft.content.value.key,
    ),
  )

  async function load(): Promise<void> {
    problem.value = null
    try {
      task.value = await readTask(id)
    } catch (error) {
      problem.value = error
    }
  }

  /** Somebody did something: what is typed stays, the row tells the new state. */
  async function refresh(): Promise<void> {
    if (!task.value) return load()
    const before = task.value.row
    try {
      const fresh = await readTask(id)
      changed.value = fresh.row.state !== before.state || fresh.row.ownerId !== before.ownerId
      task.value = {
        ...task.value,
        row: fresh.row,
        outcomes: fresh.outcomes,
        moves: fresh.moves,
        mine: fresh.mine,
        mayWork: fresh.mayWork,
      }
    } catch (error) {
      if (asProblem(error).status === 404) task.value = { ...task.value, row: { ...before, state: 'DONE' } }
    }
  }

  async function send(outcome: string | null, data: Record<string, unknown>): Promise<void> {
    const view = task.value
    if (!view) return
    refused.value = null
    draft.saveNow()
    const item = outbox.add<CompleteItem>({
      kind: 'complete',
      key: draft.content.value.key,
      title: `${view.row.name} ${view.row.title}`,
      files: draft.content.value.files,
      taskId: id,
      outcome,
      data,
      version: view.row.version,
      claimFirst: view.row.ownerId === null,
      row: view.row,
    })
    sending.value = true
    try {
      await outbox.send(item)
    } catch (error) {
      const wrong = asProblem(error)
      if (!wrong.uncertain && wrong.code !== 'not-signed-in') {
        outbox.drop(item.id)
        draft.content.value.key = newKey()
        refused.value = wrong
        if (wrong.status === 409) await refresh()
      }
    } finally {
      sending.value = false
    }
  }

  watch(
    () => outbox.arrived,
    (arrived) => {
      if (arrived?.item.kind !== 'complete' || arrived.item.taskId !== id) return
      outbox.arrived = null
      draft.clear({ key: newKey(), values: {}, files: [] })
      arrivedHere(arrived.answer as TaskRow)
    },
  )

  let later: ReturnType<typeof setTimeout> | undefined
  const unhear = live.onChange((change) => {
    if (sending.value || change.case !== task.value?.row.caseNumber) return
    clearTimeout(later)
    later = setTimeout(() => void refresh(), 600)
  })
  onScopeDispose(() => {
    unhear()
    clearTimeout(later)
  })

  return { task, problem, changed, draft, waiting, sending, refused, load, refresh, send }
}

/** What the same person has to do next in the same case, if anything. */
export async function nextIn(caseNumber: string, not: string): Promise<TaskRow | null> {
  const page = await listTasks('mine', { q: caseNumber }, null, 20).catch(() => null)
  return page?.items.find((row) => row.caseNumber === caseNumber && row.id !== not && row.state === 'OPEN') ?? null
}
