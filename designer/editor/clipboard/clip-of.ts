import { isList, isObject, type Loose } from '../../../rules/document/loose.ts';
import { subtreeOf } from '../../../rules/document/nodes.ts';
import { namesRead } from '../../../rules/document/references/formula-names.ts';
import { scoringsOf } from '../../../rules/document/references/places.ts';
import type { Definition, Id, TreeNode } from '../../../schemas/definition.ts';
import { topmost } from '../tree/loose-nodes.ts';
import { nodeIndexOf } from '../tree/node-index.ts';
import type { Clip } from './clip.ts';

/** The nodes, without those below others of them, with the fields, facts and tables that they read. */
export function clipOf(definition: Definition, ids: readonly Id[]): Clip {
  const loose: unknown = definition;
  const found = isObject(loose) ? topmost(loose, ids) : [];
  const { byId } = nodeIndexOf(definition);
  const nodes: readonly TreeNode[] = found.flatMap(({ node }) => byId.get(String(node.id))?.node ?? []);
  const read = namesReadBy(
    found.flatMap(({ node }) => subtreeOf(node)),
    factsOf(definition),
  );
  return {
    'canopy-clip': 1,
    nodes,
    fields: entriesOf(definition.fields).filter(({ id }) => read.facts.has(id)),
    facts: entriesOf(definition.facts).filter(({ id }) => read.facts.has(id)),
    tables: entriesOf(definition.tables).filter(({ id }) => read.tables.has(id)),
  };
}

function entriesOf<Entry extends { readonly id: Id }>(list: readonly Entry[] | undefined): readonly Entry[] {
  return isList(list) ? list.filter(isObject) : [];
}

function factsOf({ facts }: Definition): ReadonlyMap<Id, string> {
  return new Map(entriesOf(facts).map(({ id, formula }) => [id, String(formula)]));
}

interface Read {
  readonly facts: ReadonlySet<string>;
  readonly tables: ReadonlySet<string>;
}

/** With what the facts that are read read themselves. */
function namesReadBy(nodes: readonly Loose[], formulas: ReadonlyMap<Id, string>): Read {
  const facts = new Set<string>();
  const tables = new Set<string>();
  const follow = (formula: string) => {
    for (const { name, role } of namesRead(formula)) {
      if (role === 'table') tables.add(name);
      else if (!facts.has(name)) {
        facts.add(name);
        follow(formulas.get(name) ?? '');
      }
    }
  };
  for (const node of nodes) {
    if (typeof node.formula === 'string') follow(node.formula);
    for (const { scope } of scoringsOf(node)) if (typeof scope === 'string') facts.add(scope);
  }
  return { facts, tables };
}
