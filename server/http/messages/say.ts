import { speaker } from '../../records/messages/catalogue.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';

export const say = speaker({ 'zh-CN': zhCN, en });
