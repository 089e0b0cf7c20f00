import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/languages.ts';
import type { TypedFault } from './faults.ts';
import { formulaInWords } from './in-words.ts';
import type { KnownNames } from './known-names.ts';
import { LiveValue } from './live-value.tsx';
import { useNaming } from './use-known.ts';

interface Props {
  readonly id: string;
  /** With ids. */
  readonly formula: string;
  readonly known: KnownNames;
  readonly unit: string | undefined;
  readonly faults: readonly TypedFault[];
  readonly mend?: (fault: TypedFault) => void;
}

/** What the formula says in words, what it gives for the chosen enterprise, and what is wrong with it. */
export function FormulaFoot({ id, formula, known, unit, faults, mend }: Props) {
  const { t } = useTranslation('formula');
  const { text } = useLanguage();
  const naming = useNaming();
  const words = formula.trim() === '' ? null : formulaInWords(formula, naming);
  return (
    <div id={id} className="formula-foot">
      {words !== null && words !== formula && <p className="formula-words">{t('inWords', { words })}</p>}
      <LiveValue formula={formula} known={known} unit={unit} />
      <ul className="formula-faults" aria-live="polite">
        {faults.map((fault) => (
          <li key={`${fault.span.join('-')} ${fault.message.en}`} data-severity={fault.severity}>
            <span>{text(fault.message)}</span>
            {mend && fault.instead !== undefined && (
              <Button size="small" type="link" onClick={() => mend(fault)}>
                {t('replaceBy', { text: fault.instead })}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
