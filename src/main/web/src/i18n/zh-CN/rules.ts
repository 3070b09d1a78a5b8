export default {
  title: '谁能看到什么',
  what: '服务器就按这张表判，每个接口只归一条；页面上不给没有权限的按钮，也按它。点开一条，看它管哪些操作。',
  role: '岗位',
  everyRole: '全部',
  everybody: '所有岗位',
  matter: '能做的事',
  can: '{role}能做',
  cannot: '{role}不能做',
  reach: '做到哪里',
  yes: '能',
  no: '不能',
  comma: '、',
}
