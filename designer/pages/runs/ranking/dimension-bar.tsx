import { useLanguage } from '../../../app/languages.ts';
import { dimensionColour } from '../../../charts/colours.ts';
import { Legend } from '../../../charts/legend.tsx';
import { ShareBar } from '../../../charts/share-bar.tsx';
import type { RunRules } from '../use-rules-of-run.ts';
import type { RankedSheet } from './use-sheets.ts';

interface Props {
  readonly dimensions: RankedSheet['dimensions'];
  readonly rules: RunRules;
}

/** What each dimension brought, out of the full points. */
export function DimensionBar({ dimensions, rules }: Props) {
  const { number } = useLanguage();
  const { definition, naming } = rules;
  const shares = definition.tree.children.map(({ id, name }, index) => {
    const points = dimensions[id] ?? null;
    return {
      id,
      name: naming.text(name),
      amount: points ?? 0,
      colour: dimensionColour(index),
      written: points === null ? '–' : number(points),
    };
  });
  return <ShareBar shares={shares} whole={definition.scale?.full ?? 100} />;
}

export function DimensionLegend({ rules }: { readonly rules: RunRules }) {
  const { definition, naming } = rules;
  const entries = definition.tree.children.map(({ id, name }, index) => ({
    id,
    name: naming.text(name),
    colour: dimensionColour(index),
  }));
  return <Legend entries={entries} />;
}
