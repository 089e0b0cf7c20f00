import { DesignerNotBuilt } from '../../designer/build-designer.ts';
import { prepareDesigner } from '../../designer/prepare-designer.ts';
import { say } from '../messages/serve-command.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** The designer's folder. Without one the API still serves: a park's scores don't wait for a page. */
export async function designerFor(terminal: Terminal): Promise<string | undefined> {
  try {
    return await prepareDesigner(() => terminal.print(say('serve.preparing')));
  } catch (error) {
    if (!(error instanceof DesignerNotBuilt)) throw error;
    terminal.warn(say('serve.notPrepared', error.message));
    return undefined;
  }
}
