import { computed, ref } from 'vue'
import { defineStore } from 'pinia'

/** The town's present: the server's clock, which in the demonstration may have been moved forward. */
export const useTown = defineStore('town', () => {
  const offset = ref(0)
  const tick = ref(Date.now())
  const now = computed(() => tick.value + offset.value)

  function sync(instant: string): void {
    const server = Date.parse(instant)
    if (Number.isNaN(server)) return
    tick.value = Date.now()
    offset.value = server - tick.value
  }

  setInterval(() => (tick.value = Date.now()), 10_000)

  return { now, offset, sync }
})
