import type { Definition } from '../../schemas/definition.ts';
import type { Choice } from '../merge/conflict.ts';
import { merged } from '../merge/merged.ts';
import { compile, DefinitionError } from '../program/compile.ts';
import type { Program } from '../program/program.ts';
import type { Cause } from './cause.ts';
import type { Causes } from './causes-between.ts';

/** The definitions that lie between two: with some of the causes, and without the others. */
export class Between {
  private readonly sides: { readonly base: Definition; readonly mine: Definition; readonly theirs: Definition };
  private readonly causes: readonly Cause[];
  private readonly ground: Causes['ground'];

  constructor(before: Definition, after: Definition, { causes, ground }: Causes) {
    this.sides = { base: before, mine: after, theirs: before };
    this.causes = causes;
    this.ground = ground;
  }

  /** Undefined where they don't make a definition that can be run. */
  program(applied: ReadonlySet<Cause>): Program | undefined {
    const choices: Record<string, Choice> = { ...this.ground };
    for (const cause of this.causes)
      for (const item of cause.items) choices[item] = applied.has(cause) ? 'mine' : 'theirs';
    try {
      return compile(merged(this.sides, choices));
    } catch (error) {
      if (error instanceof DefinitionError) return undefined;
      throw error;
    }
  }
}
