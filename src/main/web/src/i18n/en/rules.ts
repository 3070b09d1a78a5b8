export default {
  title: 'Who may see what',
  what: 'The server judges by this very table, each operation by one line; screens offer only what it allows. Open a line to see its operations.',
  role: 'Role',
  everyRole: 'All',
  everybody: 'Every role',
  matter: 'What may be done',
  can: '{role} may',
  cannot: '{role} may not',
  reach: 'How far',
  yes: 'yes',
  no: 'no',
  comma: ', ',
}
