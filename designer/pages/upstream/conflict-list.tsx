import { Button, Space } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { changesInWords } from '../../../rules/merge/changes-in-words.ts';
import type { Choice, Choices, ConflictItem } from '../../../rules/merge/conflict.ts';
import type { Sides } from '../../../rules/merge/taken.ts';
import { useLanguage } from '../../app/languages.ts';
import { ConflictChoice } from './conflict-choice.tsx';

interface Props {
  readonly open: readonly ConflictItem[];
  readonly sides: Sides;
  readonly choices: Choices;
  /** How many are still to be chosen. */
  readonly left: number;
  readonly onChoose: (choices: Choices) => void;
}

/** What both sides changed: for each the park's and upstream's change side by side. */
export function ConflictList({ open, sides, choices, left, onChoose }: Props) {
  const { t } = useTranslation('templates');
  const { language } = useLanguage();
  const say = useMemo(
    () => ({
      mine: changesInWords(sides.base, sides.mine, language),
      theirs: changesInWords(sides.base, sides.theirs, language),
    }),
    [sides, language],
  );
  const said = useMemo(
    () => new Map(open.map((item) => [item.key, { mine: say.mine(item), theirs: say.theirs(item) }])),
    [open, say],
  );
  const chooseAll = (choice: Choice) => onChoose(Object.fromEntries(open.map(({ key }) => [key, choice])));
  return (
    <>
      <h2>{t('upstream.conflicts')}</h2>
      <Space wrap>
        <Button size="small" onClick={() => chooseAll('mine')}>
          {t('upstream.allMine')}
        </Button>
        <Button size="small" onClick={() => chooseAll('theirs')}>
          {t('upstream.allTheirs')}
        </Button>
        <span role="status">{left > 0 ? t('upstream.undecided', { count: left }) : t('upstream.decided')}</span>
      </Space>
      <ul className="upstream-conflicts">
        {open.map((item) => (
          <ConflictChoice
            key={item.key}
            item={item}
            said={said.get(item.key) ?? { mine: [], theirs: [] }}
            choice={choices[item.key]}
            onChoose={(choice) => onChoose({ ...choices, [item.key]: choice })}
          />
        ))}
      </ul>
    </>
  );
}
