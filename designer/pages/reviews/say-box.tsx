import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  /** On the button that opens it. */
  readonly open: string;
  /** Read out where the button's own words say too little. */
  readonly label?: string;
  readonly send: string;
  /** Fails where it was refused: what was written stays. */
  readonly onSend: (text: string) => Promise<unknown>;
}

/** A button that becomes a box to write in. */
export function SayBox({ open, label = open, send, onSend }: Props) {
  const { t } = useTranslation('reviews');
  const { t: app } = useTranslation('app');
  const [text, setText] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  if (text === null)
    return (
      <Button size="small" type="link" aria-label={label} onClick={() => setText('')}>
        {open}
      </Button>
    );
  const submit = async () => {
    setSending(true);
    await onSend(text.trim()).then(
      () => setText(null),
      () => {},
    );
    setSending(false);
  };
  return (
    <div className="say-box">
      <Input.TextArea
        autoFocus
        aria-label={label}
        placeholder={t('thread.placeholder')}
        maxLength={4000}
        autoSize={{ minRows: 2, maxRows: 10 }}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div>
        <Button size="small" type="primary" loading={sending} disabled={text.trim() === ''} onClick={submit}>
          {send}
        </Button>
        <Button size="small" onClick={() => setText(null)}>
          {app('cancel')}
        </Button>
      </div>
    </div>
  );
}
