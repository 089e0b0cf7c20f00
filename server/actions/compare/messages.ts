import { type Text, textIn } from '../../../schemas/text.ts';
import { type Catalogue, type ParamsOf, speaker } from '../../records/messages/catalogue.ts';

const en = {
  'side.draft': (name: Text) => `${textIn('en', name)} · draft`,
  'side.version': (name: Text, version: number) => `${textIn('en', name)} · version ${version}`,
  'side.review': (name: Text, review: number) => `${textIn('en', name)} · review ${review}`,
  'side.template': (name: Text, release: number) => `${textIn('en', name)} · template, release ${release}`,
  'compare.shape': () =>
    'The draft is no definition by its shape, so it cannot be compared. Correct what is listed, and try again.',
};

const zhCN: Catalogue<ParamsOf<typeof en>> = {
  'side.draft': (name) => `${name['zh-CN']} · 草稿`,
  'side.version': (name, version) => `${name['zh-CN']} · 版本 ${version}`,
  'side.review': (name, review) => `${name['zh-CN']} · 送审 ${review}`,
  'side.template': (name, release) => `${name['zh-CN']} · 模板，第 ${release} 次发行`,
  'compare.shape': () => '草稿的结构不是规则定义，因此无法对比。请更正所列各处后重试。',
};

export const sayOfCompare = speaker({ 'zh-CN': zhCN, en });
