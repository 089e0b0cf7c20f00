import type { IdKind } from '../../../rules/document/kinds.ts';
import type { Catalogue } from '../../../schemas/messages/catalogue.ts';

/** Properties of nodes, entries, the scale and the definition. */
export type PropertyName =
  | 'name'
  | 'description'
  | 'basis'
  | 'unit'
  | 'core'
  | 'weight'
  | 'aggregate'
  | 'fullMarks'
  | 'formula'
  | 'scoring'
  | 'variants'
  | 'missing'
  | 'type'
  | 'source'
  | 'sensitivity'
  | 'min'
  | 'max'
  | 'options'
  | 'rows'
  | 'otherwise'
  | 'when'
  | 'kind'
  | 'points'
  | 'percent'
  | 'cap'
  | 'grade'
  | 'from'
  | 'top'
  | 'audience'
  | 'amount'
  | 'quota'
  | 'record'
  | 'history'
  | 'expect'
  | 'full'
  | 'decimals'
  | 'bonusCap'
  | 'gradeWithin'
  | 'rankWithin';

type Refusal =
  | 'readOnly'
  | 'module'
  | 'noNode'
  | 'noEntry'
  | 'root'
  | 'intoItself'
  | 'notGroup'
  | 'idTaken'
  | 'idForm'
  | 'valueTaken'
  | 'shape'
  | 'patch'
  | 'emptyClip';

type Steps =
  | `node.${'added' | 'removed' | 'moved' | 'pasted' | 'duplicated'}`
  | `nodes.${'removed' | 'moved' | 'pasted' | 'duplicated'}`
  | `weight.${'set' | 'setIn' | 'balanced'}`
  | `weights.${'balanced' | 'equalised' | 'set'}`
  | 'cells.set'
  | `property.${'set' | 'changed'}`
  | `entry.${'added' | 'removed' | 'moved'}`
  | 'id.renamed'
  | `merge.${'done' | 'doneWith'}`
  | `save.${'signedOut' | 'failed'}`
  | 'cell.noNumber';

export type EditCode =
  | Steps
  | `value.${'none' | 'yes' | 'no'}`
  | `of.${IdKind | 'option' | 'scale' | 'definition'}`
  | `kind.${'group' | 'indicator'}`
  | `what.${PropertyName}`
  | `refused.${Refusal}`;

export type EditWords = Catalogue<EditCode>;
