import type { Store } from '../../server/storage/store.ts';

/** What the server has said to be done, and must be there ever after. */
export class Acknowledged {
  draft = { revision: 1, hash: '' };
  readonly versions = new Map<number, string>();
  /** Jobs that were accepted; of those that were told to have succeeded, what they gave. */
  readonly jobs = new Map<string, { readonly result: unknown } | undefined>();
  /** Hashes after a change, each of which the audit log has. */
  readonly hashes = new Set<string>();

  get count(): number {
    return this.hashes.size + this.jobs.size;
  }

  /** What of it is missing or otherwise than it was said. */
  async faultsIn(store: Store, park: string, ruleSet: string): Promise<readonly string[]> {
    const { drafts, versions, jobs, runs, imports, changes, audit } = store.park(park);
    const faults: string[] = [];
    const draft = await drafts.get(ruleSet);
    // A save of which the server's answer was cut off may have been done.
    const isNext = draft && draft.revision === this.draft.revision + 1;
    const isSame = draft && draft.revision === this.draft.revision && draft.hash === this.draft.hash;
    if (!isNext && !isSame && this.draft.hash !== '')
      faults.push(`the draft is at ${draft?.revision}, ${this.draft.revision} was said to be saved`);
    for (const [number, hash] of this.versions)
      if ((await versions.get(`${ruleSet}.${number}`))?.hash !== hash) faults.push(`version ${number} is gone`);
    for (const [id, done] of this.jobs) {
      const job = await jobs.get(id);
      if (!job) faults.push(`job ${id} is gone`);
      if (!job || !done) continue;
      if (job.state !== 'succeeded' || JSON.stringify(job.result) !== JSON.stringify(done.result))
        faults.push(`job ${id} had succeeded, and is ${job.state}`);
      const result = done.result as {
        readonly run?: string;
        readonly import?: string;
        readonly change?: number | null;
      };
      if (result.run !== undefined && !(await runs.get(result.run))) faults.push(`run ${result.run} is gone`);
      if (result.import === undefined) continue;
      const one = await imports.get(result.import);
      if (one?.state !== 'imported') faults.push(`import ${result.import} is ${one?.state}`);
      if (one?.change && (await changes.get(one.change))?.number !== result.change)
        faults.push(`the change of import ${result.import} is not ${result.change}`);
    }
    const told = new Set<string>();
    for await (const { afterHash, outcome } of audit.stream())
      if (afterHash !== null && outcome === 'done') told.add(afterHash);
    for (const hash of this.hashes) if (!told.has(hash)) faults.push(`the audit has nothing of ${hash}`);
    return faults;
  }
}
