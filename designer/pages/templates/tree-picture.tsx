import { useTranslation } from 'react-i18next';
import type { TemplateHeading } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';
import { dimensionColour } from '../../charts/colours.ts';

type Node = TemplateHeading['outline'][number];

interface Props {
  readonly name: string;
  readonly outline: readonly Node[];
  /** Of the drawing; the page may show it larger. */
  readonly height: number;
  /** Each part says its name and share to who points at it. */
  readonly titled?: true;
}

const width = 1000;
const rootHeight = 0.1;
const gap = 2;

/** The tree as an icicle: the root on top, below each node its children, as wide as their share of the total. */
export function TreePicture({ name, outline, height, titled }: Props) {
  const { t } = useTranslation('templates');
  const { text, percent } = useLanguage();
  const deepest = Math.max(1, ...outline.map(({ depth }) => depth));
  const top = height * rootHeight;
  const rowHeight = (height - top) / deepest;
  const firstLevel = outline.filter(({ depth }) => depth === 1);
  const indicators = outline.filter((node, index) => (outline[index + 1]?.depth ?? 0) <= node.depth);
  const parts = firstLevel
    .map((node) => t('part', { name: text(node.name), share: percent(node.share, 0) }))
    .join('; ');
  const label = t('pictureOf', { name, dimensions: firstLevel.length, indicators: indicators.length, parts });
  return (
    <svg
      className="tree-picture"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      preserveAspectRatio="none"
    >
      {outline.map((node, index) => {
        const { id, depth, from, share, dimension } = node;
        if (share <= 0) return null;
        const isLeaf = indicators.includes(node);
        const y = depth === 0 ? 0 : top + (depth - 1) * rowHeight;
        // What ends above the lowest row reaches down to it, so that the picture has no holes.
        const bottom = isLeaf ? height : depth === 0 ? top : y + rowHeight;
        const inset = Math.min(gap / 2, (share * width) / 4);
        return (
          <rect
            key={id}
            x={from * width + inset}
            y={y}
            width={Math.max(0.5, share * width - 2 * inset)}
            height={bottom - y - gap}
            rx={Math.min(4, share * 40)}
            fill={depth === 0 ? 'var(--line)' : dimensionColour(dimension)}
            opacity={depth <= 1 ? 1 : isLeaf && index % 2 === 0 ? 0.62 : 0.46}
          >
            {titled && <title>{t('part', { name: text(node.name), share: percent(share) })}</title>}
          </rect>
        );
      })}
    </svg>
  );
}
