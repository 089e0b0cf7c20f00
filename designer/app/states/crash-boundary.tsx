import { Button, Result } from 'antd';
import { Component, type ReactNode } from 'react';
import { Translation } from 'react-i18next';

interface Props {
  readonly children: ReactNode;
}

/** A fault of the program is told, and the rest of the page stays. */
export class CrashBoundary extends Component<Props, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <Translation ns="app">
        {(t) => (
          <Result
            status="500"
            title={t('states.crashTitle')}
            subTitle={
              <>
                {t('states.crash')}
                <br />
                <code>{String(error)}</code>
              </>
            }
            extra={
              <Button type="primary" onClick={() => window.location.reload()}>
                {t('states.reload')}
              </Button>
            }
          />
        )}
      </Translation>
    );
  }
}
