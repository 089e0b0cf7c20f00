import type { Catalogue } from '../../../schemas/messages/catalogue.ts';

export type StepCode = 'fieldsPasted' | 'rowsPasted' | 'kindChanged' | 'gradesBy' | 'definitionImported';
export type StepWords = Catalogue<StepCode>;
