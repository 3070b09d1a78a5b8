/** Blobs on this device: photos and files that wait to be sent. IndexedDB, or memory where there is none. */
const BASE = 'shaodao'
const STORE = 'files'

const memory = new Map<string, Blob>()
let opened: Promise<IDBDatabase | null> | null = null

function database(): Promise<IDBDatabase | null> {
  opened ??= new Promise((resolve) => {
    if (typeof indexedDB === 'undefined') return resolve(null)
    try {
      const request = indexedDB.open(BASE, 1)
      request.onupgradeneeded = () => request.result.createObjectStore(STORE)
      request.onsuccess = () => resolve(request.result)
      request.onerror = request.onblocked = () => resolve(null)
    } catch {
      resolve(null)
    }
  })
  return opened
}

function work<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T | undefined> {
  return database().then(
    (base) =>
      new Promise((resolve, reject) => {
        if (!base) return resolve(undefined)
        const request = act(base.transaction(STORE, mode).objectStore(STORE))
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      }),
  )
}

export async function keepBlob(id: string, blob: Blob): Promise<void> {
  memory.set(id, blob)
  await work('readwrite', (store) => store.put(blob, id)).catch(() => undefined)
}

export async function blobOf(id: string): Promise<Blob | undefined> {
  return (
    memory.get(id) ?? ((await work<Blob>('readonly', (store) => store.get(id)).catch(() => undefined)) || undefined)
  )
}

export async function dropBlob(id: string): Promise<void> {
  memory.delete(id)
  await work('readwrite', (store) => store.delete(id)).catch(() => undefined)
}

/** JSON that survives a reload, a crash, a lost session. Written at once: small, and never forgotten. */
export function keepJson(name: string, value: unknown): boolean {
  try {
    localStorage.setItem(name, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

export function jsonOf<T>(name: string): T | null {
  try {
    const text = localStorage.getItem(name)
    return text ? (JSON.parse(text) as T) : null
  } catch {
    return null
  }
}

export function dropJson(name: string): void {
  try {
    localStorage.removeItem(name)
  } catch {
    // Nothing was kept then.
  }
}
