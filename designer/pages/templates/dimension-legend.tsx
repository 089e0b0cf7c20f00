import type { TemplateHeading } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';
import { dimensionColour } from '../../charts/colours.ts';

/** The first level of a tree with its colours and shares; what the picture shows, to read. */
export function DimensionLegend({ outline }: Pick<TemplateHeading, 'outline'>) {
  const { text, percent } = useLanguage();
  return (
    <ul className="dimension-legend">
      {outline
        .filter(({ depth }) => depth === 1)
        .map(({ id, name, share, dimension }) => (
          <li key={id}>
            <i style={{ background: dimensionColour(dimension) }} aria-hidden />
            <span>{text(name)}</span> <b className="number">{percent(share, 0)}</b>
          </li>
        ))}
    </ul>
  );
}
