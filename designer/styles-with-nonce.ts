const written = 'if (csp?.nonce) {\n    styleNode.nonce = csp?.nonce;\n  }';
const withNonce = `styleNode.nonce = csp?.nonce ?? document.querySelector('meta[property="csp-nonce"]')?.nonce ?? '';`;

/**
 * The component library locks the page's scrolling, and measures scroll bars, by styles to which it hands no nonce: they
 * would be refused, and the page behind a dialog would scroll.
 */
export function stylesWithNonce() {
  return {
    name: 'styles-with-nonce',
    apply: 'build' as const,
    transform: {
      filter: { id: /@rc-component\/util\/es\/Dom\/dynamicCSS\.js$/ },
      handler(code: string) {
        if (!code.includes(written)) throw new Error('The component library writes its styles another way now');
        return { code: code.replace(written, withNonce), map: null };
      },
    },
  };
}
