import type { ReactNode } from 'react';

/** What may be wider than the page; the keys reach all of it. */
export function ScrollBox({ children }: { readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <div className="impact-scroll" tabIndex={0}>
      {children}
    </div>
  );
}
