export default {
  title: '消息',
  empty: '没有消息',
  emptyHelp: '有人催你、时限快到、事情有了结果，都会来这里。',
  fresh: '没看过',
  more: '再往前',
  roles: '身份',
  agency: '单位',
  place: '地方',
}
