import { reactive } from 'vue'
import { uploadFile } from '@/api/town'
import { newKey } from '@/api/intents'
import { asProblem, ProblemError } from '@/api/problem'
import { blobOf, dropBlob, keepBlob } from './disk'
import { wordsOf } from './says'

/** A photo or file of a draft: on this device until it has been sent, then known by its id. */
export interface KeptFile {
  localId: string
  /** Idempotency key of its upload. */
  key: string
  name: string
  type: string
  size: number
  image: boolean
  id: number | null
  /** Why the server does not take it: sending it again is no use. */
  refused?: { code: string; title: string; detail: string }
}

export interface FileProgress {
  share: number
  problem: ProblemError | null
}

export const LARGEST = 20 * 1024 * 1024

/** How far each upload is; not kept. */
export const progress = reactive(new Map<string, FileProgress>())
const underWay = new Map<string, Promise<number>>()

export async function takeFile(file: File): Promise<KeptFile> {
  const kept: KeptFile = {
    localId: newKey(),
    key: newKey(),
    name: file.name,
    type: file.type,
    size: file.size,
    image: file.type.startsWith('image/'),
    id: null,
  }
  await keepBlob(kept.localId, file)
  return kept
}

/** Sends a file if it has not been sent yet, and answers its id. Two calls at once send it once. */
export function sendFile(file: KeptFile): Promise<number> {
  if (file.id !== null) return Promise.resolve(file.id)
  if (file.refused) return Promise.reject(refusalOf(file))
  const running = underWay.get(file.localId)
  if (running) return running
  const started = send(file).finally(() => underWay.delete(file.localId))
  underWay.set(file.localId, started)
  return started
}

const ABOUT_THE_FILE = new Set([400, 413, 415, 422])

/** The server's words about the file, which stand beside its name. */
function refusalIn(problem: ProblemError): NonNullable<KeptFile['refused']> {
  const { title, detail } = wordsOf(problem)
  return { code: problem.code, title, detail: problem.errors[0]?.message || detail }
}

function refusalOf({ name, refused }: KeptFile): ProblemError {
  const { code, title, detail } = refused!
  return new ProblemError(code, 422, title, `${name}：${detail}`, [{ field: 'file', message: `${name}：${detail}` }])
}

/** The first of the files that the server does not take, as a problem of what it was to be sent with. */
export function refusedAmong(files: KeptFile[]): ProblemError | null {
  const refused = files.find((file) => file.refused)
  return refused ? refusalOf(refused) : null
}

async function send(file: KeptFile): Promise<number> {
  progress.set(file.localId, { share: 0, problem: null })
  try {
    const blob = await blobOf(file.localId)
    if (!blob) throw new ProblemError('not-found', 404, '', file.name)
    const sent = await uploadFile(
      blob,
      file.name,
      (share) => progress.set(file.localId, { share, problem: null }),
      file.key,
    )
    file.id = sent.id
    file.image = sent.image
    progress.delete(file.localId)
    return sent.id
  } catch (error) {
    const problem = asProblem(error)
    if (!problem.uncertain) file.key = newKey()
    if (ABOUT_THE_FILE.has(problem.status)) file.refused = refusalIn(problem)
    progress.set(file.localId, { share: 0, problem })
    throw problem
  }
}

export async function sendAll(files: KeptFile[]): Promise<number[]> {
  const ids: number[] = []
  for (const file of files) ids.push(await sendFile(file))
  return ids
}

/** As {@link sendAll}, but goes on without what the server does not take. */
export async function sendTaken(files: KeptFile[]): Promise<number[]> {
  const ids: number[] = []
  for (const file of files) {
    try {
      ids.push(await sendFile(file))
    } catch (error) {
      if (!file.refused) throw error
    }
  }
  return ids
}

export function dropFile(file: KeptFile): void {
  progress.delete(file.localId)
  void dropBlob(file.localId)
}

const shown = new Map<string, string>()

/** A picture to show for a file that is still on this device. */
export async function localPicture(file: KeptFile): Promise<string | null> {
  const known = shown.get(file.localId)
  if (known) return known
  const blob = await blobOf(file.localId)
  if (!blob) return null
  const url = URL.createObjectURL(blob)
  shown.set(file.localId, url)
  return url
}
