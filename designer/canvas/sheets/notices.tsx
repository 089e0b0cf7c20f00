import { App } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/languages.ts';
import { useView } from '../view-store.ts';

/** Says for a moment what was done, or why it was not. */
export function Notices() {
  const { t } = useTranslation('canvas');
  const { text } = useLanguage();
  const { message } = App.useApp();
  const notice = useView((view) => view.notice);
  const said =
    notice === null
      ? ''
      : typeof notice.text === 'string'
        ? t(`notices.${notice.text}`, { count: notice.count ?? 1 })
        : text(notice.text);
  const told = useRef(notice);
  // Each notice is an object of its own: the same words may be said twice, and none again in another language.
  useEffect(() => {
    if (!notice || said === '' || told.current === notice) return;
    told.current = notice;
    void message.open({
      key: 'canvas',
      type: notice.isRefusal ? 'warning' : 'info',
      content: said,
      duration: notice.isRefusal ? 4 : 2,
    });
  }, [notice, said, message]);
  return (
    <p className="visually-hidden" role="status" aria-live={notice?.isRefusal ? 'assertive' : 'polite'}>
      {said}
    </p>
  );
}
