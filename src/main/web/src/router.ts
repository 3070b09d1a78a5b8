import { createRouter, createWebHistory } from 'vue-router'
import { i18n } from './i18n'
import { useMe } from './state/me'

declare module 'vue-router' {
  interface RouteMeta {
    /** Key under shell.nav: name of the page in the window and on a phone's top bar. */
    title: string
    open?: boolean
    /** Deep page: a phone shows the way back instead of the bottom bar, a desk the narrow navigation. */
    deep?: boolean
    nav?: string
  }
}

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', redirect: '/workbench' },
    {
      path: '/signin',
      component: () => import('./pages/signin/SigninPage.vue'),
      meta: { title: 'signin', open: true },
    },
    {
      path: '/start',
      component: () => import('./pages/start/StartPage.vue'),
      meta: { title: 'start', open: true },
    },
    {
      path: '/readiness',
      component: () => import('./pages/start/ReadinessPage.vue'),
      meta: { title: 'readiness', nav: 'registers', deep: true },
    },
    {
      path: '/workbench',
      component: () => import('./pages/workbench/WorkbenchPage.vue'),
      meta: { title: 'workbench', nav: 'workbench' },
    },
    {
      path: '/whistle',
      component: () => import('./pages/whistle/WhistlePage.vue'),
      meta: { title: 'whistle', nav: 'whistle', deep: true },
    },
    {
      path: '/whistle/sent/:number',
      component: () => import('./pages/whistle/SentPage.vue'),
      meta: { title: 'sent', nav: 'whistle', deep: true },
      props: true,
    },
    { path: '/tasks', component: () => import('./pages/tasks/TasksPage.vue'), meta: { title: 'tasks', nav: 'tasks' } },
    {
      path: '/tasks/:id',
      component: () => import('./pages/cases/CasePage.vue'),
      meta: { title: 'task', nav: 'tasks', deep: true },
    },
    { path: '/cases', component: () => import('./pages/cases/CasesPage.vue'), meta: { title: 'cases', nav: 'cases' } },
    {
      path: '/cases/:number',
      component: () => import('./pages/cases/CasePage.vue'),
      meta: { title: 'case', nav: 'cases', deep: true },
    },
    {
      path: '/notices',
      component: () => import('./pages/notices/NoticesPage.vue'),
      meta: { title: 'notices', nav: 'notices' },
    },
    {
      path: '/record',
      component: () => import('./pages/record/RecordPage.vue'),
      meta: { title: 'record', nav: 'record' },
    },
    {
      path: '/rules',
      component: () => import('./pages/rules/RulesPage.vue'),
      meta: { title: 'rules', nav: 'me' },
    },
    {
      path: '/party-search',
      component: () => import('./pages/cases/PartySearchPage.vue'),
      meta: { title: 'partySearch', nav: 'cases', deep: true },
    },
    { path: '/registers', redirect: '/registers/regions' },
    {
      path: '/registers/:register',
      component: () => import('./pages/registers/RegistersPage.vue'),
      meta: { title: 'registers', nav: 'registers' },
      props: true,
    },
    {
      path: '/registers/:register/add',
      component: () => import('./pages/registers/LinePage.vue'),
      meta: { title: 'line', nav: 'registers', deep: true },
      props: true,
    },
    {
      path: '/registers/:register/imports/:id(\\d+)',
      component: () => import('./pages/registers/ImportPage.vue'),
      meta: { title: 'line', nav: 'registers', deep: true },
      props: true,
    },
    {
      path: '/registers/:register/lines/:line/end',
      component: () => import('./pages/registers/EndPage.vue'),
      meta: { title: 'line', nav: 'registers', deep: true },
      props: true,
    },
    {
      path: '/registers/:register/lines/:line',
      component: () => import('./pages/registers/LinePage.vue'),
      meta: { title: 'line', nav: 'registers', deep: true },
      props: true,
    },
    {
      path: '/calendar',
      component: () => import('./pages/calendar/CalendarPage.vue'),
      meta: { title: 'registers', nav: 'registers' },
    },
    {
      path: '/calendar/:year(\\d{4})/edit',
      component: () => import('./pages/calendar/CalendarEditPage.vue'),
      meta: { title: 'line', nav: 'registers', deep: true },
      props: true,
    },
    {
      path: '/calendar/drafts/:id(\\d+)',
      component: () => import('./pages/calendar/CalendarDraftPage.vue'),
      meta: { title: 'line', nav: 'registers', deep: true },
      props: true,
    },
    {
      path: '/account',
      component: () => import('./pages/account/AccountPage.vue'),
      meta: { title: 'account', nav: 'me' },
    },
    {
      path: '/accounts',
      component: () => import('./pages/accounts/AccountsPage.vue'),
      meta: { title: 'accounts', nav: 'accounts' },
    },
    {
      path: '/accounts/add',
      component: () => import('./pages/accounts/OpenPage.vue'),
      meta: { title: 'accounts', nav: 'accounts', deep: true },
    },
    {
      path: '/accounts/:id(\\d+)',
      component: () => import('./pages/accounts/CardPage.vue'),
      meta: { title: 'accounts', nav: 'accounts', deep: true },
      props: true,
    },
    {
      path: '/account-codes',
      component: () => import('./pages/accounts/CodesPage.vue'),
      meta: { title: 'codes', nav: 'codes' },
    },
    { path: '/me', component: () => import('./pages/notices/MinePage.vue'), meta: { title: 'me', nav: 'me' } },
    { path: '/:missing(.*)*', component: () => import('./pages/MissingPage.vue'), meta: { title: 'missing' } },
  ],
  scrollBehavior: (to, from, saved) => {
    if (saved) return saved
    if (to.path === from.path) return false
    return { top: 0 }
  },
})

router.beforeEach(async (to) => {
  if (to.meta.open) return true
  const me = useMe()
  await me.ready()
  if (me.person?.due.length && to.path !== '/account') return { path: '/account', query: { back: to.fullPath } }
  if (me.person || me.offlineStart) return true
  return { path: '/signin', query: to.path === '/workbench' ? {} : { back: to.fullPath } }
})

router.afterEach((to) => {
  const { t } = i18n.global
  document.title = `${t(`shell.nav.${to.meta.title}`)} · ${t('common.app')}`
})
