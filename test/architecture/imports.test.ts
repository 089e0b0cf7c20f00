import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { expect, test } from 'vitest';

const folders = ['schemas', 'rules', 'server', 'designer'];
/** Each has a rule of one door. */
const libraries = [
  'jsep',
  '@noble/hashes',
  'canonicalize',
  '@node-rs/argon2',
  'json-rules-engine',
  'ajv',
  'better-sqlite3',
  'mongoose',
  'csv-parse',
  '@e965/xlsx',
  'multer',
  'csv-stringify',
  'pino',
  'prom-client',
  'helmet',
  'compression',
  'express-rate-limit',
  'write-excel-file',
  '@xyflow/react',
  'echarts',
  '@codemirror',
  'i18next',
  'idb-keyval',
  'vite',
];

const options = await extractDepcruiseOptions('./.dependency-cruiser.cjs');
const cruised = await cruise(folders, options, undefined, { tsConfig: extractTSConfig('tsconfig.json') });
const { modules, summary } = cruised.output as ICruiseResult;

test('every import goes the way it may go, and none goes in a circle', () => {
  expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
});

test('the rules above were held against all folders, not against an empty list', () => {
  const own = (folder: string) => modules.filter(({ source }) => source.startsWith(`${folder}/`)).length;
  expect(own('schemas')).toBeGreaterThanOrEqual(8);
  expect(own('rules')).toBeGreaterThanOrEqual(120);
  expect(own('server')).toBeGreaterThanOrEqual(60);
  expect(own('designer')).toBeGreaterThanOrEqual(200);
  expect(summary.totalDependenciesCruised).toBeGreaterThanOrEqual(900);
});

test('every door to a library is used: a rule about a door that is gone would hold nothing', () => {
  const imported = new Set(modules.flatMap(({ dependencies }) => dependencies.map(({ resolved }) => resolved)));
  for (const library of libraries)
    expect(
      [...imported].some((path) => path.startsWith(`node_modules/${library}/`)),
      library,
    ).toBe(true);
});
