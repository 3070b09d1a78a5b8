// @vitest-environment happy-dom
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ProblemError } from '@/api/problem'
import type { BlowWhistle, Blown, Me } from '@/api/types'
import { draftName } from './drafts'
import { useMe } from './me'
import { useOutbox, type BlowItem } from './outbox'
import { receiptByKey } from './receipts'

const api = vi.hoisted(() => ({ blow: vi.fn(), preview: vi.fn(), uploadFile: vi.fn() }))
vi.mock('@/api/whistles', () => ({ blow: api.blow, preview: api.preview }))
vi.mock('@/api/town', () => ({ uploadFile: api.uploadFile, readMe: vi.fn() }))

const LOST = new ProblemError('no-answer', 0, '', '')
const OFFLINE = new ProblemError('offline', 0, '', '')
const REUSED = new ProblemError('idempotency-key-reused', 409, '', '')
const SIGNED_OUT = new ProblemError('not-signed-in', 401, '', '')
const receipt: Blown = { number: '411003-2026-000001', title: '井盖', state: 'AWAITING_CONFIRM', next: '', clocks: [] }

const body = (text = '井盖松了'): BlowWhistle => ({
  type: 'ROAD_FACILITY',
  level: 'ROUTINE',
  text,
  tried: '放了反光锥',
  harm: 'NONE',
  persons: 'FEW',
  minor: false,
  weapon: false,
  regionCode: '411003002011',
  place: '路口',
  parties: [],
  departments: [],
  attachments: [],
})
const fresh = (change: Partial<BlowItem> = {}) => ({
  kind: 'blow' as const,
  key: 'key-1',
  title: '井盖',
  files: [],
  body: body(),
  levelByRule: false,
  ...change,
})
const onDisk = () => JSON.parse(localStorage.getItem('shaodao.outbox') ?? '[]') as BlowItem[]
const writeDraft = (key: string) =>
  localStorage.setItem(draftName(7, 'whistle'), JSON.stringify({ at: 1, content: { key } }))

/** The page is opened anew: nothing but the device's memory is left. */
function reopen() {
  setActivePinia(createPinia())
  useMe().person = { officerId: 7 } as Me
  return useOutbox()
}

beforeEach(() => {
  localStorage.clear()
  vi.resetAllMocks()
})

describe('one whistle, however often it is sent', () => {
  it('is on the device before it leaves', async () => {
    const outbox = reopen()
    api.blow.mockImplementation(async () => {
      expect(onDisk().map((item) => item.key)).toEqual(['key-1'])
      return receipt
    })
    await outbox.send(outbox.add<BlowItem>(fresh()))
    expect(onDisk()).toEqual([])
    expect(receiptByKey('key-1')?.number).toBe(receipt.number)
  })

  it('goes out once for a double tap', async () => {
    const outbox = reopen()
    api.blow.mockResolvedValue(receipt)
    await Promise.all([outbox.send(outbox.add<BlowItem>(fresh())), outbox.send(outbox.add<BlowItem>(fresh()))])
    expect(api.blow).toHaveBeenCalledOnce()
  })

  it('keeps its key over a lost answer and a reload', async () => {
    const outbox = reopen()
    api.blow.mockRejectedValueOnce(LOST)
    await expect(outbox.send(outbox.add<BlowItem>(fresh()))).rejects.toBe(LOST)
    const later = reopen()
    expect(later.waiting).toHaveLength(1)
    api.blow.mockResolvedValueOnce(receipt)
    await later.flush()
    expect(api.blow.mock.calls.map((call) => call[1])).toEqual(['key-1', 'key-1'])
    expect(api.blow.mock.calls[1]![0]).toEqual(api.blow.mock.calls[0]![0])
    expect(later.waiting).toHaveLength(0)
  })

  it('brings the receipt of an earlier try when the words were changed since', async () => {
    const outbox = reopen()
    api.blow.mockImplementation((sent: BlowWhistle) =>
      sent.text === '先写的' ? Promise.resolve(receipt) : Promise.reject(REUSED),
    )
    const item = outbox.add<BlowItem>(fresh({ body: body('后改的'), earlier: [body('再先'), body('先写的')] }))
    expect(await outbox.send(item)).toMatchObject({
      number: receipt.number,
      later: { text: '后改的', attachments: [] },
    })
    expect(new Set(api.blow.mock.calls.map((call) => call[1]))).toEqual(new Set(['key-1']))
  })

  it('is the same whistle for a second window', () => {
    const outbox = reopen()
    const other = { ...fresh(), id: 'there', at: 1, officerId: 7, problem: null }
    localStorage.setItem('shaodao.outbox', JSON.stringify([other]))
    window.dispatchEvent(new StorageEvent('storage', { key: 'shaodao.outbox' }))
    expect(outbox.waiting.map((item) => item.id)).toEqual(['there'])
    expect(outbox.add<BlowItem>(fresh()).id).toBe('there')
    expect(onDisk()).toHaveLength(1)
  })
})

