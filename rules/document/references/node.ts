import type { Loose } from '../loose.ts';
import { renameFacts } from './fact-names.ts';
import { expectationsIn, renameKey } from './places.ts';

const readable = /^(value|mark|points)\.(.*)$/s;

/** `mark.rdRatio` and its like under the node's other id. */
export function nodeFact(name: string, rename: (id: string) => string): string {
  const [, prefix, id] = readable.exec(name) ?? [];
  return prefix === undefined || id === undefined ? name : `${prefix}.${rename(id)}`;
}

export function renameNode(draft: Loose, from: string, to: string): void {
  renameFacts(draft, (name, role) => (role === 'fact' ? nodeFact(name, (id) => (id === from ? to : id)) : name));
  renameNodePlaces(draft, from, to);
}

/** Where a node is named as such, not read. */
export function renameNodePlaces(draft: Loose, from: string, to: string): void {
  for (const expectation of expectationsIn(draft)) {
    renameKey(expectation, 'marks', from, to);
    renameKey(expectation, 'points', from, to);
  }
  renameKey(draft, 'layout', from, to);
}
