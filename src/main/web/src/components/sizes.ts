import { i18n } from '@/i18n'

/** "240 KB", "3.2 MB". */
export function sizeWord(bytes: number): string {
  const { t } = i18n.global
  if (bytes < 1024) return t('common.size.b', { n: bytes })
  if (bytes < 1024 * 1024) return t('common.size.kb', { n: Math.round(bytes / 1024) })
  return t('common.size.mb', { n: Math.round((bytes / 1024 / 1024) * 10) / 10 })
}
