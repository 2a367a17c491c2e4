/**
 * The order of the rooms in src/, from the ground up. A room may import rooms that stand before it, never one that
 * stands after it, so that no two rooms can depend on each other. `npm run house` checks it.
 */
const ROOMS = [
  'money',
  'text',
  'time',
  'errors',
  'files',
  'rulebook',
  'trail',
  'case',
  'decide',
  'procedure',
  'fine',
  'docket',
  'receipt',
  'whatif',
  'cases',
  'ledger',
  'audit',
  'explain',
  'search',
  'documents',
  'tables',
  'worksheet',
  'audit-report',
  'testing',
  'index.ts',
  'cli',
];

/** The rooms that run anywhere: no Node, no clock, no files. */
const CORE = ['money', 'text', 'time', 'rulebook', 'case', 'decide', 'trail'];

/** What the core may use beside itself. */
const CORE_LIBRARIES = ['zod', 'decimal\\.js', '@noble/hashes', 'canonicalize'];

const at = (room) => (room.endsWith('.ts') ? `^src/${room.replace('.', '\\.')}$` : `^src/${room}/`);

const upward = ROOMS.slice(0, -1).map((room, i) => ({
  name: `${room} imports nothing above it`,
  severity: 'error',
  from: { path: at(room) },
  to: {
    path: ROOMS.slice(i + 1)
      .map(at)
      .join('|'),
  },
}));

module.exports = {
  forbidden: [
    ...upward,
    {
      name: 'every room has its place in the order',
      comment: 'a new room is named in ROOMS, at its height',
      severity: 'error',
      from: { path: '^src/', pathNot: [...ROOMS.map(at), '^src/version\\.ts$'] },
      to: {},
    },
    {
      name: 'no cycle',
      comment: 'types aside: a type of a neighbour is read, never run',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'the core is pure',
      severity: 'error',
      from: { path: CORE.map(at).join('|') },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'the core uses four libraries',
      severity: 'error',
      from: { path: CORE.map(at).join('|') },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'],
        pathNot: CORE_LIBRARIES.map((library) => `(^|/)node_modules/${library}(/|$)`),
      },
    },
    {
      name: 'only the command line and the streams know Node',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'everything that is imported is there',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node'] },
  },
};
