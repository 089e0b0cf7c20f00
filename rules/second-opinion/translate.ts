import { type Definition, isGroup } from '../../schemas/definition.ts';
import { definitionHash } from '../definition-hash.ts';
import type { Statistics } from '../engine/run.ts';
import { compile } from '../program/compile.ts';
import type { Program, ProgramNode } from '../program/program.ts';
import { weightIn } from '../program/resolve-tree.ts';
import { factsNeeded } from './facts-needed.ts';
import { howToRead } from './how-to-read.ts';
import { medianName, populationName } from './mark-rules.ts';
import { arithmeticOfWays, type Populations } from './marking/ways.ts';
import { ruleSetsOf } from './rule-sets.ts';
import type { NodeOutline, Translation } from './translation.ts';

/**
 * A definition as plain json-rules-engine rules: one JSON document with all that another program needs to score with them.
 * Without statistics of a run, the populations that some marks compare with are left to whoever loads it.
 */
export function translate(definition: Definition, statistics: Statistics | null = null): Translation {
  const program = compile(definition);
  const ruleSets = ruleSetsOf(program, statistics);
  const { stages, adjustments = [], applications = [], gradeWithin = null, rankWithin = [] } = definition;
  return {
    format: 'canopy-json-rules-engine',
    formatVersion: 1,
    engine: 'json-rules-engine 7.3.1',
    name: definition.name['zh-CN'],
    definitionHash: definitionHash(definition),
    howToRead,
    ruleSets,
    ways: arithmeticOfWays,
    factsNeeded: factsNeeded(program, ruleSets),
    fields: definition.fields,
    facts: (definition.facts ?? []).map(({ id, formula }) => ({ id, formula })),
    tables: definition.tables ?? [],
    scale: program.scale,
    nodes: program.nodes.map((node) => outlineOf(node, program, stages?.map(({ id }) => id) ?? [])),
    adjustments: adjustments.map(({ name: _name, description: _text, basis: _basis, ...content }) => content),
    grades: program.grades.map(({ id, from, top }) => ({ id, from, top })),
    gradeWithin,
    rankWithin,
    applications: applications.map(({ id, amount, quota }) => ({ id, amount, quota })),
    populations: statistics && populationsIn(statistics),
  };
}

function outlineOf({ node, parent }: ProgramNode, { nodes }: Program, stages: readonly string[]): NodeOutline {
  const weights = stages.length > 0 ? stages.map((id) => [id, weightIn(node, id)]) : [['', weightIn(node, null)]];
  const base = { id: node.id, parent: nodes[parent]?.node.id ?? null, weights: Object.fromEntries(weights) };
  if (!isGroup(node)) return { ...base, fullMarks: node.fullMarks ?? 100, formula: node.formula };
  const { aggregate = 'weightedMean', cap } = node;
  return { ...base, aggregate, ...(cap === undefined ? {} : { cap }) };
}

/** The statistics of a run under the names by which the rules call them. */
export function populationsIn({ population, medians }: Statistics): Populations {
  const named: Record<string, Populations[string]> = {};
  for (const [id, places] of Object.entries(population))
    for (const [place, keys] of Object.entries(places))
      for (const [key, statistic] of Object.entries(keys)) named[populationName(id, Number(place), key)] = statistic;
  for (const [id, median] of Object.entries(medians)) named[medianName(id)] = median;
  return named;
}
