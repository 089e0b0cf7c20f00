import { type Catalogue, type ParamsOf, speaker } from '../../records/messages/catalogue.ts';

const en = {
  'rules.tooSlow': () =>
    'The definition is so intricate that it could not be looked through in time. Split its conditions, and try again.',
  'rules.busy': () => 'The definitions cannot be looked through just now. Try again in a moment.',
  'ruleSet.oneSource': () => 'Begin from a template or from a definition, not from both.',
  'ruleSet.name': () => 'Give the rule set a name: the definition has none that can be taken.',
  'ruleSet.archived': () => 'The rule set is archived. Take it out of the archive before it is changed.',
  'ruleSet.contended': () => 'Others are changing the rule set at this moment. Try again.',
  'template.unknown': (id: string) => `There is no template "${id}". GET /api/v1/templates lists them.`,
  'definition.halfCharacter': () =>
    'A text in the definition holds half a character, which nothing can store or show. Remove it.',
  'definition.notStorable': (place: string) => `What stands at ${place} cannot be stored. Correct it.`,
  'definition.oneSource': () => 'Give a rule set or a definition, and only one of them.',
  'definition.wrong': (errors: number) =>
    `The definition has ${errors} ${errors === 1 ? 'error' : 'errors'}; each is listed with its place.`,
  'publish.draftChanged': () => 'The draft has changed since. Look at what is there now, and publish its revision.',
  'publish.testsFail': (tests: number) =>
    `${tests} of the definition's own tests ${tests === 1 ? 'fails' : 'fail'}. Correct the rules, or what the tests expect.`,
  'publish.disagrees': (places: number) =>
    `Two independent ways of scoring disagree at ${places} places, so this definition can't be trusted with money. Report it.`,
  'publish.same': (version: number) => `Nothing has changed: this is version ${version}, for the same days.`,
  'publish.effective': () => 'The last day lies before the first.',
  'publish.oneSource': () => 'Say what is to be published: the revision of the draft, or an earlier version as `from`.',
  'publish.approvalsMissing': (needed: number) =>
    `In this park ${needed} ${needed === 1 ? 'person' : 'people'} must approve what is published. Submit it for review (POST …/reviews), and publish that review once it is approved.`,
  'publish.baseMoved': (latest: number) =>
    `Version ${latest} was published meanwhile, which this was not compared with. Submit it anew.`,
  'version.retired': (version: number) =>
    `Version ${version} is retired. What was scored with it stays; to use its rules again, publish its content as a new version.`,
  'version.noneYet': () => 'Nothing of this rule set has been published yet, so there is no version to score by.',
  'version.noneInForce': (period: string, day: string) =>
    `No version of this rule set is in force on ${day}, the last day of ${period}. Say which version to take, or publish one whose effective period holds that day.`,
  'version.damaged': (version: number) =>
    `Version ${version} is not as it was published: its content does not fit its hash. Restore it from a backup.`,
  'version.needed': () => 'Say which version: its number, or "draft".',
};

const zhCN: Catalogue<ParamsOf<typeof en>> = {
  'rules.tooSlow': () => '规则定义过于复杂，未能在限定时间内检查完毕。请拆分其条件后重试。',
  'rules.busy': () => '暂时无法检查规则定义，请稍后重试。',
  'ruleSet.oneSource': () => '请从模板或从规则定义开始，二者只能选一。',
  'ruleSet.name': () => '请为规则集命名：该规则定义没有可用的名称。',
  'ruleSet.archived': () => '该规则集已归档。请先取消归档再作修改。',
  'ruleSet.contended': () => '他人正在修改该规则集，请重试。',
  'template.unknown': (id) => `没有模板“${id}”。GET /api/v1/templates 可列出全部模板。`,
  'definition.halfCharacter': () => '规则定义的文本中含有半个字符，无法保存或显示。请删除。',
  'definition.notStorable': (place) => `${place} 处的内容无法保存。请更正。`,
  'definition.oneSource': () => '请给出规则集或规则定义，且只给其一。',
  'definition.wrong': (errors) => `规则定义有 ${errors} 处错误，均列出了位置。`,
  'publish.draftChanged': () => '草稿此后已被修改。请查看当前内容，再发布其修订号。',
  'publish.testsFail': (tests) => `规则定义自带的 ${tests} 个测试未通过。请更正规则或测试的期望。`,
  'publish.disagrees': (places) =>
    `两个独立的执行器在 ${places} 处结果不一致，因此该规则定义不可用于兑付。请反馈此问题。`,
  'publish.same': (version) => `没有变化：内容与生效期间均与版本 ${version} 相同。`,
  'publish.effective': () => '截止日早于起始日。',
  'publish.oneSource': () => '请指明要发布的内容：草稿的修订号，或以 from 给出的既有版本，二者选一。',
  'publish.approvalsMissing': (needed) =>
    `本园区发布前需 ${needed} 人批准。请先送审（POST …/reviews），批准后再发布该送审。`,
  'publish.baseMoved': (latest) => `其间已发布版本 ${latest}，送审内容未与之对比。请重新送审。`,
  'version.retired': (version) =>
    `版本 ${version} 已停用。既有评分结果不受影响；如需再次采用其规则，请将其内容发布为新版本。`,
  'version.noneYet': () => '该规则集尚未发布任何版本，无法据以评分。',
  'version.noneInForce': (period, day) =>
    `${period} 的最后一天 ${day} 没有生效的版本。请指明要用的版本，或发布一个适用期间包含该日的版本。`,
  'version.damaged': (version) => `版本 ${version} 与发布时不符：内容与其哈希不一致。请从备份恢复。`,
  'version.needed': () => '请指明版本：版本号，或“draft”。',
};

export const sayOfRuleSets = speaker({ 'zh-CN': zhCN, en });
