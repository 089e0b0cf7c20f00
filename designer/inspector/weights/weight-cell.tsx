import { App, Checkbox } from 'antd';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../../schemas/definition.ts';
import { useLanguage } from '../../app/languages.ts';
import { NumberInput } from '../node/inputs/number-input.tsx';
import { type Measure, shownWeight, writtenWeight } from './shown-weight.ts';
import type { SetWeight } from './use-weighings.ts';
import { WeightSlider } from './weight-slider.tsx';

/** Weights are kept to six digits. */
const leastTold = 1e-5;

/** Plain values, so that a cell of which nothing changed is not drawn again. */
interface Props extends Measure {
  readonly node: Id;
  readonly name: string;
  readonly stage: Id | null;
  readonly stageName: string | null;
  readonly weight: number;
  /** Of the total, 0 … 1. */
  readonly share: number;
  readonly reach: number;
  readonly set: SetWeight;
  readonly readOnly: boolean;
  /** The sizes of weights matter; otherwise only whether there is one. */
  readonly weighs: boolean;
  readonly isLocked: boolean;
}

/** A node's weight in one stage: exactly, by hand, and what it comes to of the total. */
export const WeightCell = memo(function WeightCell(props: Props) {
  const { node, name, stage, stageName, weight, reach, set, readOnly, weighs, isLocked, target } = props;
  const { t } = useTranslation('inspector');
  const { number, percent } = useLanguage();
  const { message } = App.useApp();
  const label = stageName === null ? t('weights.of', { name }) : t('weights.ofIn', { name, stage: stageName });
  if (!weighs)
    return (
      <div className="weight-cell">
        <Checkbox
          checked={weight > 0}
          disabled={readOnly}
          aria-label={label}
          onChange={({ target }) => set(stage, node, target.checked ? 1 : 0, `${label} ${target.checked}`)}
        >
          {weight > 0 ? t('weights.used') : t('weights.unused')}
        </Checkbox>
      </div>
    );
  const unit = props.unit === 'percent' ? '%' : undefined;
  const share = percent(props.share, 2);
  const shown = shownWeight(weight, props);
  const setTyped = (typed: number, gesture: string) => {
    const asked = writtenWeight(typed, props);
    const given = set(stage, node, asked, gesture);
    if (Math.abs(given - asked) < leastTold) return;
    const content = t('weights.held', { label, weight: `${number(shownWeight(given, props), 4)}${unit ?? ''}` });
    void message.warning({ key: 'weight', content });
  };
  const said = weight > 0 ? t('weights.said', { weight: number(shown, 4), share }) : t('weights.unused');
  return (
    <div className="weight-cell" data-unused={weight === 0}>
      <div className="weight-alone">
        <NumberInput
          value={shown}
          unit={unit}
          min={0}
          readOnly={readOnly}
          ariaLabel={label}
          step={target <= 2 ? 0.01 : 1}
          onChange={(value = 0, gesture) => setTyped(value, gesture)}
        />
        <WeightSlider
          value={weight}
          most={Math.max(weight, reach)}
          step={target <= 2 ? 0.01 : 1}
          disabled={readOnly || isLocked}
          ariaLabel={label}
          valueText={said}
          onMove={(value, gesture) => set(stage, node, value, gesture)}
        />
        <span className="weight-share number" title={t('weights.shareHelp')}>
          {weight > 0 ? share : t('weights.unused')}
        </span>
      </div>
    </div>
  );
});
