import type { Definition } from '../../schemas/definition.ts';
import { changesBetween } from './patch/definition-patch.ts';
import type { Answers, FromWorker, Question, ToWorker } from './protocol.ts';
import type { WorkerPort } from './worker-port.ts';

/** A check waits until no edit has come for this long. */
const checkAfter = 300;

/**
 * Speaks with the worker. At most one score is under way; of the definitions that come meanwhile only the latest is
 * scored next, so that nothing queues up behind a slider.
 */
export class ParkClient {
  private readonly port: WorkerPort;
  private readonly calls = new Map<number, (answer: never) => void>();
  private wanted: Definition | null = null;
  /** What the worker has. */
  private sent: Definition | null = null;
  private serial = 0;
  private underWay: number | null = null;
  private nextCall = 1;
  private checkTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(port: WorkerPort, hear: (message: FromWorker, isLatest: boolean) => void) {
    this.port = port;
    const take = (message: FromWorker) => {
      hear(message, 'serial' in message && message.serial === this.serial && this.sent === this.wanted);
      this.take(message);
    };
    port.listen(take, (why) => {
      this.underWay = null;
      take({ kind: 'failed', fault: { code: 'broken', why } });
    });
  }

  send(message: ToWorker): void {
    this.port.send(message);
  }

  setDefinition(definition: Definition): void {
    if (definition === this.wanted) return;
    this.wanted = definition;
    this.scoreNext();
    clearTimeout(this.checkTimer);
    this.checkTimer = setTimeout(() => {
      this.scoreNext(true);
      this.send({ kind: 'check', serial: this.serial });
    }, checkAfter);
  }

  ask<Of extends keyof Answers>(question: Extract<Question, { readonly of: Of }>): Promise<Answers[Of]> {
    const call = this.nextCall++;
    return new Promise((resolve) => {
      this.calls.set(call, resolve);
      this.send({ kind: 'ask', call, question });
    });
  }

  close(): void {
    clearTimeout(this.checkTimer);
    this.port.end();
  }

  private scoreNext(atOnce = false): void {
    const { wanted, sent } = this;
    if (wanted === null || wanted === sent || (this.underWay !== null && !atOnce)) return;
    this.sent = wanted;
    this.serial += 1;
    this.underWay = this.serial;
    this.send({ kind: 'score', serial: this.serial, changes: changesBetween(sent, wanted) });
  }

  private take(message: FromWorker): void {
    if (message.kind === 'answer') {
      const { of, value } = message.answer;
      const resolve = this.calls.get(message.call);
      this.calls.delete(message.call);
      // A call is answered by an answer to its own question.
      if (of) resolve?.(value as never);
      return;
    }
    const serial = servedBy(message);
    if (serial === null || serial !== this.underWay) return;
    this.underWay = null;
    this.scoreNext();
  }
}

/** The serial of the score that a message ends. */
function servedBy(message: FromWorker): number | null {
  if (message.kind === 'preview') return message.preview.serial;
  return message.kind === 'unrunnable' || message.kind === 'idle' ? message.serial : null;
}
