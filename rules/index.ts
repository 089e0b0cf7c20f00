export { definitionHash } from './definition-hash.ts';
export { nodeFractions, nodePoints } from './engine/points.ts';
export type { Run, Statistics } from './engine/run.ts';
export { prepare, type ScoreOptions, score } from './engine/score.ts';
export { sheetOf, sheetsOf } from './engine/sheet.ts';
export { compile, DefinitionError } from './program/compile.ts';
export type { Program } from './program/program.ts';
export { type Dataset, datasetOf } from './records/dataset.ts';
export { type RecordTable, tableOf } from './records/record-table.ts';
