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
import task from './en/task'
import cases from './en/cases'
import workbench from './en/workbench'

const en: Messages = {
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
  task,
  cases,
  workbench,
}

export default en
