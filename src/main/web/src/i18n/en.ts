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
import views from './en/views'
import record from './en/record'
import rules from './en/rules'
import account from './en/account'
import accounts from './en/accounts'
import start from './en/start'
import calendar from './en/calendar'
import registers from './en/registers'
import caseWords from './en/case'
import caseTask from './en/caseTask'
import caseClock from './en/caseClock'

type Translated<T> = { [K in keyof T]: T[K] extends string | string[] ? T[K] | string : Translated<T[K]> }

const en = {
  common,
  time,
  shell,
  signin,
  tasks,
  problem,
  move,
  notices,
  files,
  whistle,
  cases,
  workbench,
  views,
  record,
  rules,
  account,
  accounts,
  start,
  calendar,
  registers,
  case: caseWords,
  caseTask,
  caseClock,
}

/** The second language says all that the first says. */
export default en satisfies Translated<Messages>
