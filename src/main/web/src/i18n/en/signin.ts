export default {
  title: 'Sign in',
  claim:
    'The community blows the whistle, the departments arrive. Every step has a clock; the community says whether it is solved.',
  account: 'Account',
  password: 'Password',
  firstTime: 'For the first time: the first password, then the code.',
  code: 'Code',
  codeHint: 'Only if you have bound one: six figures from your authenticator, or a recovery code.',
  sso: 'Sign in with {name}',
  ssoFactor:
    'This account needs a second factor, which was not asked for there. Sign in with account, password and code.',
  ssoFailed:
    'Single sign-on failed: there is no account for you here, or you were not let through. Ask the security administrator.',
  enter: 'Sign in',
  entering: 'Signing in',
  emptyAccount: 'Enter your account',
  emptyPassword: 'Enter your password',
  wrong: 'Wrong account or password. Check upper and lower case and try again.',
  locked: 'Too many tries: the account is locked. Try later, or ask an administrator.',
  back: 'Sign in again to go back to where you were. What you wrote is still there.',
  demoTitle: 'Choose a person and enter as them',
  demoLine:
    'This is a demonstration town. People and matters are made up, its clock can be moved; nothing can be broken.',
  demoFilter: 'Find people, departments, communities',
  demoNone: 'Nobody like that',
  group: {
    community: 'Villages and communities',
    street: 'Streets and peace office',
    department: 'Departments',
    leader: 'Leaders and inspectors',
    admin: 'Administration',
    other: 'Others',
  },
  enterAs: 'Enter as {name}',
}
