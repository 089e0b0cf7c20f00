import type { Node, NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TreeNode } from '../../../schemas/definition.ts';
import { useLanguage } from '../../app/languages.ts';
import { useDetail } from '../cards/detail.ts';
import { glyphs, type Mark } from './mark.ts';

interface ComparedFacts extends Record<string, unknown> {
  readonly node: TreeNode;
  /** Null: nothing of it has changed. */
  readonly mark: Mark | null;
  readonly isRoot: boolean;
  readonly isCurrent: boolean;
  /** Nodes that folding hides below it. */
  readonly hidden: number;
  readonly canFold: boolean;
  readonly onFold: (key: string) => void;
  readonly colour: number;
}

export type ComparedNode = Node<ComparedFacts, 'compared'>;

const mostSentences = 3;

/** One node as it has become: what changed of it stands on the card. */
export const ComparedCard = memo(function ComparedCard({ id, data }: NodeProps<ComparedNode>) {
  const { node, mark, isRoot, isCurrent, hidden, canFold, onFold, colour } = data;
  const { t } = useTranslation('compare');
  const { text } = useLanguage();
  const detail = useDetail();
  const kind = isRoot ? 'root' : 'children' in node ? 'group' : 'indicator';
  const label = hidden > 0 ? t('tree.unfold', { count: hidden }) : t('tree.fold');
  const shown = mark?.sentences.slice(0, mostSentences) ?? [];
  const more = (mark?.sentences.length ?? 0) - shown.length;
  return (
    <div
      className="card compared-card"
      data-kind={kind}
      data-sign={mark?.sign}
      data-selected={isCurrent}
      data-unchanged={mark === null || mark.isPale}
      data-detail={detail}
      style={{ '--dimension': colour === 0 ? 'var(--primary)' : `var(--dimension-${colour})` }}
    >
      <div className="card-head">
        {mark && (
          <span className="compared-sign" data-sign={mark.sign} title={t(`signs.${mark.sign}`)}>
            {glyphs[mark.sign]}
          </span>
        )}
        <span className="card-name" title={text(node.name)}>
          {text(node.name)}
        </span>
      </div>
      {detail !== 'far' && mark?.sign === 'removed' && <p className="compared-said">{t('tree.ghost')}</p>}
      {detail !== 'far' &&
        mark?.sign !== 'removed' &&
        shown.map((sentence) => (
          <p key={sentence.en} className="compared-said" title={text(sentence)}>
            {text(sentence)}
          </p>
        ))}
      {detail !== 'far' && more > 0 && <p className="compared-more">{t('tree.more', { count: more })}</p>}
      {canFold && (
        <button
          type="button"
          tabIndex={-1}
          className="card-fold nodrag nopan"
          title={label}
          aria-label={label}
          onClick={(event) => {
            event.stopPropagation();
            onFold(id);
          }}
        >
          {hidden > 0 ? `+${hidden}` : '−'}
        </button>
      )}
    </div>
  );
});
