/** Who may import whom. test/architecture runs this and asserts how many modules it saw. */

const direction = (name, from, to) => ({ name, severity: 'error', from: { path: from }, to: { path: to } });

/** Only the files at `door` import the library. */
const door = (library, path) => ({
  name: `one-door-to-${library}`,
  severity: 'error',
  from: { path: '^(schemas|rules|server|designer)/', pathNot: path },
  to: { path: `node_modules/${library}/` },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    { name: 'rules-know-no-node', severity: 'error', from: { path: '^rules/' }, to: { dependencyTypes: ['core'] } },
    direction('schemas-import-nothing', '^schemas/', '^(rules|server|designer|test)/'),
    direction('rules-import-schemas-only', '^rules/', '^(server|designer|test)/'),
    direction('rules-know-no-ajv', '^rules/', '^schemas/validate'),
    direction('server-imports-rules-and-schemas', '^server/', '^(designer|test)/'),
    direction('designer-imports-rules-and-schemas', '^designer/', '^(server|test)/'),
    {
      name: 'designer-knows-no-node',
      severity: 'error',
      from: { path: '^designer/', pathNot: 'vite.config' },
      to: { dependencyTypes: ['core'] },
    },
    direction('designer-knows-no-ajv', '^designer/', '^schemas/validate'),
    {
      name: 'the-editor-knows-no-page',
      severity: 'error',
      from: { path: '^designer/editor/', pathNot: 'use-editor|read-only-here' },
      to: { path: '^designer/(app|canvas|grid|inspector|pages|park)/|node_modules/(react|antd)/' },
    },
    door('@xyflow/react', '^designer/canvas/'),
    door('echarts', '^designer/charts/'),
    door('@codemirror', '^designer/formula/'),
    door('i18next', '^designer/(app/languages|language/i18next)'),
    door('idb-keyval', '^designer/editor/saving/browser-keep'),
    door('vite', '^(server/designer/build-designer|designer/vite.config)'),
    door('jsep', '^rules/formula/parse'),
    door('@noble/hashes', '^rules/definition-hash'),
    door('canonicalize', '^rules/definition-hash'),
    door('@node-rs/argon2', '^server/access/password'),
    door('json-rules-engine', '^rules/second-opinion/engine'),
    door('ajv', '^schemas/validate'),
    door('better-sqlite3', '^server/storage/sqlite/driver'),
    door('mongoose', '^server/storage/mongo/'),
    door('csv-parse', '^server/records/csv/'),
    door('@e965/xlsx', '^server/records/xlsx/'),
    door('multer', '^server/http/receive-upload'),
    door('csv-stringify', '^server/output/csv-rows'),
    door('pino', '^server/operation/log'),
    door('prom-client', '^server/operation/metrics'),
    door('helmet', '^server/http/security-headers'),
    door('compression', '^server/http/app'),
    door('express-rate-limit', '^server/http/rate-limit'),
    door('write-excel-file', '^server/output/xlsx-workbook'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
