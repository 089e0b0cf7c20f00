import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { isGroup } from '../../../schemas/definition.ts';
import { useLanguage } from '../../app/languages.ts';
import { useEditorActions } from '../../editor/use-editor.tsx';
import { contextOf } from '../commands/command.ts';
import type { CardNode } from '../flow/card-nodes.ts';
import { commandById } from '../keymap.ts';
import type { CardFacts } from './card-facts.ts';
import { CardName } from './card-name.tsx';
import { useDetail } from './detail.ts';
import { GroupNear } from './group-card.tsx';
import { IndicatorNear } from './indicator-card.tsx';
import { ModuleLock } from './module-lock.tsx';
import { ProblemBadge } from './problem-badge.tsx';
import { RootNear } from './root-card.tsx';
import { useSimulated } from './use-simulated.ts';
import { WeightBars } from './weight-bars.tsx';

/** One node of the tree. What it shows depends on how near it is seen. */
export const Card = memo(function Card({ data: facts, selected }: NodeProps<CardNode>) {
  const detail = useDetail();
  const { node, colour, isRoot } = facts;
  const simulated = useSimulated(node.id);
  const { account } = simulated ?? {};
  const lost = account?.most ? (account.lost ?? 0) / account.most : 0;
  const kind = isRoot ? 'root' : isGroup(node) ? 'group' : 'indicator';
  return (
    <div
      className="card"
      data-kind={kind}
      data-detail={detail}
      data-selected={selected}
      data-match={facts.isMatch}
      data-pale={facts.isPale || account?.used === false}
      data-errors={facts.errors > 0}
      style={{ '--dimension': colour === 0 ? 'var(--primary)' : `var(--dimension-${colour})`, '--lost': lost }}
    >
      {detail === 'near' || (detail === 'mid' && facts.full !== null) ? (
        <Near facts={facts} />
      ) : (
        <Afar facts={facts} withWeights={detail === 'mid'} />
      )}
      {facts.locked && <ModuleLock />}
      {!isRoot && isGroup(node) && node.children.length > 0 && <Fold facts={facts} />}
      {!facts.readOnly && detail !== 'far' && <Add facts={facts} />}
    </div>
  );
});

function Near({ facts }: { readonly facts: CardFacts }) {
  const { node, isRoot } = facts;
  if (!isGroup(node)) return <IndicatorNear facts={facts} indicator={node} />;
  return isRoot && facts.full !== null ? (
    <RootNear facts={facts} group={node} />
  ) : (
    <GroupNear facts={facts} group={node} />
  );
}

function Afar({ facts, withWeights }: { readonly facts: CardFacts; readonly withWeights: boolean }) {
  return (
    <>
      <div className="card-head">
        {'core' in facts.node && facts.node.core && <span className="card-core" />}
        <CardName node={facts.node} readOnly={facts.readOnly} />
        <ProblemBadge facts={facts} />
      </div>
      {withWeights && !facts.isRoot && <WeightBars facts={facts} withStages={false} />}
    </>
  );
}

/** Collapses and expands; says how much it hides. */
function Fold({ facts: { node, hidden } }: { readonly facts: CardFacts }) {
  const { t } = useTranslation('canvas');
  const editor = useEditorActions();
  const isCollapsed = hidden > 0;
  return (
    <button
      type="button"
      tabIndex={-1}
      className="card-fold nodrag nopan"
      title={isCollapsed ? t('hiddenBelow', { count: hidden }) : t('collapse')}
      aria-label={isCollapsed ? t('hiddenBelow', { count: hidden }) : t('collapse')}
      onClick={(event) => {
        event.stopPropagation();
        editor.dispatch({ type: 'setCollapsed', nodes: [node.id], collapsed: !isCollapsed });
        editor.select([node.id]);
      }}
    >
      {isCollapsed ? `+${hidden}` : '−'}
    </button>
  );
}

function Add({ facts: { node } }: { readonly facts: CardFacts }) {
  const { t } = useTranslation('canvas');
  const { text } = useLanguage();
  const editor = useEditorActions();
  const isBelow = isGroup(node);
  const label = isBelow ? t('addBelow') : t('addBeside');
  return (
    <button
      type="button"
      tabIndex={-1}
      className="card-add nodrag nopan"
      title={label}
      aria-label={`${label} ${node.name ? text(node.name) : node.id}`}
      onClick={(event) => {
        event.stopPropagation();
        editor.select([node.id]);
        commandById.get(isBelow ? 'addChild' : 'addSibling')?.run(contextOf(editor));
      }}
    >
      +
    </button>
  );
}
