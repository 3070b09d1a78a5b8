import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { iconNames } from '@/components/icons'
import en from './en'
import zh from './zh-CN'

type Tree = { [key: string]: string | string[] | Tree }

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] => {
    const at = path ? `${path}.${key}` : key
    if (typeof value === 'string') return [[at, value]]
    if (Array.isArray(value)) return value.map((one, index) => [`${at}.${index}`, one])
    return leaves(value, at)
  })
}

const root = join(__dirname, '..')
function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const at = join(folder, entry.name)
    if (entry.isDirectory()) return sources(at)
    return /\.(vue|ts)$/.test(entry.name) && !entry.name.endsWith('.test.ts') && !at.includes('i18n')
      ? [readFileSync(at, 'utf8')]
      : []
  })
}

const chinese = leaves(zh as unknown as Tree)

describe('the words', () => {
  it('say the same in both languages, with the same places to fill', () => {
    const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort().join()
    const outline = (words: [string, string][]) => words.map(([key, text]) => `${key} ${places(text)}`).sort()
    expect(chinese.length).toBeGreaterThan(900)
    expect(outline(leaves(en as unknown as Tree))).toEqual(outline(chinese))
  })

  it('are English in English, but for the name of the other language', () => {
    const chinese = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/
    const odd = leaves(en as unknown as Tree).filter(([, text]) => chinese.test(text))
    expect(odd.map(([key]) => key)).toEqual(['shell.language'])
  })

  it('stand in no template', () => {
    const templates = sources(root).flatMap((text) => /^<template>[\s\S]*^<\/template>/m.exec(text) ?? [])
    expect(templates.length).toBeGreaterThan(80)
    expect(templates.flatMap((text) => text.match(/.*[\u4e00-\u9fff].*/g) ?? [])).toEqual([])
  })

  it('use full-width punctuation in Chinese', () => {
    expect(chinese.filter(([, text]) => /[\u4e00-\u9fff}][,:;?!]|[,;?!][\u4e00-\u9fff]/.test(text))).toEqual([])
  })

  it('exist for every key that is written out in the sources', () => {
    const keys = new Set(chinese.map(([key]) => key))
    const used = sources(root).flatMap((text) =>
      [...text.matchAll(/\bt\('([a-zA-Z]+\.[\w.]+)'/g)].map((match) => match[1]!),
    )
    expect(used.length).toBeGreaterThan(200)
    expect([...new Set(used)].filter((key) => !keys.has(key) && !/\.purposes$/.test(key))).toEqual([])
  })

  it('come with icons that exist', () => {
    const used = sources(root).flatMap((text) =>
      [...text.matchAll(/(?:<AppIcon[^>]*\sname|icon)="([a-z-]+)"/g)].map((match) => match[1]!),
    )
    expect([...new Set(used)].filter((name) => !iconNames.includes(name))).toEqual([])
  })
})
