import { importSource } from '../run-source.mjs';

// Ahead of time, where nothing can be written later: in the image of a container.
const { prepareDesigner } = await importSource('server/designer/prepare-designer.ts');
console.log(await prepareDesigner());
