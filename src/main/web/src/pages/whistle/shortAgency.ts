/** An agency as it is called within the town: without the city before a district or county, a committee by its place. */
export function shortAgency(name: string): string {
  return name.replace(/^.{2,3}市(?=.{2,}[区县市])/, '').replace(/(村|社区)(村民|居民)委员会$/, '$1')
}
