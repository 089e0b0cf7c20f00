import type { IdKind } from '../../../rules/document/kinds.ts';
import { isList, isObject, type Loose } from '../../../rules/document/loose.ts';
import { en } from '../../../rules/words/messages/en.ts';
import { zhCN } from '../../../rules/words/messages/zh-CN.ts';
import type { Definition, Id } from '../../../schemas/definition.ts';
import type { Sentence } from '../../../schemas/text.ts';
import type { EntryRef } from '../edit.ts';
import { sectionOf } from '../ids.ts';
import { findNode } from '../tree/loose-nodes.ts';
import type { PropertyName } from './edit-words.ts';
import { sentence } from './words.ts';

const longest = 40;

export function plain(text: string): Sentence {
  const short = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return { 'zh-CN': short, en: short };
}

/** The name of a thing, or its id where it has none. */
export function nameOf(thing: unknown, id: string): Sentence {
  const name = isObject(thing) ? thing.name : undefined;
  const zh = isObject(name) && typeof name['zh-CN'] === 'string' ? name['zh-CN'] : '';
  const english = isObject(name) && typeof name.en === 'string' ? name.en : '';
  if (zh === '' && english === '') return plain(id);
  return { 'zh-CN': zh === '' ? english : zh, en: english === '' ? zh : english };
}

export function entryIn(definition: Loose, section: string, entry: EntryRef): Loose | undefined {
  const list = definition[section];
  if (!isList(list)) return undefined;
  const found = typeof entry === 'number' ? list[entry] : list.find((one) => isObject(one) && one.id === entry);
  return isObject(found) ? found : undefined;
}

export function nameIn(definition: Definition, kind: IdKind, entry: EntryRef): Sentence {
  const loose: unknown = definition;
  if (!isObject(loose)) return plain(String(entry));
  const thing = kind === 'node' ? findNode(loose, String(entry))?.node : entryIn(loose, sectionOf[kind], entry);
  return nameOf(thing, typeof entry === 'number' ? String(thing?.id ?? entry + 1) : entry);
}

export function saidOf(definition: Definition, kind: IdKind, entry: EntryRef): Sentence {
  return sentence(`of.${kind}`, { name: nameIn(definition, kind, entry) });
}

export function countOf(nodes: readonly Id[], definition: Definition) {
  const [first = ''] = nodes;
  return { count: nodes.length, name: nameIn(definition, 'node', first) };
}

/** A value in a few words; null where it takes more. */
function saidValue(what: PropertyName, value: unknown): Sentence | null {
  if (value === undefined || value === null) return sentence('value.none');
  if (typeof value === 'boolean') return sentence(value ? 'value.yes' : 'value.no');
  if (typeof value === 'number') return plain(String(value));
  if (typeof value === 'string') return inWords(what, value) ?? plain(value);
  if (what === 'missing' && isObject(value) && typeof value.mark === 'number')
    return { 'zh-CN': zhCN.missingMark(value.mark), en: en.missingMark(value.mark) };
  if (what === 'scoring' && isObject(value) && typeof value.method === 'string')
    return inWords('scoring', value.method);
  return isObject(value) && typeof value['zh-CN'] === 'string' ? nameOf({ name: value }, '') : null;
}

const vocabularies: { readonly [what in PropertyName]?: { readonly zh: object; readonly en: object } } = {
  aggregate: { zh: zhCN.aggregates, en: en.aggregates },
  missing: { zh: zhCN.missing, en: en.missing },
  scoring: { zh: zhCN.methods, en: en.methods },
  type: { zh: zhCN.fieldTypes, en: en.fieldTypes },
  sensitivity: { zh: zhCN.sensitivities, en: en.sensitivities },
  kind: { zh: zhCN.adjustmentKinds, en: en.adjustmentKinds },
};

function inWords(what: PropertyName, word: string): Sentence | null {
  const vocabulary = vocabularies[what];
  if (!vocabulary) return null;
  const find = (words: object): unknown => Object.entries(words).find(([key]) => key === word)?.[1];
  const [zh, english] = [find(vocabulary.zh), find(vocabulary.en)];
  return typeof zh === 'string' && typeof english === 'string' ? { 'zh-CN': zh, en: english } : null;
}

/** `Formula of X: a → b`, or that it changed, where that can't be said in a few words. */
export function saidChange(of: Sentence, property: PropertyName, before: unknown, after: unknown): Sentence {
  const what = sentence(`what.${property}`);
  const [was, is] = [saidValue(property, before), saidValue(property, after)];
  if (was === null || is === null || was['zh-CN'] === is['zh-CN']) return sentence('property.changed', { of, what });
  return sentence('property.set', { of, what, before: was, after: is });
}
