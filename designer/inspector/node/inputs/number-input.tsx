import { type ClipboardEvent, type KeyboardEvent, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../app/languages.ts';
import { parseNumber } from '../../../editor/clipboard/parse-number.ts';
import { withoutNoise } from '../../scoring/axis/tidy.ts';
import { FaultTip } from './fault-tip.tsx';
import { useDraft } from './use-draft.ts';
import './number-input.css';

interface Props {
  readonly id?: string;
  /** Undefined: left out. */
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined, gesture: string) => void;
  readonly readOnly: boolean;
  readonly ariaLabel?: string;
  readonly unit?: string | undefined;
  /** What stands there while it is left out; without one it can't be. */
  readonly placeholder?: string;
  readonly min?: number;
  readonly max?: number;
  /** By how much an arrow moves it; ten times with Shift. */
  readonly step?: number;
  readonly isWrong?: boolean;
  /** A block of cells; true: it was taken. */
  readonly onBlock?: (text: string) => boolean;
}

/**
 * A number as people write it: full-width digits, 1,200, 12 %. It is taken when the field is left, or at Enter. A plain
 * field: a table of weights has a hundred of them, and a drag draws them sixty times a second.
 */
export function NumberInput(props: Props) {
  const { id, value, onChange, readOnly, ariaLabel, unit, placeholder, step = 1, isWrong = false, onBlock } = props;
  const { text } = useLanguage();
  const said = useWhatIsWrong(props);
  const input = useRef<HTMLInputElement>(null);
  const faultId = useId();
  const faultIn = (typed: string): string | null => {
    const parsed = parseNumber(typed);
    if (parsed.kind === 'fault') return text(parsed.message);
    if (parsed.kind === 'empty') return placeholder === undefined ? said.empty() : null;
    return said.range(parsed.value);
  };
  const { draft, drop, gesture, field } = useDraft({
    value: value === undefined ? '' : String(value),
    restFor: null,
    take(typed, visit) {
      if (faultIn(typed) !== null) return false;
      const parsed = parseNumber(typed);
      onChange(parsed.kind === 'number' ? parsed.value : undefined, visit);
      return true;
    },
  });
  const fault = draft === null ? null : faultIn(draft);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const way = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    const parsed = parseNumber(field.value);
    if (way === 0 || readOnly || parsed.kind === 'fault') return field.onKeyDown(event);
    event.preventDefault();
    const from = parsed.kind === 'number' ? parsed.value : 0;
    const next = withoutNoise(from + way * step * (event.shiftKey ? 10 : 1));
    if (said.range(next) !== null) return;
    drop();
    onChange(next, gesture());
  };
  const onPaste = (event: ClipboardEvent) => {
    const block = event.clipboardData.getData('text/plain');
    if (!readOnly && onBlock && /[\t\n]/.test(block.trim()) && onBlock(block)) event.preventDefault();
  };
  return (
    <>
      <span className="insp-number" data-wrong={fault !== null || isWrong} data-read-only={readOnly}>
        <input
          {...field}
          ref={input}
          {...(id === undefined ? {} : { id })}
          {...(placeholder === undefined ? {} : { placeholder })}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          readOnly={readOnly}
          aria-label={ariaLabel}
          aria-invalid={fault !== null || isWrong}
          aria-describedby={fault === null ? undefined : faultId}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
        />
        {unit !== undefined && <span>{unit}</span>}
      </span>
      {fault !== null && <FaultTip id={faultId} fault={fault} field={input} />}
    </>
  );
}

function useWhatIsWrong({ min, max }: Props) {
  const { t } = useTranslation('inspector');
  return {
    empty: () => t('number.empty'),
    range(value: number): string | null {
      if (min !== undefined && value < min) return t('number.least', { min });
      if (max !== undefined && value > max) return t('number.most', { max });
      return null;
    },
  };
}
