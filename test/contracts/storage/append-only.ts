import { expect, expectTypeOf, test } from 'vitest';
import type { AuditEntry } from '../../../server/storage/documents/audit.ts';
import type { Version } from '../../../server/storage/documents/rule-sets.ts';
import type { FinishedRun, StoredSheet } from '../../../server/storage/documents/runs.ts';
import { DuplicateKey } from '../../../server/storage/faults.ts';
import type { AppendOnly, Readable, Staged } from '../../../server/storage/port.ts';
import type { Store } from '../../../server/storage/store.ts';
import { collectionOf, type Given } from './given.ts';

type Park = ReturnType<Store['park']>;

export function appendOnly({ store }: Given): void {
  test('what is appended is read, once and for all', async () => {
    const changes = collectionOf(store(), 'changes');
    await changes.append({ id: 'a', number: 1, reason: 'first' });
    await expect(changes.append({ id: 'a', number: 2, reason: 'second' })).rejects.toBeInstanceOf(DuplicateKey);
    expect(await changes.get('a')).toEqual({ id: 'a', number: 1, reason: 'first', revision: 1 });
    expect(await changes.count()).toBe(1);
  });

  test('its type knows no way to change or remove what is there', () => {
    expectTypeOf<keyof AppendOnly<Version>>().toEqualTypeOf<keyof Readable<Version, string> | 'append'>();
    expectTypeOf<keyof Staged<StoredSheet>>().toEqualTypeOf<
      keyof Readable<StoredSheet, string> | 'append' | 'discard'
    >();
    expectTypeOf<Park['versions']>().toExtend<AppendOnly<Version, 'number'>>();
    expectTypeOf<Park['runs']>().toExtend<AppendOnly<FinishedRun, 'period'>>();
    expectTypeOf<Park['audit']>().toExtend<AppendOnly<AuditEntry, 'number'>>();
    expectTypeOf<keyof Park['audit'] & ('replace' | 'remove' | 'discard' | 'insert')>().toBeNever();
  });

  test('nor has what the store gives, beneath its type', () => {
    const park = store().park('any');
    for (const collection of [park.versions, park.changes, park.runs, park.audit, store().platform.audit])
      expect(['replace', 'remove', 'discard', 'insert', 'insertMany'].filter((name) => name in collection)).toEqual([]);
    for (const collection of [park.sheets, park.recordRevisions])
      expect(['replace', 'remove', 'insert', 'insertMany'].filter((name) => name in collection)).toEqual([]);
  });

  test('50 who append the next number, each trying again, give numbers without a gap', async () => {
    const changes = collectionOf(store(), 'changes');
    const appendNext = async (id: string) => {
      for (;;) {
        const [last] = await changes.find({ sort: [{ field: 'number', descending: true }], limit: 1 });
        try {
          return await changes.append({ id, number: Number(last?.number ?? 0) + 1 });
        } catch (error) {
          if (!(error instanceof DuplicateKey)) throw error;
        }
      }
    };
    await Promise.all(Array.from({ length: 50 }, (_, at) => appendNext(`c${at}`)));
    const numbers = (await changes.find({ sort: [{ field: 'number' }], limit: 100 })).map(({ number }) => number);
    expect(numbers).toEqual(Array.from({ length: 50 }, (_, at) => at + 1));
  });
}
