import { h } from 'vue'
import { ElMessage } from 'element-plus'
import 'element-plus/es/components/message/style/css'
import { i18n } from '@/i18n'
import { asProblem, type ProblemError } from '@/api/problem'

/** A short word at the foot of the page: what has been done. */
export function done(text: string): void {
  ElMessage({ message: h('span', { role: 'status' }, text), duration: 4_000, grouping: true, offset: 72 })
}

/** What went wrong, in the server's words or in ours. */
export function wordsOf(error: unknown): { title: string; detail: string } {
  const problem = asProblem(error)
  return {
    title: problem.title || ours('title', problem),
    detail: fields(problem) || problem.detail || ours('detail', problem),
  }
}

function ours(part: 'title' | 'detail', problem: ProblemError): string {
  const { t, te } = i18n.global
  const key = `problem.${part}.${problem.code}`
  return te(key) || te(key, 'zh-CN') ? t(key) : t(`problem.${part}.${problem.status >= 500 ? 'broken' : 'refused'}`)
}

function fields(problem: ProblemError): string {
  return problem.errors.map((error) => (error.label ? `${error.label}：${error.message}` : error.message)).join('；')
}

export function failed(error: unknown): void {
  const { title, detail } = wordsOf(error)
  const text = detail && detail !== title ? `${title}。${detail}` : title
  ElMessage({
    message: h('span', { role: 'alert' }, text),
    duration: 8_000,
    grouping: true,
    offset: 72,
    showClose: true,
  })
}
