import { computed, onMounted, ref, watch } from 'vue'
import { useRouter } from 'vue-router'
import { newKey } from '@/api/intents'
import { asProblem, ProblemError } from '@/api/problem'
import type { Blown, Level } from '@/api/types'
import type { Draft } from '@/state/drafts'
import { dropFile } from '@/state/files'
import { useMe } from '@/state/me'
import { useOutbox, type BlowItem } from '@/state/outbox'
import { receiptByKey, unseenReceipt } from '@/state/receipts'
import { begun, bodyOf, freshDraft, titleOf, type WhistleDraft } from './whistleDraft'

const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

/**
 * Sends the draft of this page through the outbox: kept on the device before it leaves, one key from the first letter to
 * the receipt, and back on the page when the answer is no.
 */
export function useSending(draft: Draft<WhistleDraft>, home: string, refused: (problem: ProblemError) => void) {
  const router = useRouter()
  const me = useMe()
  const outbox = useOutbox()
  const content = draft.content
  const busy = ref(false)
  const known = ref<Blown | null>(null)

  const items = computed(() => outbox.mine.filter((item): item is BlowItem => item.kind === 'blow'))
  const sameKey = (item: BlowItem) => item.key === content.value.key
  const waiting = computed(() => items.value.find((item) => sameKey(item) && !item.problem) ?? null)
  const others = computed(() => items.value.filter((item) => !sameKey(item) && !item.problem))

  /** @param proposed level by the rules, null when they could not be asked */
  async function press(proposed: Level | null): Promise<void> {
    if (busy.value) return
    const sent = receiptByKey(content.value.key)
    if (sent) {
      known.value = sent
      return
    }
    draft.saveNow()
    const { key, files, level, earlier } = content.value
    const item = outbox.add<BlowItem>({
      kind: 'blow',
      key,
      title: titleOf(content.value),
      files,
      body: bodyOf(content.value, proposed),
      levelByRule: !level && !proposed,
      earlier: copyOf(earlier),
      draft: copyOf(content.value),
    })
    await again(item)
  }

  async function again(item: BlowItem): Promise<void> {
    if (busy.value) return
    busy.value = true
    try {
      await outbox.send(item)
    } catch (error) {
      const problem = asProblem(error)
      if (!problem.uncertain && problem.code !== 'not-signed-in') backOnPage(item, problem)
    } finally {
      busy.value = false
    }
  }

  /** A definite no, now or while the page was away: what was written stands here again, with the reason. */
  function backOnPage(item: BlowItem, problem: ProblemError): void {
    outbox.drop(item.id)
    if (sameKey(item)) refused(problem)
  }

  /** Takes something that waits back onto the page, to go on writing. */
  function takeBack(item: BlowItem): void {
    const tries = [...(item.earlier ?? []), ...(item.attempted ? [item.body] : [])]
    const before = (item.draft ?? content.value) as WhistleDraft
    outbox.drop(item.id)
    content.value = { ...freshDraft(home), ...copyOf(before), files: item.files, earlier: copyOf(tries) }
    draft.saveNow()
  }

  /** Another whistle; the one before goes on waiting in the outbox. */
  function another(): void {
    draft.clear(freshDraft(home))
    keepKey()
  }

  /** The same words as a whistle of their own, after an earlier try under the key has arrived. */
  function asAnother(): void {
    known.value = null
    content.value.key = newKey()
    content.value.earlier = []
  }

  function startOver(): void {
    content.value.files.forEach(dropFile)
    another()
  }

  function toReceipt(blown: Blown): void {
    draft.clear(freshDraft(home))
    void router.replace(`/whistle/sent/${blown.number}`)
  }

  /** Another window has sent this draft, joined it or thrown it away. */
  function goneElsewhere(): void {
    const blown = receiptByKey(content.value.key)
    if (blown) toReceipt(blown)
    else draft.clear(freshDraft(home))
  }

  /** The key is on the device before the first letter: a second window of the page writes the same whistle. */
  function keepKey(): void {
    content.value = { ...content.value }
    draft.saveNow()
  }

  watch(
    () => outbox.arrived,
    (arrived) => {
      if (arrived?.item.kind !== 'blow' || arrived.item.key !== content.value.key) return
      outbox.arrived = null
      toReceipt(arrived.answer as Blown)
    },
  )

  onMounted(() => {
    const blown = receiptByKey(content.value.key) ?? (begun(content.value) ? null : unseenReceipt(me.person?.officerId))
    if (blown) return toReceipt(blown)
    const no = items.value.find((item) => sameKey(item) && item.problem)
    if (no?.problem) {
      const { code, title, detail, errors } = no.problem
      backOnPage(no, new ProblemError(code, 422, title, detail, errors))
    }
    if (!draft.found) keepKey()
  })

  return {
    busy,
    waiting,
    others,
    known,
    press,
    again,
    takeBack,
    another,
    asAnother,
    startOver,
    toReceipt,
    goneElsewhere,
  }
}
