import { type Catalogue, type ParamsOf, speaker } from '../../records/messages/catalogue.ts';

const en = {
  'module.changed': (places: number) =>
    `${places} ${places === 1 ? 'place' : 'places'} of a module ${places === 1 ? 'differs' : 'differ'} from the release that it refers to. A module stays as it is: only its own weight and place may change. Make it ordinary first.`,
  'module.changedOne': (what: string) => `"${what}" belongs to a module and is not as its release has it.`,
  'module.noNode': (node: string) => `The release has no node "${node}" that could be a module.`,
  'module.noGroup': (node: string) => `The rule set has no group "${node}" that the module could stand in.`,
  'module.inModule': (node: string) => `"${node}" belongs to a module itself. Choose another group.`,
  'module.stages': (stages: string) =>
    `The module tells stages apart that the rule set has not: ${stages}. Make stages with these ids first.`,
  'module.field': (field: string) =>
    `The module reads "${field}", which the rule set has with another type or unit. Map it to another field.`,
  'module.name': (name: string) =>
    `The module needs "${name}", and the rule set has something else under that id. Rename its own first.`,
  'module.unknown': () => 'The rule set has no such module.',
  'module.twice': () => 'The rule set has this module already.',
};

const zhCN: Catalogue<ParamsOf<typeof en>> = {
  'module.changed': (places) =>
    `模块有 ${places} 处与所引用的发行不同。模块须保持原样，只可调整其自身的权重与位置；如需修改，请先转为普通节点。`,
  'module.changedOne': (what) => `“${what}”属于模块，与其发行不一致。`,
  'module.noNode': (node) => `该发行没有可作模块的节点“${node}”。`,
  'module.noGroup': (node) => `规则集没有可放置模块的维度“${node}”。`,
  'module.inModule': (node) => `“${node}”本身属于模块，请另选维度。`,
  'module.stages': (stages) => `模块区分的成长阶段在规则集中没有：${stages}。请先建立同编号的阶段。`,
  'module.field': (field) => `模块用到的“${field}”在规则集中类型或单位不同，请对应到另一数据项。`,
  'module.name': (name) => `模块需要“${name}”，而规则集中该编号另有他用。请先给自己的换一个编号。`,
  'module.unknown': () => '规则集没有这个模块。',
  'module.twice': () => '规则集已有这个模块。',
};

export const sayOfModules = speaker({ 'zh-CN': zhCN, en });
