import { type Catalogue, sentencesOf } from '../../../schemas/messages/catalogue.ts';
import { steps as en } from '../../language/en/steps.ts';
import { steps as zhCN } from '../../language/zh-CN/steps.ts';

export type StepCode = 'fieldsPasted' | 'rowsPasted' | 'kindChanged' | 'gradesBy' | 'definitionImported';
export type StepWords = Catalogue<StepCode>;

/** What the history says of steps that are several changes at once. */
export const stepLabels = sentencesOf<StepCode>({ 'zh-CN': zhCN, en });
