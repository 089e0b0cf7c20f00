import 'react';

declare module 'react' {
  interface CSSProperties {
    readonly '--dimension'?: string;
    readonly '--lost'?: number;
    readonly '--columns'?: string;
  }
}
