export interface FieldProblem {
  field: string
  label?: string
  message: string
}

export interface ProblemBody {
  type?: string
  title?: string
  status?: number
  detail?: string
  errors?: FieldProblem[]
}

const PREFIX = 'urn:shaodao:'

/**
 * Anything that keeps a request from being answered with what was asked: a problem told by the server, or an answer
 * that never came. `code` is the stable part of the problem type ("task-taken"), or one of our own: "offline",
 * "no-answer", "broken-answer".
 */
export class ProblemError extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly errors: FieldProblem[] = [],
  ) {
    super(detail || title || code)
    this.name = 'ProblemError'
  }

  /** Whether the server may have done it all the same: the next try must carry the same idempotency key. */
  get uncertain(): boolean {
    return this.status === 0 || this.status >= 500
  }

  get offline(): boolean {
    return this.code === 'offline' || this.code === 'no-answer'
  }

  /** The message for one field, if the server named it. */
  of(field: string): string | undefined {
    return this.errors.find((error) => error.field === field)?.message
  }
}

/** Reads a problem from an answer; an answer that is no problem document still gets a code by its status. */
export async function problemOf(response: Response): Promise<ProblemError> {
  let body: ProblemBody = {}
  try {
    const type = response.headers.get('content-type') ?? ''
    if (type.includes('json')) body = (await response.json()) as ProblemBody
  } catch {
    body = {}
  }
  return fromBody(response.status, body)
}

export function fromBody(status: number, body: ProblemBody): ProblemError {
  const code = body.type?.startsWith(PREFIX) ? body.type.slice(PREFIX.length) : codeOf(status)
  return new ProblemError(code, status, body.title ?? '', body.detail ?? '', body.errors ?? [])
}

function codeOf(status: number): string {
  if (status === 401) return 'not-signed-in'
  if (status === 403) return 'forbidden'
  if (status === 404) return 'not-found'
  if (status === 409) return 'conflict'
  if (status === 413) return 'too-large'
  if (status === 429) return 'too-often'
  if (status >= 502 && status <= 504) return 'no-answer'
  return status >= 500 ? 'broken' : 'refused'
}

export function asProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error
  return new ProblemError('broken-answer', 0, '', error instanceof Error ? error.message : String(error))
}
