import { get } from './client'
import type { RuleBook } from './types'

export const readRules = () => get<RuleBook>('/api/rules')
