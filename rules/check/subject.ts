import type { Definition } from '../../schemas/definition.ts';
import { pointer } from '../../schemas/pointer.ts';
import type { Problem } from '../../schemas/problem.ts';
import { text, typeOfField, type ValueType } from '../formula/types.ts';
import type { Program, ProgramGroup, ProgramIndicator } from '../program/program.ts';

export type PlacedGroup = ProgramGroup & { readonly path: string };
export type PlacedIndicator = ProgramIndicator & { readonly path: string };
export type PlacedNode = PlacedGroup | PlacedIndicator;

/** What a check looks at: the definition, what its formulas and conditions came to, and where each node stands. */
export interface Subject {
  readonly definition: Definition;
  readonly program: Program;
  /** Parents before their children, as in the program. */
  readonly nodes: readonly PlacedNode[];
  readonly groups: readonly PlacedGroup[];
  readonly indicators: readonly PlacedIndicator[];
  /** Fields, facts that could be resolved, and `stage`. */
  readonly types: ReadonlyMap<string, ValueType>;
}

/** One topic. It yields its problems in any order. */
export type Check = (subject: Subject) => Iterable<Problem>;

export function subjectOf(definition: Definition, program: Program): Subject {
  const paths: string[] = [];
  const nodes = program.nodes.map((node): PlacedNode => {
    const path = paths[node.index] ?? '/tree';
    if (node.kind === 'group')
      node.children.forEach((child, place) => {
        paths[child] = path + pointer('children', place);
      });
    return { ...node, path };
  });
  return {
    definition,
    program,
    nodes,
    groups: nodes.filter((node) => node.kind === 'group'),
    indicators: nodes.filter((node) => node.kind === 'indicator'),
    types: new Map<string, ValueType>([
      ...definition.fields.map((field) => [field.id, typeOfField(field)] as const),
      ...program.facts.map(({ id, type }) => [id, type] as const),
      ['stage', { ...text, options: (definition.stages ?? []).map(({ id }) => id) }],
    ]),
  };
}

export function childrenOf(group: PlacedGroup, { nodes }: Subject): readonly PlacedNode[] {
  return group.children.map((index) => nodes[index] as PlacedNode);
}
