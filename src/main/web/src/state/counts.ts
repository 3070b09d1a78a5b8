import { ref } from 'vue'
import { defineStore } from 'pinia'
import { taskCounts } from '@/api/tasks'
import { unreadNotices } from '@/api/town'
import type { TaskCounts } from '@/api/types'

/** Where the server stops counting. */
const MOST = 1000

/** A number as people read it: 999+ from where nobody counts any more, nothing for none. */
export const counted = (n: number | undefined): string => (!n ? '' : n >= MOST ? `${MOST - 1}+` : String(n))

/** The numbers beside the navigation. A failed read leaves the last ones standing. */
export const useCounts = defineStore('counts', () => {
  const tasks = ref<TaskCounts>({})
  const unread = ref(0)

  async function readTasks(): Promise<void> {
    tasks.value = await taskCounts().catch(() => tasks.value)
  }

  async function readUnread(): Promise<void> {
    unread.value = await unreadNotices().then(
      (answer) => answer.count,
      () => unread.value,
    )
  }

  const readAll = () => Promise.all([readTasks(), readUnread()]).then(() => undefined)

  return { tasks, unread, readTasks, readUnread, readAll }
})
