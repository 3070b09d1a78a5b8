/** Icons by Lucide (ISC licence), gathered into one sprite when the application starts. */
const files = import.meta.glob<string>(
  '/node_modules/lucide-static/icons/{arrow-left,arrow-right-left,bell,bell-ring,bookmark,calendar,camera,check,chevron-down,chevron-right,circle-alert,circle-pause,circle-question-mark,clock,clock-alert,cloud-off,copy,copy-check,download,eye,fast-forward,file-text,folder-open,house,image,inbox,info,key-round,languages,lightbulb,locate-fixed,lock,log-out,map-pin,maximize-2,message-square,milestone,minimize-2,minus,octagon-alert,pencil,plus,refresh-cw,scale,search,send,siren,trash-2,undo-2,upload,user,user-cog,users,whistle,x}.svg',
  { query: '?raw', import: 'default', eager: true },
)

const DIAMOND = '<path d="M12 1 23 12 12 23 1 12Z"/>'
const OCTAGON = '<path d="M7.5 2h9L22 7.5v9L16.5 22h-9L2 16.5v-9Z"/>'

const inner = (svg: string) => svg.replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '')

const shapes: Record<string, string> = { 'warn-orange': DIAMOND, 'warn-red': OCTAGON }
for (const [path, svg] of Object.entries(files)) {
  shapes[path.slice(path.lastIndexOf('/') + 1, -4)] = inner(svg)
}

export const iconNames = Object.keys(shapes)

export function plantIcons(): void {
  const symbols = Object.entries(shapes)
    .map(([name, body]) => `<symbol id="i-${name}" viewBox="0 0 24 24">${body}</symbol>`)
    .join('')
  const holder = document.createElement('div')
  holder.hidden = true
  holder.innerHTML = `<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0" aria-hidden="true"><defs>${symbols}</defs></svg>`
  document.body.prepend(holder)
}
