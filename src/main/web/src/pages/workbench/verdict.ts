export type Verdict = 'solved' | 'partly' | 'notSolved'

export interface VerdictForm {
  outcome: Verdict
  reason?: string
  satisfaction?: string
}

/** What is handed in: the reason only where something is still missing. */
export function verdictData(verdict: Verdict, reason: string, satisfaction: string): VerdictForm {
  return {
    outcome: verdict,
    ...(verdict !== 'solved' ? { reason: reason.trim() } : {}),
    ...(satisfaction ? { satisfaction } : {}),
  }
}

/** Part and not solved ask what is missing; solved asks nothing. */
export function verdictWrong(verdict: Verdict, reason: string): boolean {
  return verdict !== 'solved' && [...reason.trim()].length < 5
}
