import { importSource } from '../../../server/run-source.mjs';

await importSource('test/api/imports/import-in-process.ts');
