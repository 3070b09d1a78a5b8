import type { Messages } from './zh-CN'
import common from './en/common'
import time from './en/time'
import shell from './en/shell'
import signin from './en/signin'
import tasks from './en/tasks'
import problem from './en/problem'
import move from './en/move'
import notices from './en/notices'
import files from './en/files'
import whistle from './en/whistle'
import cases from './en/cases'
import workbench from './en/workbench'

type Second<T> = { [K in keyof T]?: T[K] extends string | string[] ? T[K] | string : Second<T[K]> }

/** The second language. What it does not say yet is said in Chinese. */
const en = { common, time, shell, signin, tasks, problem, move, notices, files, whistle, cases, workbench }

export default en satisfies Second<Messages>
