import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { RecordImport } from '../../api/answers.ts';
import { request } from '../../api/request.ts';
import { useLanguage } from '../../app/languages.ts';
import { useParkId } from '../../app/session.ts';
import { Loaded } from '../../app/states/states.tsx';
import { ImportResult } from './import-result.tsx';
import { ImportStateTag } from './import-state-tag.tsx';
import { ImportSteps } from './import-steps.tsx';
import { ImportUnderWay } from './import-under-way.tsx';
import { MappingForm } from './mapping-form.tsx';
import './imports.css';

/** One file on its way into the park: looked at, mapped, imported, and what came of it. */
export function Component() {
  const { t } = useTranslation('imports');
  const { time } = useLanguage();
  const park = useParkId();
  const { import: id = '' } = useParams();
  const found = useQuery({
    queryKey: [park, 'imports', id],
    queryFn: ({ signal }) => request<RecordImport>(['parks', park, 'records', 'imports', id], { signal }),
  });
  return (
    <div className="page">
      <Loaded of={found}>
        {(one) => (
          <>
            <header className="page-head">
              <h1>{one.fileName}</h1>
              <ImportStateTag state={one.state} />
              <p className="lead">{t('uploadedAt', { time: time(one.createdAt) })}</p>
            </header>
            <Part park={park} one={one} />
          </>
        )}
      </Loaded>
    </div>
  );
}

function Part({ park, one }: { readonly park: string; readonly one: RecordImport }) {
  switch (one.state) {
    case 'uploaded':
    case 'importing':
      return (
        <>
          <ImportSteps at={one.state === 'uploaded' ? 1 : 2} />
          <ImportUnderWay park={park} one={one} />
        </>
      );
    case 'previewed':
      return (
        <>
          <ImportSteps at={1} />
          {one.preview && <MappingForm park={park} one={one} preview={one.preview} />}
        </>
      );
    default:
      return <ImportResult park={park} one={one} />;
  }
}
