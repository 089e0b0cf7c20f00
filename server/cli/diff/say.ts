import { type ParamsOf, speaker } from '../../records/messages/catalogue.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';

export type Params = ParamsOf<typeof en>;

export const say = speaker<Params>({ 'zh-CN': zhCN, en });
