import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { sm3 } from 'sm-crypto-v2'
import { expect, it } from 'vitest'
import type { RecordLink } from '@/api/types'
import { prove, type Proof } from './chain'

const sha = (text: string) => bytesToHex(sha256(utf8ToBytes(text)))

function chain(count: number): RecordLink[] {
  const links: RecordLink[] = []
  let previous = '0'.repeat(64)
  for (let no = 1; no <= count; no++) {
    const [algorithm, digest] = no % 2 ? (['SHA-256', sha] as const) : (['SM3', (text: string) => sm3(text)] as const)
    const header = JSON.stringify([String(no + 100), '何某某', '𠮷'])
    const link = { no, entryId: no + 100, algorithm, header, genuine: true, digest: digest(header), hash: '' }
    link.hash = previous = digest(previous + link.digest)
    links.push(link)
  }
  return links
}

const server =
  (links: RecordLink[], head = links.length) =>
  (after: number, limit: number) =>
    Promise.resolve({
      head: { no: head, hash: links[head - 1]?.hash ?? '' },
      links: links.filter((link) => link.no > after).slice(0, Math.min(limit, 3)),
    })

const faultOf = async (links: RecordLink[], head?: number) => (await prove(server(links, head), () => undefined)).fault

it('proves a chain to its end, page by page, both digests', async () => {
  const told: Proof[] = []
  const proof = await prove(server(chain(7)), (now) => told.push(now))
  expect(proof).toMatchObject({ links: 7, all: 7, fault: null })
  expect(told.map((one) => one.links)).toEqual([3, 6, 7])
})

it('names the event that was changed, is gone, or was sealed anew', async () => {
  const changed = chain(5)
  changed[2]!.header = changed[2]!.header!.replace('何', '马')
  expect(await faultOf(changed)).toEqual({ what: 'changed', no: 3, entryId: 103 })
  const gone = chain(5)
  gone[3]!.header = null
  expect(await faultOf(gone)).toEqual({ what: 'gone', no: 4, entryId: 104 })
  const anew = chain(5)
  anew[1]!.header = '["102","别人",""]'
  anew[1]!.digest = sm3(anew[1]!.header)
  expect(await faultOf(anew)).toEqual({ what: 'loose', no: 2, entryId: 102 })
  const renamed = chain(5)
  renamed[2]!.entryId = 999
  expect(await faultOf(renamed)).toEqual({ what: 'loose', no: 3, entryId: 999 })
})

it('names the event that the application did not write', async () => {
  const foreign = chain(5)
  foreign[2]!.genuine = false
  expect(await faultOf(foreign)).toEqual({ what: 'foreign', no: 3, entryId: 103 })
})

it('misses a link and a cut end', async () => {
  expect(await faultOf(chain(5).filter((link) => link.no !== 3))).toEqual({ what: 'missing', no: 3 })
  expect(await faultOf(chain(5).slice(0, 4), 5)).toEqual({ what: 'cut', no: 5 })
})

it('says so when it cannot reckon a digest', async () => {
  const strange = chain(1)
  strange[0]!.algorithm = 'MD5'
  expect(await faultOf(strange)).toEqual({ what: 'algorithm', no: 1, algorithm: 'MD5' })
})
