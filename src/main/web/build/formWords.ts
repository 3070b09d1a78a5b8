import type { Plugin } from 'vite'

/** The calendar that opens under a date field, in the shape of a flatpickr locale. */
const DAYS = ['日', '一', '二', '三', '四', '五', '六']
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => `${month} 月`)
const CALENDAR = {
  firstDayOfWeek: 1,
  weekdays: { shorthand: DAYS, longhand: DAYS.map((day) => `周${day}`) },
  months: { shorthand: MONTHS, longhand: MONTHS },
  yearAriaLabel: '年',
  monthAriaLabel: '月',
  hourAriaLabel: '时',
  minuteAriaLabel: '分',
  rangeSeparator: ' 至 ',
  weekAbbreviation: '周',
  scrollTitle: '滚动改变',
  toggleTitle: '点击切换',
  time_24hr: true,
}

/**
 * form-js 1.23 speaks English only and has no translation hook. Each entry is a piece of its source and what stands
 * there instead; a piece that is no longer found stops the build, so that an update cannot bring English back unseen.
 */
const WORDS: [string, string][] = [
  ["'Field is required.'", "'这一项要填'"],
  ['`Field must have minimum length of ${validation.minLength}.`', '`至少写 ${validation.minLength} 个字`'],
  ['`Field must have maximum length of ${validation.maxLength}.`', '`最多写 ${validation.maxLength} 个字`'],
  ['`Field must have minimum value of ${validation.min}.`', '`不能小于 ${validation.min}`'],
  ['`Field must have maximum value of ${validation.max}.`', '`不能大于 ${validation.max}`'],
  ['`Field must match pattern ${validation.pattern}.`', "'写法不对，请照说明填'"],
  ["'Field must be a valid  international phone number. (e.g. +4930664040900)'", "'电话写法不对，如 13800001234'"],
  ["'Field must be a valid email.'", "'邮箱写法不对'"],
  ["'Value is not a number.'", "'这里要填数字'"],
  ["'Date and time must both be entered.'", "'日期和时间都要填'"],
  ["emptyListMessage = 'No results'", "emptyListMessage = '没有找到'"],
  ["'No results' : 'All values selected'", "'没有找到' : '都选上了'"],
  ["valueLabel || 'Select'", "valueLabel || '请选择'"],
  ["placeholder: 'Search'", "placeholder: '输入名称查找'"],
  ["disabled || readonly ? undefined : 'Search'", "disabled || readonly ? undefined : '输入名称查找'"],
  ["use24h ? 'hh:mm' : 'hh:mm --'", "use24h ? '时：分' : '时：分'"],
  ['placeholder: getLocaleReadableDateFormat(),', "placeholder: '年-月-日',"],
  [
    "function getLocaleDateFormat(locale = 'default') {",
    "function getLocaleDateFormat() {\n  return 'yyyy-MM-dd';\n}\nfunction browserDateFormat(locale = 'default') {",
  ],
  [
    'clickOpens: false,',
    `clickOpens: false,
      ariaDateFormat: 'Y 年 n 月 j 日',
      locale: ${JSON.stringify(CALENDAR)},`,
  ],
  ['"aria-label": "Increment"', '"aria-label": "加一"'],
  ['"aria-label": "Decrement"', '"aria-label": "减一"'],
  ['label: "Skip to search"', 'label: "跳到查找"'],
  ['title: "Remove tag"', 'title: "去掉"'],
  ["'Add new'", "'再加一条'"],
  ["evaluatedColumns.length === 0 ? 'Nothing to show.'", "evaluatedColumns.length === 0 ? '没有内容'"],
  ['title: "Powered by bpmn.io"', 'title: "表单由 bpmn.io 提供"'],
  ['"Web-based tooling for BPMN, DMN, and forms powered by"', '"表单和流程图的显示由这个开源项目提供："'],
]

/** An eleven-digit mobile number or a landline, as people here write it. */
const PHONE = '/^(1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8})$/'

export function chinese(source: string): string {
  let text = source
  for (const [piece, instead] of WORDS) {
    if (!text.includes(piece)) throw new Error(`form-js no longer contains ${piece}: look for its new wording`)
    text = text.split(piece).join(instead)
  }
  const pattern = /const PHONE_PATTERN = \/.*?\/;/
  if (!pattern.test(text)) throw new Error('form-js no longer contains PHONE_PATTERN')
  return text.replace(pattern, () => `const PHONE_PATTERN = ${PHONE};`)
}

/** Puts Chinese in the place of form-js's English, in `vite dev` and in the build alike. */
export function formWords(): Plugin {
  let seen = false
  const isFormJs = (id: string) => id.includes('form-js-viewer')
  return {
    name: 'form-words',
    enforce: 'pre',
    transform(code, id) {
      if (!/form-js-viewer[\\/]dist[\\/]index\.es\.js/.test(id)) return null
      seen = true
      return { code: chinese(code), map: null }
    },
    generateBundle(_options, bundle) {
      const bundled = Object.values(bundle).some((file) => file.type === 'chunk' && file.moduleIds.some(isFormJs))
      if (bundled && !seen) this.error('form-js-viewer was bundled from another file: its words would stay English')
    },
  }
}
