import type { Router } from 'vue-router'
import { ProblemError } from './api/problem'
import { failed } from './state/says'

/** The page that was loaded anew last, and still did not come. */
const LOADED_ANEW = 'shaodao.loadedAnew'

type Fetching = () => Promise<unknown>

/**
 * Each page comes in a file of its own. The others are fetched while there is nothing else to do, so that a whistle can
 * be begun where there is no network. A file that does not come is told; where a new version has replaced it, the page
 * is loaded anew.
 */
export function keepPages(router: Router): void {
  router.onError((_error, to) => {
    if (navigator.onLine && sessionStorage.getItem(LOADED_ANEW) !== to.fullPath) {
      sessionStorage.setItem(LOADED_ANEW, to.fullPath)
      location.assign(to.fullPath)
    } else {
      failed(new ProblemError('offline', 0, '', ''))
    }
  })
  router.afterEach((_to, _from, failure) => {
    if (!failure) sessionStorage.removeItem(LOADED_ANEW)
  })
  void router.isReady().then(() => whenIdle(() => pagesOf(router).forEach((fetching) => void fetching().catch(later))))
}

function pagesOf(router: Router): Fetching[] {
  return router
    .getRoutes()
    .map((route) => route.components?.default)
    .filter((page): page is Fetching & typeof page => typeof page === 'function')
}

/** It is asked for again when somebody goes there. */
function later(): void {}

function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 5_000 })
  else setTimeout(work, 2_000)
}
