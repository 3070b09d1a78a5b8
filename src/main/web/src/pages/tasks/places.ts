import { computed, ref, watch, type Ref } from 'vue'
import { readRegion, regionChildren } from '@/api/town'
import type { Region } from '@/api/types'
import { useMe } from '@/state/me'

/** Below the own region, of the one that is asked for what lies in it, and whatever another's view asks for. */
export function usePlaces(region: Ref<string>) {
  const me = useMe()
  const places = ref<Region[]>([])

  async function find(asked: string): Promise<Region[]> {
    const own = me.person?.regionCode
    // Without them the other filters serve as well.
    const below = own ? await regionChildren(own).catch(() => []) : []
    const place = asked ? await readRegion(asked).catch(() => null) : null
    const street = below.find(({ code }) => code === place?.code || code === place?.parentCode)
    const inside = street ? await regionChildren(street.code).catch(() => []) : []
    const found = below.flatMap((one) => (one === street ? [one, ...inside] : [one]))
    return place && !found.some(({ code }) => code === place.code) ? [place, ...found] : found
  }

  async function read(): Promise<void> {
    const asked = region.value
    const found = await find(asked)
    if (asked === region.value) places.value = found
  }

  watch(region, read, { immediate: true })
  return computed(() =>
    places.value.map(({ code, name, parentCode }) => ({
      value: code,
      label: places.value.some((place) => place.code === parentCode) ? `　${name}` : name,
    })),
  )
}
