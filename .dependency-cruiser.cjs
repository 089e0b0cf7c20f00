/** Who may import whom. test/architecture runs this and asserts how many modules it saw. */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'schemas-import-nothing', severity: 'error', from: { path: '^schemas/' }, to: { path: '^(rules|server|designer|test)/' } },
    { name: 'rules-import-schemas-only', severity: 'error', from: { path: '^rules/' }, to: { path: '^(server|designer|test)/' } },
    { name: 'rules-know-no-node', severity: 'error', from: { path: '^rules/' }, to: { dependencyTypes: ['core'] } },
    { name: 'rules-know-no-ajv', severity: 'error', from: { path: '^rules/' }, to: { path: '^schemas/validate' } },
    { name: 'server-and-designer-meet-over-http', severity: 'error', from: { path: '^server/' }, to: { path: '^(designer|test)/' } },
    { name: 'designer-imports-rules-and-schemas', severity: 'error', from: { path: '^designer/' }, to: { path: '^(server|test)/' } },
    { name: 'one-door-to-jsep', severity: 'error', from: { pathNot: '^rules/formula/parse' }, to: { path: 'node_modules/jsep/' } },
    { name: 'one-door-to-ajv', severity: 'error', from: { path: '^(schemas|rules|server|designer)/', pathNot: '^schemas/validate' }, to: { path: 'node_modules/ajv/' } },
    { name: 'one-door-to-json-rules-engine', severity: 'error', from: { path: '^(schemas|rules|server|designer)/', pathNot: '^rules/second-opinion/engine' }, to: { path: 'node_modules/json-rules-engine/' } },
    { name: 'one-door-to-csv-parse', severity: 'error', from: { path: '^(schemas|rules|server|designer)/', pathNot: '^server/records/csv/' }, to: { path: 'node_modules/csv-parse/' } },
    { name: 'one-door-to-xlsx', severity: 'error', from: { path: '^(schemas|rules|server|designer)/', pathNot: '^server/records/xlsx/' }, to: { path: 'node_modules/@e965/xlsx/' } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
