import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openEditor } from '../../../designer/editor/saving/open-editor.ts';
import type { Definition } from '../../../schemas/definition.ts';
import { small } from './definitions.ts';
import { MemoryKeep, ServerOfOneDraft, TestBrowser, TestSignals } from './ports.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function visit(server: ServerOfOneDraft, keep = new MemoryKeep(), browser = new TestBrowser()) {
  const signals = new TestSignals();
  const open = async (at = '2026-01-01T00:00:00Z') =>
    openEditor({ draft: server, keep, key: 'park/rules/me', pages: browser.newPage(), signals, now: () => at });
  return { keep, signals, open };
}

const named = (zh: string) => ({ type: 'setDefinition', key: 'name', value: { 'zh-CN': zh } }) as const;
const nameOf = ({ name }: Definition) => name['zh-CN'];

test('an edit is saved 0.8 seconds after it was made, once', async () => {
  const server = new ServerOfOneDraft(small);
  const editor = await visit(server).open();
  editor.dispatch(named('甲'));
  expect(editor.store.getState().save).toEqual({ kind: 'unsaved' });
  await vi.advanceTimersByTimeAsync(799);
  expect(server.saves).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(1);
  expect(server.saves.map(nameOf)).toEqual(['甲']);
  expect(editor.store.getState().save).toEqual({ kind: 'saved', at: server.draft.savedAt });
});

