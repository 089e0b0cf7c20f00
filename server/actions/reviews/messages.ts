import { type Catalogue, type ParamsOf, speaker } from '../../records/messages/catalogue.ts';

const en = {
  'review.closed': () => 'This review is closed: it was published, withdrawn, or something was submitted anew.',
  'review.publishing': () => 'This review is being published. Look at it again in a moment.',
  'review.contended': () => 'Others say something in this review at this moment. Try again.',
  'review.author': () => 'Who had a hand in it can neither approve it nor ask for changes. Somebody else has to.',
  'review.otherContent': () => 'This is not the content that you looked at. Load the review again.',
  'review.noSubject': (id: string) => `Neither what was submitted nor the version before has "${id}".`,
  'review.noThread': (number: number) => `This review has no thread ${number}.`,
  'review.asked': () => 'Say what has to be changed.',
  'review.damaged': () =>
    'What was submitted is not as it was then: its content does not fit its hash. Restore it from a backup.',
};

const zhCN: Catalogue<ParamsOf<typeof en>> = {
  'review.closed': () => '该送审已结束：已发布、已撤回，或已重新送审。',
  'review.publishing': () => '该送审正在发布，请稍后再看。',
  'review.contended': () => '他人正在此送审中发表意见，请重试。',
  'review.author': () => '参与修改者不能批准，也不能要求修改，须由他人评审。',
  'review.otherContent': () => '当前内容与您所看的不同，请重新载入该送审。',
  'review.noSubject': (id) => `送审内容与上一版本中都没有“${id}”。`,
  'review.noThread': (number) => `该送审没有第 ${number} 条讨论。`,
  'review.asked': () => '请说明需要修改什么。',
  'review.damaged': () => '送审内容与提交时不符：内容与其哈希不一致。请从备份恢复。',
};

export const sayOfReviews = speaker({ 'zh-CN': zhCN, en });
