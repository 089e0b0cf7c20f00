import { InboxOutlined } from '@ant-design/icons';
import { Upload } from 'antd';
import { useTranslation } from 'react-i18next';
import { Loading, ProblemAlert } from '../../app/states/states.tsx';
import { type ReadFile, readDefinitionFile } from './read-definition-file.ts';
import { type Confirmed, SignedFile } from './signed-file.tsx';
import { useFileLook } from './use-rule-sets.ts';

interface Props {
  readonly park: string;
  readonly file: ReadFile | undefined;
  readonly onFile: (file: ReadFile) => void;
  readonly confirmed: Confirmed;
  readonly onConfirm: (confirmed: Confirmed) => void;
}

/** A definition, or a rule set with its versions that an installation has exported and signed. */
export function FileChoice({ park, file, onFile, confirmed, onConfirm }: Props) {
  const { t } = useTranslation('ruleSets');
  return (
    <>
      <Upload.Dragger
        accept=".json,.canopy,application/json"
        maxCount={1}
        showUploadList={false}
        beforeUpload={(chosen) => {
          void readDefinitionFile(chosen).then(onFile);
          return false;
        }}
      >
        <p className="ant-upload-drag-icon">
          <InboxOutlined aria-hidden />
        </p>
        <p>{file ? file.name : t('dropFile')}</p>
      </Upload.Dragger>
      {file?.fault && (
        <p className="rule-set-fault" role="alert">
          {t(`fileFaults.${file.fault}`)}
        </p>
      )}
      {file?.signed && <LookedAt park={park} file={file.signed} confirmed={confirmed} onConfirm={onConfirm} />}
    </>
  );
}

interface LookedAtProps extends Pick<Props, 'park' | 'confirmed' | 'onConfirm'> {
  readonly file: File;
}

function LookedAt({ park, file, confirmed, onConfirm }: LookedAtProps) {
  const look = useFileLook(park, file);
  if (look.data) return <SignedFile look={look.data} confirmed={confirmed} onConfirm={onConfirm} />;
  return look.isPending ? <Loading /> : <ProblemAlert error={look.error} />;
}
