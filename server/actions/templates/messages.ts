import { type Text, textIn } from '../../../schemas/text.ts';
import { type Catalogue, type ParamsOf, speaker } from '../../records/messages/catalogue.ts';

const en = {
  'template.contended': () => 'Others are changing the template at this moment. Try again.',
  'template.withdrawn': () => 'The template has been withdrawn: nothing new begins with it.',
  'template.park': (park: string) => `There is no park "${park}" that the template could be shared with.`,
  'template.same': (release: number) => `Nothing has changed: this is release ${release}.`,
  'mapping.unknown': (field: string) => `The template has no field "${field}".`,
  'mapping.notAsked': (field: string) =>
    `The release neither adds "${field}" nor needs it again, so nothing is to be chosen for it.`,
  'mapping.noField': (field: string, own: string) =>
    `"${own}", which is to stand for "${field}", is no field of the rule set.`,
  'mapping.twice': (own: string) => `"${own}" is to stand for two fields of the template. Choose one of them.`,
  'mapping.type': (field: string, own: string) => `"${own}" is of another type than "${field}". Choose another field.`,
  'mapping.unit': (field: string, own: string) =>
    `The unit of "${own}" cannot be turned into that of "${field}". Choose another field.`,
  'mapping.options': (field: string, own: string) =>
    `"${own}" lacks options that "${field}" has. Add them to the rule set, or choose another field.`,
  'trial.source': () => 'Give a template, or a rule set and a release that it, or a module of it, is brought up to.',
  'trial.side': (name: Text, release: number) => `${textIn('en', name)} · with release ${release}`,
  'trial.errors': (errors: number) =>
    `The definition has ${errors} ${errors === 1 ? 'error' : 'errors'}, so it cannot be scored with.`,
  'trial.noRecords': (period: string) => `There are no records for ${period}.`,
  'upstream.none': () => 'The rule set was cloned from no template.',
  'upstream.lost': () =>
    'The release that the rule set was cloned from is not known any more, so nothing can be told of what has changed since.',
  'upstream.unit': (field: string, unit: string) =>
    `The release reckons in another kind of unit: "${field}" is in ${unit}. Give that field an id of its own first.`,
  'merge.undecided': (items: number) => `${items} ${items === 1 ? 'change is' : 'changes are'} still to be decided on.`,
  'merge.undecidedOne': () => 'Both sides have changed it: choose one.',
  'lock.unknown': (node: string) => `There is no node "${node}" that came from the template.`,
};

const zhCN: Catalogue<ParamsOf<typeof en>> = {
  'template.contended': () => '他人正在修改该模板，请重试。',
  'template.withdrawn': () => '该模板已撤下，不能再用它新建规则集。',
  'template.park': (park) => `没有可以共享的园区“${park}”。`,
  'template.same': (release) => `没有变化：内容与第 ${release} 次发行相同。`,
  'mapping.unknown': (field) => `模板没有数据项“${field}”。`,
  'mapping.notAsked': (field) => `该发行没有新增也不再次需要数据项“${field}”，不必为它选择。`,
  'mapping.noField': (field, own) => `要对应“${field}”的“${own}”不是该规则集的数据项。`,
  'mapping.twice': (own) => `“${own}”对应了模板的两个数据项，请只选其一。`,
  'mapping.type': (field, own) => `“${own}”与“${field}”的类型不同，请另选。`,
  'mapping.unit': (field, own) => `“${own}”的单位不能换算为“${field}”的单位，请另选。`,
  'mapping.options': (field, own) => `“${own}”缺少“${field}”的部分选项，请先在规则集中补上，或另选。`,
  'trial.source': () => '请给出模板，或给出规则集（或其中的模块）及要更新到的发行。',
  'trial.side': (name, release) => `${name['zh-CN']} · 采用第 ${release} 次发行后`,
  'trial.errors': (errors) => `规则定义有 ${errors} 处错误，无法评分。`,
  'trial.noRecords': (period) => `${period} 没有企业数据。`,
  'upstream.none': () => '该规则集不是由模板克隆而来。',
  'upstream.lost': () => '当初克隆的那次发行已无从得知，无法说明此后的变化。',
  'upstream.unit': (field, unit) => `该发行改用了另一类单位：“${field}”的单位是${unit}。请先给该数据项换一个编号。`,
  'merge.undecided': (items) => `还有 ${items} 处修改没有决定。`,
  'merge.undecidedOne': () => '双方都改了此处，请选择其一。',
  'lock.unknown': (node) => `没有来自模板的节点“${node}”。`,
};

export const sayOfTemplates = speaker({ 'zh-CN': zhCN, en });
