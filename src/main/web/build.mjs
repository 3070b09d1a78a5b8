// Builds the pages into the folder named by the first argument. Called by Maven; does only what has changed.
import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const out = resolve(process.argv[2] ?? join(here, 'dist'))
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `网页要用 Node 20.19 或更新的版本来构建，这里是 ${process.versions.node}。请运行 deploy/run，它会自带一个合适的 Node。`,
  )
  process.exit(1)
}

const digest = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex')
const read = (name) => readFileSync(join(here, name))
const seen = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '')

function run(command, args, env = {}) {
  const done = spawnSync(command, args, { cwd: here, stdio: 'inherit', env: { ...process.env, ...env } })
  if (done.status !== 0) {
    console.error(`网页没有构建成：${command} ${args.join(' ')} 出错，上面写着原因。`)
    process.exit(done.status ?? 1)
  }
}

function filesUnder(folder) {
  return readdirSync(join(here, folder), { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort()
}

const wanted = digest(read('package.json'), read('package-lock.json'), process.versions.node)
const installed = join(here, 'node_modules', '.stamp')
if (seen(installed) !== wanted) {
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'])
  writeFileSync(installed, wanted)
}

const config = readdirSync(here).filter((name) => statSync(join(here, name)).isFile() && name !== 'README.md')
const sources = [...config.sort(), ...filesUnder('src'), ...filesUnder('build'), ...filesUnder('public')]
const state = digest(...sources.flatMap((name) => [name, read(name)]), process.versions.node)
const stamp = process.argv[2] ? join(dirname(dirname(out)), 'web.stamp') : join(here, 'node_modules', '.web.stamp')
if (seen(stamp) === state && existsSync(join(out, 'index.html'))) {
  console.log('网页没有变化，不用重新构建。')
} else {
  const bin = (name) => join(here, 'node_modules', '.bin', name)
  run(bin('vue-tsc'), ['--noEmit'])
  run(bin('vite'), ['build', '--logLevel', 'warn'], { SHAODAO_WEB_OUT: out })
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, state)
}
