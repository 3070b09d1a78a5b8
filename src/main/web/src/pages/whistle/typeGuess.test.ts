import { expect, it } from 'vitest'
import { shortAgency, shorterAgency, shortPerson } from '@/components/shortAgency'
import { matching, soundsLike } from './typeGuess'

const types = [
  { code: 'ROAD_FACILITY', name: '路面设施', hint: '井盖、路面塌陷、路灯、护栏' },
  { code: 'NEIGHBOUR', name: '邻里纠纷', hint: '漏水、占道、口角' },
  { code: 'OTHER', name: '其他', hint: '说不清归谁管的事' },
]
const codes = (found: { code: string }[]) => found.map((one) => one.code)

it('finds a type by its name, by an example and by several words', () => {
  expect(codes(matching(types, '井盖'))).toEqual(['ROAD_FACILITY'])
  expect(codes(matching(types, '邻里'))).toEqual(['NEIGHBOUR'])
  expect(codes(matching(types, '邻里 漏水'))).toEqual(['NEIGHBOUR'])
  expect(codes(matching(types, '  '))).toHaveLength(3)
  expect(matching(types, '飞碟')).toEqual([])
})

it('says what the text sounds like, the likeliest first, never "other"', () => {
  expect(codes(soundsLike(types, '楼上漏水，两家口角，路灯也坏了'))).toEqual(['NEIGHBOUR', 'ROAD_FACILITY'])
  expect(soundsLike(types, '说不清归谁管的事')).toEqual([])
  expect(soundsLike(types, '')).toEqual([])
})

it('calls an agency as the town calls it', () => {
  expect(shortAgency('许昌市建安区住房和城乡建设局')).toBe('建安区住房和城乡建设局')
  expect(shortAgency('镜湖社区居民委员会')).toBe('镜湖社区')
  expect(shortAgency('杜庄村村民委员会')).toBe('杜庄村')
  expect(shortAgency('许昌市公安局建安分局新元派出所')).toBe('新元派出所')
  expect(shortAgency('长葛市自然资源局南席自然资源所')).toBe('南席自然资源所')
  expect(shorterAgency('许昌市建安区市场监督管理局')).toBe('市场监督管理局')
  expect(shorterAgency('许昌市建安区城市管理局')).toBe('城市管理局')
  expect(shorterAgency('建安区新元街道综治中心')).toBe('新元街道综治中心')
  expect(shorterAgency('郑州市委平安办')).toBe('郑州市委平安办')
  expect(shorterAgency('镜湖社区居民委员会')).toBe('镜湖社区')
  expect(shortPerson('镜湖社区居民委员会 陈俊飞')).toBe('镜湖社区 陈俊飞')
  expect(shortAgency('长葛市城市管理局')).toBe('长葛市城市管理局')
  expect(shortAgency('建安区新元街道综治中心')).toBe('建安区新元街道综治中心')
})
