export const login = {
  title: '登录',
  lead: '企业创新积分的规则、评分与审计',
  username: '用户名',
  password: '密码',
  submit: '登录',
  usernameNeeded: '请输入用户名',
  passwordNeeded: '请输入密码',
  expired: '登录已过期，请重新登录。未保存的修改保留在本机。',
} as const;
