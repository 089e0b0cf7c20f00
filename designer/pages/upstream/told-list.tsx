import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly none: string;
  readonly told: readonly { readonly heading: string; readonly sentences: readonly string[] }[];
}

const firstShown = 12;

/** Sentences below what they are about; of a long list only the beginning, until more is asked for. */
export function ToldList({ none, told }: Props) {
  const { t } = useTranslation('templates');
  const [all, setAll] = useState(false);
  const shown = all ? told : told.slice(0, firstShown);
  return (
    <>
      {told.length === 0 && <p>{none}</p>}
      <ul className="upstream-changes">
        {shown.map(({ heading, sentences }) => (
          <li key={heading}>
            <strong>{heading}</strong>
            {sentences.map((sentence) => (
              <span key={sentence}>{sentence}</span>
            ))}
          </li>
        ))}
      </ul>
      {told.length > shown.length && (
        <Button size="small" onClick={() => setAll(true)}>
          {t('upstream.more', { n: told.length })}
        </Button>
      )}
    </>
  );
}
