import common from './zh-CN/common'
import time from './zh-CN/time'
import shell from './zh-CN/shell'
import signin from './zh-CN/signin'
import tasks from './zh-CN/tasks'
import problem from './zh-CN/problem'
import move from './zh-CN/move'
import notices from './zh-CN/notices'
import files from './zh-CN/files'
import whistle from './zh-CN/whistle'
import cases from './zh-CN/cases'
import workbench from './zh-CN/workbench'
import views from './zh-CN/views'
import record from './zh-CN/record'
import rules from './zh-CN/rules'
import account from './zh-CN/account'
import accounts from './zh-CN/accounts'
import start from './zh-CN/start'
import calendar from './zh-CN/calendar'
import registers from './zh-CN/registers'
import caseWords from './zh-CN/case'
import caseTask from './zh-CN/caseTask'
import caseClock from './zh-CN/caseClock'

const zh = {
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

export default zh
export type Messages = typeof zh
