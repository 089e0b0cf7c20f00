import { sentencesOf } from '../../../schemas/messages/catalogue.ts';
import { steps as en } from '../../language/en/steps.ts';
import { steps as zhCN } from '../../language/zh-CN/steps.ts';
import type { StepCode } from './step-words.ts';

/** What the history says of steps that are several changes at once. */
export const stepLabels = sentencesOf<StepCode>({ 'zh-CN': zhCN, en });
