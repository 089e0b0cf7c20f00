import { type MessagePort, parentPort } from 'node:worker_threads';
import type { Answered, Kind, Message, Reply } from './asked.ts';
import { checkDraft } from './check-draft.ts';
import { compareDefinitions } from './compare-definitions.ts';
import { hashOf } from './hash-of.ts';
import { agreeOn, judgeDefinition } from './judge-definition.ts';
import { takeDefinition } from './take-definition.ts';

/** Looks through definitions, which takes too long for the thread that answers requests. */
export async function rulesThread(): Promise<void> {
  const port = parentPort as MessagePort;
  port.on('message', async (message: Message) => {
    const { id } = message;
    const reply = (await answerTo(message).then(
      (answer) => ({ id, answer }),
      (error: unknown) => ({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    )) satisfies Reply;
    port.postMessage(reply);
  });
}

async function answerTo(message: Message): Promise<Answered[Kind]> {
  switch (message.kind) {
    case 'check':
      return checkDraft(message.asked);
    case 'hash':
      return { hash: hashOf(JSON.parse(message.asked.definition)) };
    case 'take':
      return takeDefinition(message.asked);
    case 'judge':
      return judgeDefinition(message.asked);
    case 'compare':
      return compareDefinitions(message.asked);
    case 'agree':
      return agreeOn(message.asked);
  }
}