test('while edits go on without a pause, the draft is saved every five seconds', async () => {
  const server = new ServerOfOneDraft(small);
  const editor = await visit(server).open();
  for (let tenths = 0; tenths < 52; tenths++) {
    editor.dispatch(named(`第 ${tenths} 次`));
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(server.saves.length).toBe(1);
});

test('two saves never overlap: what is edited meanwhile is saved after', async () => {
  const server = new ServerOfOneDraft(small);
  const editor = await visit(server).open();
  server.takes = 3000;
  editor.dispatch(named('甲'));
  await vi.advanceTimersByTimeAsync(1000);
  editor.dispatch(named('乙'));
  await vi.advanceTimersByTimeAsync(1500);
  expect(server.attempts).toBe(1);
  expect(editor.store.getState().save.kind).toBe('saving');
  await vi.advanceTimersByTimeAsync(8000);
  expect(server.saves.map(nameOf)).toEqual(['甲', '乙']);
  expect(server.mostAtOnce).toBe(1);
  expect(nameOf(server.draft.definition)).toBe('乙');
  expect(editor.store.getState().save.kind).toBe('saved');
});

test('offline, saving is tried again ever more seldom, and at once when the connection is back', async () => {
  const server = new ServerOfOneDraft(small);
  const { open, signals } = visit(server);
  const editor = await open();
  server.isReachable = false;
  editor.dispatch(named('甲'));
  await vi.advanceTimersByTimeAsync(800);
  expect(editor.store.getState().save).toEqual({ kind: 'offline', since: '2026-01-01T00:00:00Z' });
  await vi.advanceTimersByTimeAsync(7000);
  expect(server.attempts).toBe(4);
  server.isReachable = true;
  signals.online();
  await vi.advanceTimersByTimeAsync(0);
  expect(editor.store.getState().save.kind).toBe('saved');
  expect(nameOf(server.draft.definition)).toBe('甲');
});

test.each([
  { answer: { kind: 'signedOut' } as const, signedOut: true },
  { answer: { kind: 'refused', reason: { 'zh-CN': '过大', en: 'Too large' } } as const, signedOut: false },
])('a save that is refused ($answer.kind) is told, and the next edit tries again', async ({ answer, signedOut }) => {
  const server = new ServerOfOneDraft(small);
  const editor = await visit(server).open();
  server.answer = answer;
  editor.dispatch(named('甲'));
  await vi.advanceTimersByTimeAsync(800);
  expect(editor.store.getState().save).toMatchObject({ kind: 'failed', signedOut });
  server.answer = null;
  editor.dispatch(named('乙'));
  await vi.advanceTimersByTimeAsync(800);
  expect(nameOf(server.draft.definition)).toBe('乙');
});

test('a save whose answer was lost is found out to have arrived', async () => {
  const server = new ServerOfOneDraft(small);
  const editor = await visit(server).open();
  server.losesAnswers = true;
  editor.dispatch(named('甲'));
  await vi.advanceTimersByTimeAsync(800);
  expect(editor.store.getState().save.kind).toBe('offline');
  server.losesAnswers = false;
  await vi.advanceTimersByTimeAsync(1000);
  expect(editor.store.getState().conflict).toBeNull();
  expect(editor.store.getState().save.kind).toBe('saved');
});

test('after a crash the unsaved work is back, with its history, and is saved', async () => {
  const server = new ServerOfOneDraft(small);
  const { open, keep } = visit(server);
  const before = await open();
  server.isReachable = false;
  before.dispatch(named('甲'));
  before.dispatch(named('乙'));
  await vi.advanceTimersByTimeAsync(300);

  server.isReachable = true;
  const after = await visit(server, keep).open();
  expect(nameOf(after.store.getState().definition)).toBe('乙');
  expect(after.store.getState().restored).toMatchObject({ steps: 2 });
  await vi.advanceTimersByTimeAsync(800);
  expect(nameOf(server.draft.definition)).toBe('乙');
  after.goTo(0);
  expect(JSON.stringify(after.store.getState().definition)).toBe(JSON.stringify(small));
});

test('what is put away within 0.3 seconds of an edit is kept at once', async () => {
  const server = new ServerOfOneDraft(small);
  const { open, keep, signals } = visit(server);
  const editor = await open();
  editor.dispatch(named('甲'));
  signals.hide();
  await vi.advanceTimersByTimeAsync(0);
  const [place = ''] = await keep.keys();
  expect(nameOf((await keep.get(place))?.definition ?? small)).toBe('甲');
});

test('after a reload of saved work, the steps can still be undone and nothing is said to be restored', async () => {
  const server = new ServerOfOneDraft(small);
  const { open, keep } = visit(server);
  const before = await open();
  before.dispatch(named('甲'));
  await before.close();
  const after = await visit(server, keep).open();
  expect(after.store.getState().restored).toBeNull();
  expect(after.store.getState().save.kind).toBe('saved');
  after.undo();
  expect(nameOf(after.store.getState().definition)).toBe(nameOf(small));
});

test('a draft that somebody else changed meanwhile is not overwritten: both are kept until a person has chosen', async () => {
  const server = new ServerOfOneDraft(small);
  const editor = await visit(server).open();
  editor.dispatch(named('我的'));
  editor.dispatch({ type: 'setScale', key: 'max', value: 120 });
  server.changedBy('王', { ...small, name: { 'zh-CN': '他的' }, rankWithin: ['stage'] });
  await vi.advanceTimersByTimeAsync(800);

  const { conflict, save } = editor.store.getState();
  expect(save.kind).toBe('conflict');
  expect(conflict?.by).toBe('王');
  const told = conflict?.items.map(({ property, choice }) => [property, choice]);
  expect(told).toContainEqual(['name', null]);
  expect(told).toContainEqual(['scale/max', 'mine']);
  expect(told).toContainEqual(['rankWithin', 'theirs']);

  expect(editor.resolve({})).toBe(false);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(nameOf(server.draft.definition)).toBe('他的');

  const name = conflict?.items.find(({ property }) => property === 'name')?.key ?? '';
  expect(editor.resolve({ [name]: 'mine' })).toBe(true);
  await vi.advanceTimersByTimeAsync(800);
  expect(server.draft.definition).toMatchObject({
    name: { 'zh-CN': '我的' },
    scale: { max: 120 },
    rankWithin: ['stage'],
  });
  editor.undo();
  expect(editor.store.getState().definition.rankWithin).toEqual(small.rankWithin);
});

test('unsaved work of an earlier visit and a draft that has gone on since are a conflict, too', async () => {
  const server = new ServerOfOneDraft(small);
  const { open, keep } = visit(server);
  const before = await open();
  server.isReachable = false;
  before.dispatch(named('我的'));
  await vi.advanceTimersByTimeAsync(300);
  server.isReachable = true;
  server.changedBy('王', { ...small, name: { 'zh-CN': '他的' } });
  const after = await visit(server, keep).open();
  expect(after.store.getState().save.kind).toBe('conflict');
  expect(nameOf(after.store.getState().definition)).toBe('我的');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(nameOf(server.draft.definition)).toBe('他的');
});

test('without a connection the work that was kept is opened alone', async () => {
  const server = new ServerOfOneDraft(small);
  const { open, keep } = visit(server);
  const before = await open();
  server.isReachable = false;
  before.dispatch(named('甲'));
  await vi.advanceTimersByTimeAsync(300);
  const after = await visit(server, keep).open();
  expect(nameOf(after.store.getState().definition)).toBe('甲');
  await expect(visit(server).open()).rejects.toThrow('No connection');
});

test('two pages that end without a connection lose nothing: one after the other is brought back', async () => {
  const [server, keep, browser] = [new ServerOfOneDraft(small), new MemoryKeep(), new TestBrowser()];
  const lost = new ServerOfOneDraft(small);
  const before = visit(lost, keep, browser);
  const [older, newer] = [await before.open('2026-01-01T00:00:01Z'), await before.open('2026-01-01T00:00:02Z')];
  lost.isReachable = false;
  older.dispatch(named('甲'));
  newer.dispatch({ type: 'setScale', key: 'max', value: 120 });
  await vi.advanceTimersByTimeAsync(300);
  browser.crash();

  const { open } = visit(server, keep, browser);
  const first = await open('2026-01-01T00:00:03Z');
  expect(first.store.getState().restored).toMatchObject({ at: '2026-01-01T00:00:02Z', steps: 1, others: 1 });
  await vi.advanceTimersByTimeAsync(800);
  expect(server.draft.definition.scale?.max).toBe(120);
  await first.close();

  const second = await open('2026-01-01T00:00:04Z');
  expect(second.store.getState().restored).toMatchObject({ at: '2026-01-01T00:00:01Z', steps: 1, others: 0 });
  expect(second.store.getState().save.kind).toBe('conflict');
  expect(second.resolve({})).toBe(true);
  await vi.advanceTimersByTimeAsync(800);
  expect(server.draft.definition).toMatchObject({ name: { 'zh-CN': '甲' }, scale: { max: 120 } });
  await second.close();
  const third = await open();
  expect(third.store.getState().restored).toBeNull();
  expect(await keep.keys()).toHaveLength(1);
});

test('what an open page has not saved is not taken from it', async () => {
  const [server, keep, browser] = [new ServerOfOneDraft(small), new MemoryKeep(), new TestBrowser()];
  const { open } = visit(server, keep, browser);
  const page = await open();
  server.isReachable = false;
  page.dispatch(named('甲'));
  await vi.advanceTimersByTimeAsync(300);
  server.isReachable = true;
  const another = await open();
  expect(another.store.getState().restored).toBeNull();
  expect(nameOf(another.store.getState().definition)).toBe(nameOf(small));
  expect(await keep.keys()).toHaveLength(1);
});

test('what an earlier program kept for all pages together is brought back, too', async () => {
  const [server, keep] = [new ServerOfOneDraft(small), new MemoryKeep()];
  const definition = { ...small, name: { 'zh-CN': '甲' } };
  const history = { entries: [], at: 0 };
  await keep.set('park/rules/me', { form: 1, base: small, revision: 1, definition, history, at: '2026' });
  await keep.set('park/rules/me2', { form: 1, base: small, revision: 1, definition: small, history, at: '2026' });
  const editor = await visit(server, keep).open();
  expect(nameOf(editor.store.getState().definition)).toBe('甲');
  expect(await keep.get('park/rules/me')).toBeUndefined();
  expect(await keep.get('park/rules/me2')).toBeDefined();
});

test('where the browser has no room, that is told', async () => {
  const server = new ServerOfOneDraft(small);
  const { open, keep } = visit(server);
  const editor = await open();
  keep.isFull = true;
  editor.dispatch(named('甲'));
  await vi.advanceTimersByTimeAsync(300);
  expect(editor.store.getState().keepFailed).toBe(true);
});
