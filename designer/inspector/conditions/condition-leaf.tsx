import { Select } from 'antd';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { pointer } from '../../../schemas/pointer.ts';
import { useNaming } from '../../formula/use-known.ts';
import { useCondition } from './condition-context.ts';
import { FactPicker } from './fact-picker.tsx';
import { isComplete, isOperator, type LeafForm, leafFrom } from './form.ts';
import { conditionInWords } from './in-sentence.ts';
import { operatorsFor, withFact, withOperator } from './leaf-edits.ts';
import { LeafSide } from './leaf-side.tsx';
import { PartActions } from './part-actions.tsx';
import { PartProblems } from './part-problems.tsx';
import { moveAt, replaceAt, type Way } from './tree.ts';

/** One comparison: what is looked at, how, and with what. */
export function ConditionLeaf({ way, leaf }: { readonly way: Way; readonly leaf: LeafForm }) {
  const { t } = useTranslation('conditions');
  const naming = useNaming();
  const { root, known, readOnly, change, focused } = useCondition();
  const below = pointer(...way);
  const name = known.byId.get(leaf.fact);
  const said = conditionInWords(leafFrom(leaf), naming);
  const put = (next: LeafForm, gesture?: string) =>
    change(replaceAt(root, way, leafFrom(next)), gesture === undefined ? { focus: way } : { gesture });
  const operators = operatorsFor(name);
  // What the draft has stays to be seen, even where it does not fit.
  const offered = operators.includes(leaf.operator) ? operators : [...operators, leaf.operator];
  const move = (event: KeyboardEvent) => {
    if (!event.altKey || event.nativeEvent.isComposing) return;
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
    if (by === undefined || readOnly) return;
    event.preventDefault();
    event.stopPropagation();
    const moved = moveAt(root, way, by);
    if (moved) change(moved.root, { focus: moved.to });
  };
  const isOpen = !isComplete(leaf);
  return (
    <div className="condition-leaf" data-open={isOpen} onKeyDownCapture={move}>
      <div className="condition-row">
        <FactPicker
          value={leaf.fact}
          names={known.names}
          readOnly={readOnly}
          autoFocus={focused === below}
          opens={focused === below && leaf.fact === ''}
          ariaLabel={t('fact')}
          onChange={(fact) => put(withFact(leaf, fact, known))}
        />
        <Select
          className="condition-operator"
          aria-label={t('operator')}
          value={leaf.operator}
          disabled={readOnly || leaf.fact === ''}
          options={offered.map((operator) => ({
            value: operator,
            label: t(`operators.${name?.type.kind === 'date' ? 'date' : 'other'}.${operator}`),
          }))}
          popupMatchSelectWidth={false}
          onChange={(operator) => isOperator(operator) && put(withOperator(leaf, operator))}
        />
        <LeafSide leaf={leaf} name={name} below={below} onChange={(side, gesture) => put({ ...leaf, side }, gesture)} />
        <PartActions way={way} said={said} />
      </div>
      {isOpen ? (
        <p className="condition-fault" data-severity="warning">
          {leaf.fact === '' ? t('chooseFact') : t('chooseValue')}
        </p>
      ) : (
        <PartProblems
          below={below}
          more={['fact', 'operator', 'value', 'value/fact', 'value/0', 'value/1', 'value/2']}
        />
      )}
    </div>
  );
}
