import { ref } from 'vue'

/** When the draft of the task on the page was last kept, in the town's time: the timeline shows it as its present. */
export const draftMoment = ref<{ name: string; at: number } | null>(null)
