/**
 * An agency as it is called within the town: without the city before a district or county, a station by its own name, a
 * committee by its place.
 */
export function shortAgency(name: string): string {
  return name
    .replace(/^.+局(?=.{2,}所$)/, '')
    .replace(/^.{2,3}市(?=.{2,}[区县市])/, '')
    .replace(/(村|社区)(村民|居民)委员会$/, '$1')
}

/** Within a county also without the county, where there is little room. */
export function shorterAgency(name: string): string {
  return shortAgency(name).replace(/^.{2,3}?[区县市](?=[^委].{2,})/, '')
}

/** "镜湖社区居民委员会 陈俊飞": the agency shortened, whoever stands behind it kept. */
export function shortPerson(name: string): string {
  const [agency = '', ...who] = name.split(' ')
  return [shortAgency(agency), ...who].join(' ')
}
