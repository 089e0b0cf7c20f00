import { speaker } from '../../records/messages/catalogue.ts';
import { en } from './en.ts';
import { type Params, zhCN } from './zh-CN.ts';

export const say = speaker<Params>({ 'zh-CN': zhCN, en });
