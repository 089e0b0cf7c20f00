import { sentencesOf } from '../../../schemas/messages/catalogue.ts';
import { edits as en } from '../../language/en/edits.ts';
import { edits as zhCN } from '../../language/zh-CN/edits.ts';
import type { EditCode } from './edit-words.ts';

export const sentence = sentencesOf<EditCode>({ 'zh-CN': zhCN, en });
