import { isGroup, type TreeNode } from '../../../schemas/definition.ts';
import { dimensionsOf, hasPoints, type SheetCase } from './sheet-case.ts';
import { reasonInWords } from './words/reason-words.ts';
import type { Speech } from './words/speech.ts';

const mostNamed = 3;

/** The whole sheet in a few sentences that an enterprise understands. */
export function whySentences(of: SheetCase, speech: Speech): readonly string[] {
  const { sheet, rules } = of;
  const reasons = sheet.reasons.map((reason) => reasonInWords(reason, rules.definition, speech));
  if (!hasPoints(sheet)) return reasons;
  return [...reasons, ...(sheet.status === 'vetoed' ? [] : [totalSentences(of, speech)]), ...lostSentences(of, speech)];
}

function totalSentences(of: SheetCase, { t, naming, number }: Speech): string {
  const { sheet, program, accounts, rules } = of;
  const { tree } = rules.definition;
  const parts = dimensionsOf(of).flatMap(({ id, name }) => {
    const most = accounts[id]?.most;
    if (most === null || most === undefined) return [];
    const points = number(sheet.nodes[id]?.points ?? 0);
    return [t('whyPart', { name: naming.text(name), points, most: number(most) })];
  });
  const { aggregate = 'weightedMean' } = tree;
  const added = sheet.adjustments.filter(({ points }) => points !== 0);
  const sum = added.reduce((total, { points }) => total + points, 0);
  const root = sheet.nodes[tree.id]?.points ?? 0;
  return [
    t('whyTotal', { total: number(sheet.total ?? 0, program.scale.decimals), full: number(program.scale.full) }),
    t('whyParts', { parts: parts.join(naming.vocabulary.and) }),
    aggregate === 'weightedMean'
      ? ''
      : t('whyAggregate', { aggregate: naming.vocabulary.aggregates[aggregate], points: number(root) }),
    added.length === 0
      ? ''
      : t('whyAdjusted', {
          points: number(sum),
          list: added
            .map(
              ({ id, points }) =>
                `${naming.named('adjustment', id)} ${points > 0 ? '+' : '−'}${number(Math.abs(points))}`,
            )
            .join(naming.vocabulary.and),
        }),
  ].join('');
}

function lostSentences({ sheet, accounts, rules }: SheetCase, { t, naming, number }: Speech): readonly string[] {
  const used = indicatorsIn(rules.definition.tree).filter(({ id }) => accounts[id]?.used);
  const lostOf = (id: string) => accounts[id]?.lost ?? 0;
  const one = (id: string) => t('whyLostOne', { name: naming.named('node', id), points: number(lostOf(id)) });
  const ids = used.map(({ id }) => id).sort((a, b) => lostOf(b) - lostOf(a));
  const most = ids.filter((id) => lostOf(id) >= 0.005).slice(0, mostNamed);
  const missing = ids.filter((id) => sheet.nodes[id]?.missing);
  const lostToMissing = missing.reduce((sum, id) => sum + lostOf(id), 0);
  const said = { n: number(missing.length), points: number(lostToMissing) };
  const list = missing
    .slice(0, 2 * mostNamed)
    .map((id) => naming.named('node', id))
    .join(naming.vocabulary.and);
  return [
    most.length === 0 ? t('whyNothingLost') : t('whyLost', { list: most.map(one).join(naming.vocabulary.and) }),
    ...(missing.length === 0
      ? []
      : [lostToMissing > 0 ? t('whyMissing', { ...said, list }) : t('whyMissingFree', { ...said, list })]),
  ];
}

function indicatorsIn(node: TreeNode): readonly TreeNode[] {
  return isGroup(node) ? node.children.flatMap(indicatorsIn) : [node];
}
