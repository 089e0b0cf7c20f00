import type { Sentence } from '../../schemas/text.ts';
import { say } from './messages/say.ts';

/** What the system refused, in words where people meet it, else as the system says it. */
export function systemFault({ code, path, message }: NodeJS.ErrnoException): Sentence {
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return say('system.permission', path ?? '');
    case 'ENOSPC':
    case 'EDQUOT':
      return say('system.full', message);
    default:
      return say('system.refused', message);
  }
}
