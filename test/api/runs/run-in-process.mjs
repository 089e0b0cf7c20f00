import { importSource } from '../../../server/run-source.mjs';

await importSource('test/api/runs/run-in-process.ts');
