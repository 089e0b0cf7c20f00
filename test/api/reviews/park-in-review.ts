import { expect } from 'vitest';
import type { Definition } from '../../../schemas/definition.ts';
import type { Role } from '../../../server/access/roles.ts';
import { setMember } from '../../../server/actions/parks/members.ts';
import { insertPerson } from '../../../server/actions/people/create-person.ts';
import { newId } from '../../../server/new-id.ts';
import type { Client, Reply } from '../client.ts';
import { signedIn, type TestServer, testPassword } from '../harness.ts';
import { endOf } from '../imports/park-of-imports.ts';
import { type People, parkWithPeople } from '../people.ts';

export const rules: Definition = {
  formatVersion: 1,
  name: { 'zh-CN': '规则' },
  fields: [
    { id: 'revenue', name: { 'zh-CN': '营业收入' }, type: 'number', min: 0 },
    { id: 'staff', name: { 'zh-CN': '职工人数' }, type: 'number', min: 0 },
  ],
  stages: [],
  scale: { full: 100, decimals: 2 },
  tree: {
    id: 'total',
    name: { 'zh-CN': '总分' },
    children: [
      {
        ...{ id: 'income', name: { 'zh-CN': '营收规模' }, weight: 60, formula: 'revenue' },
        scoring: { method: 'linear', from: 0, to: 100 },
      },
      {
        ...{ id: 'size', name: { 'zh-CN': '人员规模' }, weight: 40, formula: 'staff' },
        scoring: { method: 'linear', from: 0, to: 100 },
      },
    ],
  },
  tests: [
    {
      id: 'half',
      name: { 'zh-CN': '一半' },
      record: { revenue: 50, staff: 50, period: '2025' },
      expect: { total: 50 },
    },
  ],
};

/** The same rules under another name: another content. */
export function named(name: string): Definition {
  return { ...rules, name: { 'zh-CN': name } };
}

export interface ParkInReview {
  readonly server: TestServer;
  readonly park: string;
  readonly people: People;
  /** Someone else of that role. */
  another(role: Role): Promise<Client>;
  /** A rule set of its own, and its path. */
  ruleSet(definition?: Definition): Promise<RuleSetInReview>;
  withRecords(): Promise<void>;
}

export interface RuleSetInReview {
  readonly path: string;
  /** Saves the draft by somebody, the administrator unless told. */
  save(definition: Definition, by?: Client): Promise<void>;
  submit(more?: object, by?: Client): Promise<Reply>;
  /** Submits what has to be let in; gives the review's path, too. */
  submitted(more?: object): Promise<{ readonly path: string; readonly hash: string; readonly side: string }>;
  /** A reviewer looks at what one side, instead of another, does to enterprises. */
  openImpact(from: string, to: string): Promise<void>;
  publishedVia(reviewers: readonly Client[], more?: object): Promise<Reply>;
}

export async function parkInReview(server: TestServer, park: string, approvals = 1): Promise<ParkInReview> {
  const people = await parkWithPeople(server, park, approvals);
  const { administrator } = people;
  const store = server.deps.store.park(park);
  return {
    server,
    park,
    people,
    async another(role) {
      const username = `other-${role}-${park}`;
      const asked = { username, name: username, password: testPassword, platformAdministrator: false };
      const { id } = await insertPerson(server.deps, null, asked, false);
      await setMember(server.deps, null, park, id, role);
      return signedIn(server, username);
    },
    async withRecords() {
      const values = { revenue: 50, staff: 20 };
      const id = newId();
      const record = { period: '2025', enterpriseId: 'E1', name: '企业', values };
      await store.recordRevisions.append([{ id: `${id}.0`, batch: id, ...record }]);
      const at = new Date().toISOString();
      await store.changes.append({
        ...{ id, number: 1, kind: 'import', at, by: 'someone', reason: null, import: null },
        ...{ periods: { 2025: 1 }, added: { 2025: 1 } },
      });
    },
    async ruleSet(definition = rules) {
      const { body } = await administrator.post(`/parks/${park}/rule-sets`, { definition });
      const path = `/parks/${park}/rule-sets/${body.id}`;
      const revision = async () => (await administrator.get(`${path}/draft`)).body.revision;
      const made: RuleSetInReview = {
        path,
        async save(next, by = administrator) {
          const { status } = await by.put(
            `${path}/draft`,
            { definition: next },
            { 'if-match': `"${await revision()}"` },
          );
          expect(status).toBe(200);
        },
        async submit(more = {}, by = administrator) {
          const draftRevision = 'from' in more ? {} : { draftRevision: await revision() };
          return by.post(`${path}/reviews`, { reason: '年度修订', ...draftRevision, ...more });
        },
        async submitted(more) {
          const { status, body: review } = await made.submit(more);
          expect(status, JSON.stringify(review)).toBe(201);
          return { path: `${path}/reviews/${review.id}`, hash: review.hash, side: `review:${review.id}` };
        },
        async openImpact(from, to) {
          const started = await people.reviewer.post(`${path}/impact`, { from, to, period: '2025' });
          expect(started.status, JSON.stringify(started.body)).toBeLessThan(300);
          if (started.status === 202)
            expect(await endOf(people.reviewer, started.body.id)).toMatchObject({ state: 'succeeded' });
          const { body: reports } = await people.reviewer.get(`${path}/impact`);
          expect((await people.reviewer.get(`${path}/impact/${reports.items[0].id}`)).status).toBe(200);
        },
        async publishedVia(reviewers, more) {
          const { path: review, hash } = await made.submitted(more);
          for (const reviewer of reviewers)
            expect((await reviewer.post(`${review}/verdicts`, { verdict: 'approve', hash })).status).toBe(200);
          return administrator.post(`${review}/publication`);
        },
      };
      return made;
    },
  };
}

export const states = (body: { readonly checklist: { readonly items: readonly { key: string; state: string }[] } }) =>
  Object.fromEntries(body.checklist.items.map(({ key, state }) => [key, state]));
