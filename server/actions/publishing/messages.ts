import { type Catalogue, type ParamsOf, speaker } from '../../records/messages/catalogue.ts';

const en = {
  'errors.none': () => 'The definition has no errors.',
  'errors.some': (count: number) => `The definition has ${count} ${count === 1 ? 'error' : 'errors'}. Mend them first.`,
  'tests.none': () => 'The definition has no tests of its own.',
  'tests.pass': (count: number) => `${count === 1 ? 'Its test passes' : `All ${count} tests pass`}.`,
  'tests.passAll': () => 'All its tests pass.',
  'tests.fail': (count: number) =>
    `${count} expected ${count === 1 ? 'value does' : 'values do'} not come out. Correct the rules, or what the tests expect.`,
  'tests.notTried': () => 'The tests can be tried once there are no errors.',
  'agreement.holds': (tests: number, sampled: number) =>
    `json-rules-engine gives the same scores, to the last bit, for ${tests} tests and ${sampled} real records.`,
  'agreement.fails': (places: number) => `json-rules-engine scores otherwise at ${places} places. Report it.`,
  'agreement.notTried': () => 'Both executors are compared once the tests pass.',
  'impact.noVersion': () => 'Nothing was published before, so there is nothing to compare with.',
  'impact.noRecords': () => 'The park has no records, so nobody is affected yet.',
  'impact.sameRules': (version: number) => `These are the rules of version ${version}, so no score changes.`,
  'impact.direct': () => 'Not required where an administrator publishes directly; do look at it all the same.',
  'impact.opened': (who: string, period: string, version: number) =>
    `${who} has opened the report of what it does to enterprises in ${period}, compared with version ${version}.`,
  'impact.missing': (version: number) =>
    `Nobody has opened the report of what it does to enterprises, compared with version ${version}. Open it.`,
  'approvals.direct': () => 'In this park an administrator may publish without a review.',
  'approvals.none': () => 'This park asks for no approval.',
  'approvals.given': (given: number, needed: number) => `${given} of ${needed} needed approvals are given.`,
  'approvals.missing': (given: number, needed: number) =>
    `${given} of ${needed} needed approvals are given. Who had a hand in it can't approve.`,
  'approvals.asking': (count: number) =>
    `${count} ${count === 1 ? 'reviewer asks' : 'reviewers ask'} for changes. Change the draft and submit it anew, or convince them.`,
  'unchanged.draft': () => 'The draft is what was submitted, and no version was published since.',
  'unchanged.version': (version: number) =>
    `It is the content of version ${version}, and no version was published since.`,
  'unchanged.draftChanged': (who: string) =>
    `${who} has changed the draft since. Submit it anew, or take the change back.`,
  'unchanged.baseMoved': (latest: number) => `Version ${latest} was published since. Submit anew.`,
};

const zhCN: Catalogue<ParamsOf<typeof en>> = {
  'errors.none': () => '规则定义没有错误。',
  'errors.some': (count) => `规则定义有 ${count} 处错误，请先更正。`,
  'tests.none': () => '规则定义没有自带测试。',
  'tests.pass': (count) => `${count} 个测试全部通过。`,
  'tests.passAll': () => '自带测试全部通过。',
  'tests.fail': (count) => `${count} 处与期望不符。请更正规则或测试的期望。`,
  'tests.notTried': () => '没有错误后才能运行测试。',
  'agreement.holds': (tests, sampled) => `json-rules-engine 对 ${tests} 个测试与 ${sampled} 条真实数据的评分逐位一致。`,
  'agreement.fails': (places) => `json-rules-engine 在 ${places} 处结果不同。请反馈此问题。`,
  'agreement.notTried': () => '测试通过后才比对两个执行器。',
  'impact.noVersion': () => '此前没有发布过版本，无从对比。',
  'impact.noRecords': () => '园区还没有企业数据，暂无企业受影响。',
  'impact.sameRules': (version) => `规则与版本 ${version} 相同，评分不会变化。`,
  'impact.direct': () => '管理员直接发布时不强制，但仍建议查看。',
  'impact.opened': (who, period, version) => `${who}已查看 ${period} 与版本 ${version} 相比的影响报告。`,
  'impact.missing': (version) => `还没有人查看与版本 ${version} 相比的影响报告，请打开查看。`,
  'approvals.direct': () => '本园区管理员可不经评审直接发布。',
  'approvals.none': () => '本园区发布无需批准。',
  'approvals.given': (given, needed) => `需 ${needed} 人批准，已有 ${given} 人。`,
  'approvals.missing': (given, needed) => `需 ${needed} 人批准，已有 ${given} 人。参与修改者不能批准。`,
  'approvals.asking': (count) => `${count} 位评审人要求修改。请修改草稿后重新送审，或与其沟通。`,
  'unchanged.draft': () => '草稿与送审内容一致，其间没有发布其他版本。',
  'unchanged.version': (version) => `内容即版本 ${version}，其间没有发布其他版本。`,
  'unchanged.draftChanged': (who) => `送审后${who}又修改了草稿。请重新送审，或撤回修改。`,
  'unchanged.baseMoved': (latest) => `送审后已发布版本 ${latest}，请重新送审。`,
};

export const sayOfGate = speaker({ 'zh-CN': zhCN, en });
