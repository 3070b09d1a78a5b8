import { i18n } from '@/i18n'

/** "482 KB": how large a file is, as a person says it. */
export function fileSize(bytes: number): string {
  const { t } = i18n.global
  if (bytes < 1024) return t('common.size.b', { n: bytes })
  if (bytes < 1024 * 1024) return t('common.size.kb', { n: Math.round(bytes / 1024) })
  return t('common.size.mb', { n: Math.round(bytes / (1024 * 102.4)) / 10 })
}
