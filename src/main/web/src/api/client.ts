import { ProblemError, fromBody, problemOf } from './problem'
import { once } from './intents'

const PATIENCE = 25_000

type Query = Record<string, string | number | boolean | null | undefined>

export interface Ask {
  query?: Query
  signal?: AbortSignal
}

let onSignedOut: () => void = () => {}

/** What to do when an answer says that nobody is signed in any more. */
export function whenSignedOut(action: () => void): void {
  onSignedOut = action
}

export function get<T>(path: string, ask: Ask = {}): Promise<T> {
  return send<T>('GET', path + search(ask.query), undefined, { signal: ask.signal })
}

/** A write, carried out once per purpose however often it is pressed; `patience` in milliseconds. */
export function write<T>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body: unknown,
  purpose: string,
  patience = PATIENCE,
): Promise<T> {
  return once(purpose, (key) => send<T>(method, path, body, { key, patience }))
}

/** A write with a key that the caller keeps, for what waits in the outbox. */
export function writeWithKey<T>(path: string, body: unknown, key: string): Promise<T> {
  return send<T>('POST', path, body, { key })
}

/** A question that needs a body; nothing is stored by it. */
export function ask<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  return send<T>('POST', path, body, { signal, key: undefined })
}

interface Options {
  key?: string
  signal?: AbortSignal
  again?: boolean
  patience?: number
}

async function send<T>(method: string, path: string, body: unknown, options: Options): Promise<T> {
  const response = await reach(method, path, body, options)
  if (response.ok) {
    if (response.status === 204) return undefined as T
    const text = await response.text()
    return (text ? JSON.parse(text) : undefined) as T
  }
  const problem = await problemOf(response)
  if (response.status === 403 && method !== 'GET' && !options.again && (await freshToken(problem))) {
    return send<T>(method, path, body, { ...options, again: true })
  }
  if (response.status === 401 && path !== '/api/session' && path !== '/api/me') onSignedOut()
  throw problem
}

async function reach(method: string, path: string, body: unknown, options: Options): Promise<Response> {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort('patience'), options.patience ?? PATIENCE)
  const cancelled = () => stop.abort('cancelled')
  options.signal?.addEventListener('abort', cancelled)
  try {
    return await fetch(path, {
      method,
      headers: headers(method, body, options.key),
      body: body === undefined ? undefined : JSON.stringify(body),
      credentials: 'same-origin',
      signal: stop.signal,
    })
  } catch (error) {
    if (options.signal?.aborted) throw error
    throw lost()
  } finally {
    clearTimeout(timer)
    options.signal?.removeEventListener('abort', cancelled)
  }
}

function headers(method: string, body: unknown, key?: string): Record<string, string> {
  const set: Record<string, string> = {
    Accept: 'application/json, application/problem+json',
    'X-Shaodao-Channel': channel(),
  }
  if (body !== undefined) set['Content-Type'] = 'application/json'
  if (method !== 'GET') set['X-XSRF-TOKEN'] = token()
  if (key) set['Idempotency-Key'] = key
  return set
}

export function lost(): ProblemError {
  const offline = typeof navigator !== 'undefined' && navigator.onLine === false
  return new ProblemError(offline ? 'offline' : 'no-answer', 0, '', '')
}

export function channel(): 'phone' | 'desk' {
  return window.matchMedia?.('(max-width: 640px)').matches ? 'phone' : 'desk'
}

export function token(): string {
  const found = document.cookie.split('; ').find((part) => part.startsWith('XSRF-TOKEN='))
  return found ? decodeURIComponent(found.slice('XSRF-TOKEN='.length)) : ''
}

/** The token is planted by a read; after it has been lost with the session one read brings a new one. */
async function freshToken(problem: ProblemError): Promise<boolean> {
  if (problem.code !== 'forbidden' && !problem.code.includes('csrf')) return false
  const before = token()
  await fetch('/api/me', { credentials: 'same-origin' }).catch(() => undefined)
  return token() !== '' && token() !== before
}

export function search(query: Query = {}): string {
  const parts = Object.entries(query)
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
  return parts.length ? `?${parts.join('&')}` : ''
}

/** Sends a file and tells how far it is, as a share from 0 to 1. */
export function upload<T>(
  path: string,
  file: Blob,
  name: string,
  key: string,
  told: (share: number) => void,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const request = new XMLHttpRequest()
    const form = new FormData()
    form.append('file', file, name)
    request.open('POST', path)
    request.responseType = 'json'
    request.timeout = 120_000
    request.setRequestHeader('X-XSRF-TOKEN', token())
    request.setRequestHeader('Idempotency-Key', key)
    request.setRequestHeader('X-Shaodao-Channel', channel())
    request.upload.onprogress = (event) => event.lengthComputable && told(event.loaded / event.total)
    request.onerror = request.ontimeout = () => reject(lost())
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(request.response as T)
      else {
        if (request.status === 401) onSignedOut()
        reject(fromBody(request.status, request.response ?? {}))
      }
    }
    request.send(form)
  })
}
