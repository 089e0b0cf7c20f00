import { ParkDesk } from '../../../designer/park/park-desk.ts';
import type { FromWorker } from '../../../designer/park/protocol.ts';
import type { Definition } from '../../../schemas/definition.ts';
import type { RecordInput } from '../../../schemas/record.ts';

/** The answer of `records/columns` for these records, line by line. */
function linesFor(records: readonly RecordInput[], period: string, fields: readonly string[]): readonly unknown[] {
  const periods = [...new Set(records.map((record) => record.period))];
  const size = records.filter((record) => record.period === period).length;
  return [
    { period, periods, fields, size, of: size, sampled: false },
    ...records.map((record) => [
      record.enterpriseId,
      record.name ?? null,
      record.period,
      ...fields.map((field) => record[field] ?? null),
    ]),
    { end: true, records: records.length },
  ];
}

export function bodyOf(text: string, chunk = 1000): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) controller.close();
      else controller.enqueue(bytes.slice(at, at + chunk));
      at += chunk;
    },
  });
}

/** A server that has these records. */
export function serving(records: readonly RecordInput[]): typeof fetch {
  return async (address) => {
    const { pathname, searchParams } = new URL(String(address), 'http://park.test');
    if (pathname.endsWith('/periods')) {
      const periods = [...new Set(records.map(({ period }) => period))];
      const held = (period: string) => records.filter((record) => record.period === period).length;
      return Response.json({ items: periods.map((period) => ({ period, records: held(period) })) });
    }
    const lines = linesFor(records, searchParams.get('period') ?? '', searchParams.getAll('field'));
    return new Response(bodyOf(lines.map((line) => `${JSON.stringify(line)}\n`).join(''), 7001));
  };
}

/** The worker's desk without a worker. */
export class OpenDesk {
  readonly heard: FromWorker[] = [];
  readonly desk: ParkDesk;
  private serial = 0;

  /** `later`: what is to be done later is done at once, unless told otherwise. */
  constructor(fetching: typeof fetch, later: (call: () => void) => void = (call) => call()) {
    this.desk = new ParkDesk({
      post: (message) => this.heard.push(message),
      fetch: fetching,
      now: () => performance.now(),
      later: (_, call) => {
        later(call);
        return () => {};
      },
    });
  }

  last<Kind extends FromWorker['kind']>(kind: Kind): Extract<FromWorker, { readonly kind: Kind }> | undefined {
    return this.heard.findLast((one): one is Extract<FromWorker, { readonly kind: Kind }> => one.kind === kind);
  }

  async until(kind: FromWorker['kind']): Promise<void> {
    for (let turn = 0; turn < 2000 && !this.last(kind); turn++) await new Promise((resolve) => setTimeout(resolve, 1));
  }

  edit(definition: Definition): void {
    this.serial += 1;
    this.desk.receive({ kind: 'score', serial: this.serial, changes: [{ path: [], value: definition }] });
  }

  ask(question: Extract<Parameters<ParkDesk['receive']>[0], { kind: 'ask' }>['question']) {
    this.desk.receive({ kind: 'ask', call: 1, question });
    return this.last('answer')?.answer;
  }
}
