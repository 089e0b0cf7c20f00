import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ModuleList } from '../../api/answers.ts';
import { ReleaseList } from '../templates/release-list.tsx';

interface Props {
  readonly module: ModuleList['items'][number];
  readonly wanted: number;
  readonly onChoose: (release: number) => void;
}

/** Which release a module is to have, newer or older, and what its publisher says of all that come with it. */
export function ModuleReleases({ module: { release, releases }, wanted, onChoose }: Props) {
  const { t } = useTranslation('templates');
  const others = releases.filter(({ number }) => number !== release);
  const [least, most] = wanted > release ? [release + 1, wanted] : [wanted, wanted];
  const told = releases.filter(({ number }) => number >= least && number <= most);
  return (
    <section className="trial" aria-label={t('releases')}>
      <div className="mapping-head">
        <label htmlFor="module-release">{t('modules.choose')}</label>
        <Select
          id="module-release"
          value={wanted}
          options={others.map(({ number }) => ({
            value: number,
            label: t(number > release ? 'release' : 'modules.older', { n: number }),
          }))}
          onChange={onChoose}
        />
      </div>
      <ReleaseList releases={told} />
    </section>
  );
}
