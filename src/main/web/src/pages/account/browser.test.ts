import { expect, it } from 'vitest'
import { browserOf } from './browser'

it('says a browser and its system shortly', () => {
  const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36'
  expect(browserOf(`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome}`)).toBe('Chrome · Windows')
  expect(browserOf(`Mozilla/5.0 (Linux; Android 14) ${chrome} MicroMessenger/8.0`)).toBe('微信 · Android')
  expect(browserOf('Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Safari/604.1')).toBe(
    'Safari · iOS',
  )
  expect(browserOf('curl/8.0')).toBe('')
})
