import type { Term } from '@/api/types'

/** Types whose name or hint holds all that was typed into the search. */
export function matching(types: Term[], words: string): Term[] {
  const wanted = words.trim().toLowerCase().split(/\s+/).filter(Boolean)
  return types.filter((type) => {
    const text = `${type.name}${type.hint ?? ''}${type.code}`.toLowerCase()
    return wanted.every((word) => text.includes(word))
  })
}

/** Types that what was written sounds like: their name or one of their examples is in it. At most three. */
export function soundsLike(types: Term[], text: string): Term[] {
  const written = text.trim()
  if (written.length < 2) return []
  return types
    .map((type) => ({ type, weight: weightOf(type, written) }))
    .filter((one) => one.weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, 3)
    .map((one) => one.type)
}

function weightOf(type: Term, written: string): number {
  if (type.code === 'OTHER') return 0
  const examples = [type.name, ...(type.hint ?? '').split('、')]
  return examples.filter((example) => example.length >= 2 && written.includes(example)).length
}
