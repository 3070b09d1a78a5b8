export default {
  add: 'Photo or file',
  more: 'One more',
  remove: 'Remove {name}',
  waiting: 'waiting',
  refused: 'refused',
  colon: ': ',
  tooMany: '{n} files at most',
  tooLarge: '{name} is too large: {size} at most',
  hint: 'Location and device are taken out of photos. Photos, sound, PDF, Word, Excel',
  open: 'Open {name}',
}
