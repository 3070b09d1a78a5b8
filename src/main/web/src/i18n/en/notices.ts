export default {
  title: 'Notices',
  empty: 'No notices',
  emptyHelp: 'When someone urges you, a clock runs short or something is done, it is told here.',
  fresh: 'unread',
  more: 'Earlier',
  roles: 'Roles',
  agency: 'Agency',
  place: 'Place',
}
