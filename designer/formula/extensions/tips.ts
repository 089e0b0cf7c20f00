import { isDescribed, signatureOf } from '../function-help.ts';
import type { KnownName } from '../known-names.ts';
import type { EditorContext } from './context.ts';

function element(tag: string, ...inner: readonly (string | Node)[]): HTMLElement {
  const made = document.createElement(tag);
  made.append(...inner);
  return made;
}

/** What a name stands for: its id, type, unit, source and description. */
export function nameTip(name: KnownName, { text, words }: EditorContext): HTMLElement {
  const facts = [
    words.kindOf(name.type.kind),
    ...(name.unit === undefined ? [] : [`${words.unit} ${name.unit}`]),
    ...(name.source === undefined ? [] : [`${words.source} ${name.source}`]),
  ];
  return element(
    'div',
    element('div', `${text(name.name)} `, element('code', name.id)),
    element('p', facts.join(' · ')),
    ...(name.description ? [element('p', text(name.description))] : []),
    ...(name.options && name.options.length > 0
      ? [
          element(
            'p',
            name.options
              .slice(0, 12)
              .map((option) => `${option.value} ${text(option.name)}`)
              .join(' · '),
          ),
        ]
      : []),
  );
}

/** A function's signature, its parameter at hand in bold, and what it does. */
export function functionTip(name: string, context: EditorContext, parameter = -1): HTMLElement {
  const [before, ...parameters] = signatureOf(name)
    .split(/[(,)]/)
    .map((part) => part.trim());
  const last = parameters.filter((one) => one !== '');
  const signature = element('code', `${before}(`);
  last.forEach((one, index) => {
    const isAtHand = index === parameter || (one === '…' && parameter >= index);
    signature.append(...(index > 0 ? [', '] : []), isAtHand ? element('strong', one) : one);
  });
  signature.append(')');
  const words = isDescribed(name) ? context.functions[name] : undefined;
  if (!words) return element('div', signature);
  return element(
    'div',
    element('div', signature, ` ${words.title}`),
    element('p', words.sentence),
    element('p', `${context.words.example} `, element('code', words.example)),
  );
}
