import { type Catalogue, type ParamsOf, speaker } from '../records/messages/catalogue.ts';

const en = {
  'demo.filling': () =>
    'The demo park is being filled: 2,084 invented enterprises, three years, a run of each. It takes some seconds.',
  'demo.reason': () => 'First version, from the template',
};

const zhCN: Catalogue<ParamsOf<typeof en>> = {
  'demo.filling': () => '正在生成示范园区：2084 家虚构企业、三个年度、每年一个评分批次，需要几秒钟。',
  'demo.reason': () => '首个版本，取自模板',
};

export const say = speaker({ 'zh-CN': zhCN, en });
