import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TreeNode } from '../../../schemas/definition.ts';
import { useLanguage } from '../../app/languages.ts';
import { NumberInput } from '../node/inputs/number-input.tsx';
import { useNodeName } from '../node/naming-of-node.ts';
import { shownWeight, writtenWeight } from './shown-weight.ts';
import type { Weighing } from './use-weighings.ts';
import { WeightSlider } from './weight-slider.tsx';

interface Props {
  readonly node: TreeNode;
  readonly weighing: Weighing;
  /** The sizes of weights matter; otherwise only whether there is one. */
  readonly weighs: boolean;
  readonly isLocked: boolean;
  readonly stageName: string | null;
}

/** A node's weight in one stage: exactly, by hand, and what it comes to of the total. */
export function WeightCell({ node, weighing, weighs, isLocked, stageName }: Props) {
  const { t } = useTranslation('inspector');
  const { number, percent } = useLanguage();
  const name = useNodeName()(node);
  const { readOnly, measure, sum } = weighing;
  const weight = weighing.weightOf(node.id);
  const label = stageName === null ? t('weights.of', { name }) : t('weights.ofIn', { name, stage: stageName });
  if (!weighs)
    return (
      <div className="weight-cell">
        <Checkbox
          checked={weight > 0}
          disabled={readOnly}
          aria-label={label}
          onChange={({ target }) => weighing.set(node.id, target.checked ? 1 : 0, `${label} ${target.checked}`)}
        >
          {weight > 0 ? t('weights.used') : t('weights.unused')}
        </Checkbox>
      </div>
    );
  const unit = measure.unit === 'percent' ? '%' : undefined;
  const share = percent(weighing.shareOf(node.id), 2);
  const shown = shownWeight(weight, measure);
  const said = weight > 0 ? t('weights.said', { weight: number(shown, 4), share }) : t('weights.unused');
  return (
    <div className="weight-cell" data-unused={weight === 0}>
      <NumberInput
        value={shown}
        unit={unit}
        min={0}
        readOnly={readOnly}
        ariaLabel={label}
        step={sum.target <= 2 ? 0.01 : 1}
        onChange={(value = 0, gesture) => weighing.set(node.id, writtenWeight(value, measure), gesture)}
      />
      <WeightSlider
        value={weight}
        most={Math.max(weight, weighing.reachOf(node.id))}
        step={sum.target <= 2 ? 0.01 : 1}
        disabled={readOnly || isLocked}
        ariaLabel={label}
        valueText={said}
        onMove={(value, gesture) => weighing.set(node.id, value, gesture)}
      />
      <span className="weight-share number" title={t('weights.shareHelp')}>
        {weight > 0 ? share : t('weights.unused')}
      </span>
    </div>
  );
}
