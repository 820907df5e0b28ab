/**
 * The project's own lint rules: the import law (CONTRIBUTING.md states it in words) and file names.
 * One table instead of one `no-restricted-imports` block per folder, because in ESLint a later block replaces
 * an earlier one instead of adding to it, and because that rule does not see `import()`.
 */
import { isBuiltin } from 'node:module'
import path from 'node:path'

const RELATIVE = /^\.{1,2}\//
const EVERY_PART = [
  'core',
  'contract',
  'formats',
  'dashboard',
  'commands',
  'parsers',
  'store',
  'files',
  'github',
  'action',
  'cli',
  'ports',
]

/**
 * What each part of src may import. `from`: parts of src besides itself; `builtins`: Node's own modules;
 * `packages`: whether npm packages are allowed at all, or which (OWNERS narrows it).
 */
const LAW = {
  core: { from: [], builtins: false, packages: false },
  // The readers of result files are handed their parsers as a port.
  formats: { from: ['core', 'ports'], builtins: false, packages: false },
  contract: { from: ['core'], builtins: false, packages: false },
  ports: { from: ['core', 'contract'], builtins: false, packages: false },
  // Draws and folds; the page and Node run the same.
  dashboard: { from: ['core'], builtins: false, packages: /^d3-(array|scale)$/ },
  page: { from: ['core', 'dashboard'], builtins: false, packages: /^preact(\/|$)/ },
  commands: { from: ['core', 'contract', 'formats', 'dashboard', 'ports'], builtins: false, packages: false },
  store: { from: ['core', 'contract', 'ports'], builtins: true, packages: true },
  parsers: { from: ['core', 'ports'], builtins: true, packages: true },
  files: { from: ['core', 'ports', 'parsers'], builtins: true, packages: true },
  github: { from: ['core', 'ports', 'parsers'], builtins: true, packages: true },
  action: { from: EVERY_PART.filter((part) => part !== 'cli'), builtins: true, packages: true },
  // src/github is made of @actions/* packages, so the CLI has nothing to look for there.
  cli: {
    from: EVERY_PART.filter((part) => part !== 'action' && part !== 'github'),
    builtins: true,
    packages: true,
  },
}

/** Packages that only some files may import. The first pattern that matches the package decides. */
const OWNERS = [
  {
    package: /^@electric-sql\/pglite/,
    files: /^store\/embedded\/(embedded|pglite)\.ts$/,
    where: 'src/store/embedded/{embedded,pglite}.ts',
  },
  { package: /^pg(\/|$)/, files: /^store\/postgres\/postgres\.ts$/, where: 'src/store/postgres/postgres.ts' },
  { package: /^@supabase\//, files: /^store\/supabase\/supabase\.ts$/, where: 'src/store/supabase/supabase.ts' },
  // It writes names that strangers chose raw into the log, where the runner looks for commands.
  { package: /^@actions\/artifact/, files: /^$/, where: 'the tests' },
  { package: /^@actions\/core/, files: /^action\//, where: 'src/action' },
  { package: /^@(actions|octokit)\//, files: /^(action|github)\//, where: 'src/action and src/github' },
  { package: /^commander/, files: /^cli\//, where: 'src/cli' },
  { package: /^(yauzl|fzstd|csv-parse|sax|yaml)(\/|$)/, files: /^parsers\//, where: 'src/parsers' },
  { package: /^d3-/, files: /^dashboard\/svg\//, where: 'src/dashboard/svg' },
  { package: /^preact/, files: /^page\//, where: 'src/page' },
]

/** The part of src that a path relative to src belongs to: its first folder, or `ports` for ports.ts. */
function partOf(relative) {
  const [first = ''] = relative.split('/')
  return first.replace(/\.[jt]s$/, '')
}

/** Why `file` (relative to src) must not import `specifier`, or null when it may. */
function objection(file, specifier) {
  const part = partOf(file)
  const law = LAW[part]
  if (law === undefined) return `The import law knows no src/${part}: add it to scripts/lint-rules.mjs.`
  if (RELATIVE.test(specifier)) {
    const target = path.posix.join(path.posix.dirname(file), specifier)
    if (target.startsWith('../')) return `src/${part} imports from outside src.`
    const other = partOf(target)
    if (other === part || law.from.includes(other)) return null
    return `src/${part} may import ${['itself', ...law.from.map((name) => `src/${name}`)].join(', ')}, not src/${other}.`
  }
  if (isBuiltin(specifier)) {
    if (!law.builtins) return `src/${part} is free of Node's modules: pass what it needs in from outside.`
    if (/^(node:)?process$/.test(specifier) && part !== 'action' && part !== 'cli') {
      return 'Only the doors src/action and src/cli read the process: pass what is needed in from there.'
    }
    return null
  }
  const isAllowed = law.packages instanceof RegExp ? law.packages.test(specifier) : law.packages
  if (!isAllowed) {
    return law.packages === false
      ? `src/${part} imports no npm package.`
      : `src/${part} imports no npm package but ${law.packages}.`
  }
  const owner = OWNERS.find((rule) => rule.package.test(specifier))
  return owner === undefined || owner.files.test(file) ? null : `Only ${owner.where} may import ${specifier}.`
}

const importLaw = {
  meta: { type: 'problem', docs: { description: 'who may import what: the import law' }, schema: [] },
  create(context) {
    const relative = path.relative(path.join(context.cwd, 'src'), context.filename)
    if (relative.startsWith('..')) return {}
    const file = relative.split(path.sep).join('/')
    const check = (source) => {
      if (source === null || source === undefined) return
      // In a type, `import('x')` wraps its text in a literal type.
      const literal = source.type === 'TSLiteralType' ? source.literal : source
      if (typeof literal.value !== 'string') return // computed at run time: the loader of dist/pglite
      const message = objection(file, literal.value)
      if (message !== null) context.report({ node: literal, message })
    }
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source ?? node.argument),
    }
  },
}

const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/
const VAGUE = /^(utils?|helpers?|common|misc|shared|stuff)\b/

const fileName = {
  meta: { type: 'suggestion', docs: { description: 'kebab-case, after what the file owns' }, schema: [] },
  create(context) {
    const name = path.basename(context.filename)
    return {
      Program(node) {
        if (!KEBAB_CASE.test(name)) context.report({ node, message: `File names are kebab-case: ${name}` })
        if (VAGUE.test(name)) context.report({ node, message: `Name the file after the noun or verb it owns: ${name}` })
      },
    }
  },
}

export default { meta: { name: 'house' }, rules: { 'import-law': importLaw, 'file-name': fileName } }