describe('without a network', () => {
  it('waits and goes out in the order in which it was pressed', async () => {
    const outbox = reopen()
    api.blow.mockRejectedValue(OFFLINE)
    for (const key of ['key-1', 'key-2']) await outbox.send(outbox.add<BlowItem>(fresh({ key }))).catch(() => undefined)
    expect(outbox.waiting).toHaveLength(2)
    api.blow.mockReset().mockResolvedValue(receipt)
    await outbox.flush()
    expect(api.blow.mock.calls.map((call) => call[1])).toEqual(['key-1', 'key-2'])
  })

  it('asks the rules for the level first when nobody could', async () => {
    const outbox = reopen()
    api.preview.mockResolvedValue({ level: 'TOUGH' })
    api.blow.mockResolvedValue(receipt)
    await outbox.send(outbox.add<BlowItem>(fresh({ levelByRule: true })))
    expect(Object.keys(api.preview.mock.calls[0]![0]).sort()).toEqual(
      ['harm', 'minor', 'persons', 'regionCode', 'text', 'type', 'weapon'].sort(),
    )
    expect(api.blow.mock.calls[0]![0].level).toBe('TOUGH')
  })

  it('stops at the first that cannot be reached', async () => {
    const outbox = reopen()
    outbox.add<BlowItem>(fresh())
    outbox.add<BlowItem>(fresh({ key: 'key-2' }))
    api.blow.mockRejectedValue(OFFLINE)
    await outbox.flush()
    expect(api.blow).toHaveBeenCalledOnce()
  })
})

describe('a definite answer', () => {
  it('drops the draft it came from, but not one begun meanwhile', async () => {
    const outbox = reopen()
    api.blow.mockResolvedValue(receipt)
    writeDraft('key-1')
    await outbox.send(outbox.add<BlowItem>(fresh()))
    expect(localStorage.getItem(draftName(7, 'whistle'))).toBeNull()
    writeDraft('key-9')
    await outbox.send(outbox.add<BlowItem>(fresh()))
    expect(localStorage.getItem(draftName(7, 'whistle'))).not.toBeNull()
  })

  it('keeps draft, key and the errors of each field when it is no', async () => {
    const outbox = reopen()
    writeDraft('key-1')
    const errors = [{ field: 'place', message: '写清楚在哪儿' }]
    api.blow.mockRejectedValue(new ProblemError('invalid-input', 422, '要改', '', errors))
    await outbox.send(outbox.add<BlowItem>(fresh())).catch(() => undefined)
    expect(outbox.waiting).toHaveLength(0)
    expect(outbox.refused[0]).toMatchObject({ key: 'key-1', problem: { code: 'invalid-input', errors } })
    expect(localStorage.getItem(draftName(7, 'whistle'))).not.toBeNull()
  })

  it('waits for the one who pressed when the session was lost', async () => {
    const outbox = reopen()
    api.blow.mockRejectedValueOnce(SIGNED_OUT)
    await outbox.send(outbox.add<BlowItem>(fresh())).catch(() => undefined)
    useMe().person = { officerId: 8 } as Me
    await outbox.flush()
    expect(api.blow).toHaveBeenCalledOnce()
    useMe().person = { officerId: 7 } as Me
    api.blow.mockResolvedValueOnce(receipt)
    await outbox.flush()
    expect(receiptByKey('key-1')).not.toBeNull()
  })
})

describe('a file that the server does not take', () => {
  const NO = new ProblemError('file-refused', 422, '文件不收', '收照片、录音、PDF、Word、Excel')
  const file = () => ({ localId: 'exe', key: 'f', name: 'a.exe', type: '', size: 1, image: false, id: null })

  async function refusing() {
    const outbox = reopen()
    const { keepBlob } = await import('./disk')
    await keepBlob('exe', new Blob(['MZ']))
    api.uploadFile.mockRejectedValue(NO)
    return outbox
  }

  it('is told while the person is there, and not sent a second time', async () => {
    const outbox = await refusing()
    const bad = file()
    const item = outbox.add<BlowItem>(fresh({ files: [bad] }))
    await expect(outbox.send(item)).rejects.toMatchObject({ code: 'file-refused' })
    await expect(outbox.send(item)).rejects.toMatchObject({ errors: [{ field: 'file' }] })
    expect(api.uploadFile).toHaveBeenCalledOnce()
    expect(api.blow).not.toHaveBeenCalled()
  })

  it('does not hold back a whistle that waited for the network, and the receipt names it', async () => {
    const outbox = await refusing()
    api.blow.mockResolvedValueOnce(receipt)
    outbox.add<BlowItem>(fresh({ files: [file()] }))
    await outbox.flush()
    expect(api.blow.mock.calls.map((call) => call[0].attachments)).toEqual([[]])
    expect(receiptByKey('key-1')?.left).toEqual(['a.exe：收照片、录音、PDF、Word、Excel'])
  })
})

it('sends a photo once and carries its number', async () => {
  const outbox = reopen()
  api.uploadFile.mockResolvedValue({ id: 31, image: true })
  api.blow.mockRejectedValueOnce(LOST).mockResolvedValueOnce(receipt)
  const { keepBlob } = await import('./disk')
  await keepBlob('photo', new Blob(['x']))
  const file = { localId: 'photo', key: 'f', name: 'a.jpg', type: 'image/jpeg', size: 1, image: true, id: null }
  const item = outbox.add<BlowItem>(fresh({ files: [file] }))
  await outbox.send(item).catch(() => undefined)
  await outbox.send(item)
  expect(api.uploadFile).toHaveBeenCalledOnce()
  expect(api.blow.mock.calls.map((call) => call[0].attachments)).toEqual([[31], [31]])
})
