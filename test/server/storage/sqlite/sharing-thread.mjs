import { importSource } from '../../../../server/run-source.mjs';

await importSource('test/server/storage/sqlite/sharing-thread.ts');
