import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Definition } from '../../../schemas/definition.ts';
import { startServerProcess } from '../../faults/server-process.ts';
import { period } from '../park-table.ts';
import { startBenchServer } from '../server/bench-server.ts';
import { importTime, publishedRuleSet, writeRecords } from '../server/filled-park.ts';
import { threeDigits } from '../table.ts';
import type { Section } from './section.ts';

/** The largest park that the program is made for. */
const enterprises = 100_000;

/** What a server that does nothing else takes, at its most, for the report on one changed weight. */
export const impactMemory: Section = {
  name: 'impact-memory',
  async run() {
    const dataFolder = await mkdtemp(join(tmpdir(), 'canopy-bench-'));
    try {
      const { ruleSet, headers } = await filled(dataFolder);
      const { idle, peak, time } = await measured(dataFolder, headers, ruleSet);
      const what = 'SQLite: an impact report on one changed weight, from asked to read';
      return [
        { what, records: enterprises, time },
        {
          ...{ what: 'the most memory that the server took for it', records: 1, time: 0, shown: megabytes(peak) },
          ratio: `${megabytes(idle)} before`,
        },
      ];
    } finally {
      await rm(dataFolder, { recursive: true, force: true });
    }
  },
};

async function filled(dataFolder: string) {
  const server = await startBenchServer(undefined, { dataFolder });
  try {
    const csv = join(dataFolder, 'records.csv');
    await writeRecords(csv, enterprises);
    const ruleSet = await publishedRuleSet(server);
    await importTime(server, ruleSet, csv);
    const draft = await server.ask('GET', `rule-sets/${ruleSet}/draft`);
    const { definition } = (await draft.json()) as { definition: Definition };
    const saved = await fetch(`${server.url}/api/v1/parks/bench/rule-sets/${ruleSet}/draft`, {
      method: 'PUT',
      body: JSON.stringify({ definition: weighed(definition) }),
      headers: {
        ...server.headers,
        ...{ 'Content-Type': 'application/json', 'If-Match': draft.headers.get('etag') ?? '' },
      },
    });
    if (!saved.ok) throw new Error(`The draft is refused: ${await saved.text()}`);
    return { ruleSet, headers: server.headers };
  } finally {
    await server.close();
  }
}

function weighed({ tree, ...definition }: Definition): Definition {
  const [first, ...others] = tree.children;
  if (!first) throw new Error('The tree is empty');
  return { ...definition, tree: { ...tree, children: [{ ...first, weight: 600 }, ...others] } };
}

/** A process of its own, so that nothing but the report is counted. */
async function measured(dataFolder: string, headers: Readonly<Record<string, string>>, ruleSet: string) {
  const server = await startServerProcess({ dataFolder });
  try {
    // Else what it took to start would be counted.
    await writeFile(`/proc/${server.pid}/clear_refs`, '5').catch(() => undefined);
    const idle = await mostMemory(server.pid);
    const asked = { from: '1', to: 'draft', period };
    const from = performance.now();
    const ask = async (path: string, body?: object) => {
      const json = { ...headers, 'Content-Type': 'application/json' };
      const sent = body ? { method: 'POST', body: JSON.stringify(body), headers: json } : { headers };
      return (await (await fetch(`${server.url}/api/v1/${path}`, sent)).json()) as Answer;
    };
    const { id } = await ask(`parks/bench/rule-sets/${ruleSet}/impact`, asked);
    for (;;) {
      const { state, problem } = await ask(`jobs/${id}`);
      if (state === 'succeeded') break;
      if (state !== 'queued' && state !== 'running') throw new Error(`The report failed: ${JSON.stringify(problem)}`);
      await delay(50);
    }
    await ask(`parks/bench/rule-sets/${ruleSet}/impact/${id.split('.')[1]}`);
    return { idle, peak: await mostMemory(server.pid), time: performance.now() - from };
  } finally {
    await server.kill();
  }
}

interface Answer {
  readonly id: string;
  readonly state?: string;
  readonly problem?: unknown;
}

/** In bytes, since it was last reset; undefined where the system doesn't tell. */
async function mostMemory(pid: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(status) ?? [];
  return kilobytes === undefined ? undefined : Number(kilobytes) * 2 ** 10;
}

function megabytes(bytes: number | undefined): string {
  return bytes === undefined ? 'not measured' : `${threeDigits(bytes / 2 ** 20)} MB`;
}
