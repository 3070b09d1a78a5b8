import type { RecordChain, RecordLink } from '@/api/types'

/** What the first link rests on. */
const NOTHING = '0'.repeat(64)
const AT_ONCE = 500

type Digest = (text: string) => string

export type Fault =
  | { what: 'missing'; no: number }
  | { what: 'gone' | 'changed' | 'loose' | 'foreign'; no: number; entryId: number }
  | { what: 'cut'; no: number }
  | { what: 'algorithm'; no: number; algorithm: string }

export interface Proof {
  /** How many links hold. */
  links: number
  /** How many there are. */
  all: number
  /** Hash of the last link that holds. */
  hash: string
  fault: Fault | null
}

/** The digests are reckoned here, in the browser: the server's word is not taken for it. */
async function digestOf(algorithm: string): Promise<Digest | null> {
  if (algorithm === 'SHA-256') {
    const [{ sha256 }, { bytesToHex, utf8ToBytes }] = await Promise.all([
      import('@noble/hashes/sha2.js'),
      import('@noble/hashes/utils.js'),
    ])
    return (text) => bytesToHex(sha256(utf8ToBytes(text)))
  }
  if (algorithm === 'SM3') {
    const { sm3 } = await import('sm-crypto-v2')
    return (text) => sm3(text)
  }
  return null
}

function faultOf(link: RecordLink, expected: number, previous: string, digest: Digest): Fault | null {
  const { no, entryId, header } = link
  if (no !== expected) return { what: 'missing', no: expected }
  if (header === null) return { what: 'gone', no, entryId }
  if (digest(header) !== link.digest) return { what: 'changed', no, entryId }
  if (String((JSON.parse(header) as unknown[])[0]) !== String(entryId)) return { what: 'loose', no, entryId }
  if (digest(previous + link.digest) !== link.hash) return { what: 'loose', no, entryId }
  // Only the server has the key of the mark: its word is taken for this alone.
  return link.genuine ? null : { what: 'foreign', no, entryId }
}

/**
 * Reads the whole chain and reckons every link.
 *
 * @param read a page of links above a number
 * @param told called after each page
 */
export async function prove(
  read: (after: number, limit: number) => Promise<RecordChain>,
  told: (proof: Proof) => void,
): Promise<Proof> {
  const digests = new Map<string, Digest | null>()
  const proof: Proof = { links: 0, all: 0, hash: NOTHING, fault: null }
  let head: RecordChain['head'] | null = null
  do {
    const page = await read(proof.links, AT_ONCE)
    head ??= page.head
    proof.all = Math.max(head.no, proof.links)
    if (!page.links.length) break
    for (const link of page.links) {
      if (!digests.has(link.algorithm)) digests.set(link.algorithm, await digestOf(link.algorithm))
      const digest = digests.get(link.algorithm)
      proof.fault = digest
        ? faultOf(link, proof.links + 1, proof.hash, digest)
        : { what: 'algorithm', no: link.no, algorithm: link.algorithm }
      if (proof.fault) return proof
      proof.links = link.no
      proof.hash = link.hash
    }
    told({ ...proof, all: Math.max(head.no, proof.links) })
  } while (proof.links < head.no)
  if (proof.links < head.no) proof.fault = { what: 'cut', no: proof.links + 1 }
  return proof
}
