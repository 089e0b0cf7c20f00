import { importSource } from '../../server/run-source.mjs';

await importSource('test/bench/main.ts');
