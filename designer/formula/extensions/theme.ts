import { EditorView } from '@codemirror/view';

const tooltip = {
  backgroundColor: 'var(--paper)',
  color: 'var(--ink)',
  border: '1px solid var(--line)',
  borderRadius: '6px',
  boxShadow: '0 6px 16px rgba(0, 0, 0, 0.16)',
};

/** The page's colours are variables that follow light and dark. */
export const theme = EditorView.theme({
  '&': {
    border: '1px solid var(--line)',
    borderRadius: '6px',
    backgroundColor: 'var(--paper)',
    color: 'var(--ink)',
    fontSize: '14px',
  },
  '&.cm-focused': { outline: '2px solid var(--primary)', outlineOffset: '-1px' },
  '&.formula-wrong': { borderColor: 'var(--fall)' },
  '&.formula-read': { backgroundColor: 'var(--ground)' },
  '.cm-scroller': {
    fontFamily: "ui-monospace, 'Cascadia Mono', Consolas, Menlo, 'Noto Sans Mono CJK SC', monospace",
    lineHeight: '24px',
    maxHeight: '192px',
  },
  '.cm-content': { padding: '4px 0', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 8px' },
  '.cm-placeholder': { color: 'var(--ink-soft)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--primary-soft)',
  },
  '.formula-chip': {
    fontFamily: 'system-ui, sans-serif',
    fontSize: '13px',
    padding: '1px 6px',
    borderRadius: '4px',
    backgroundColor: 'var(--primary-soft)',
    color: 'var(--primary)',
  },
  '.formula-name': { color: 'var(--primary)' },
  '.formula-function': { color: 'var(--dimension-4)' },
  '.formula-number': { color: 'var(--warn)' },
  '.formula-text': { color: 'var(--rise)' },
  '.formula-operator': { color: 'var(--ink-soft)' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--fall) 1.5px',
    textUnderlineOffset: '4px',
  },
  '.cm-lintRange-warning': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--warn) 1.5px',
    textUnderlineOffset: '4px',
  },
  '.cm-tooltip': tooltip,
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    fontFamily: 'system-ui, sans-serif',
    fontSize: '13px',
    maxHeight: '264px',
    minWidth: '300px',
    maxWidth: 'min(480px, 90vw)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
    display: 'flex',
    gap: '12px',
    alignItems: 'baseline',
    padding: '4px 10px',
    lineHeight: '20px',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--primary-soft)',
    color: 'var(--ink)',
  },
  '.cm-completionLabel': { flex: '1 1 auto', overflow: 'hidden', textOverflow: 'ellipsis' },
  '.cm-completionDetail': {
    marginLeft: '0',
    flex: '0 0 auto',
    fontStyle: 'normal',
    fontFamily: 'ui-monospace, Consolas, monospace',
    fontSize: '12px',
    color: 'var(--ink-soft)',
  },
  '.cm-tooltip.cm-completionInfo': { ...tooltip, padding: '8px 12px', maxWidth: '300px', fontSize: '13px' },
  '.formula-tip': { padding: '6px 10px', maxWidth: '420px', fontSize: '13px', lineHeight: '20px' },
  '.formula-tip code, .cm-completionInfo code': {
    fontFamily: 'ui-monospace, Consolas, monospace',
    fontSize: '12px',
    color: 'var(--ink-soft)',
  },
  '.formula-tip strong': { color: 'var(--primary)' },
  '.formula-tip p, .cm-completionInfo p': { margin: '2px 0 0', color: 'var(--ink-soft)' },
  '.cm-diagnostic': { padding: '4px 10px', borderLeftWidth: '3px', fontSize: '13px' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--fall)' },
  '.cm-diagnostic-warning': { borderLeftColor: 'var(--warn)' },
});
