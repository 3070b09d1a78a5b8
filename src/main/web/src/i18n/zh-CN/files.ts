export default {
  add: '拍照或选文件',
  more: '再加一个',
  remove: '去掉 {name}',
  waiting: '等着送',
  refused: '不收',
  colon: '：',
  tooMany: '最多放 {n} 个文件',
  tooLarge: '{name} 太大，一个文件不能超过 {size}',
  hint: '照片里的定位和设备信息会去掉。收照片、录音、PDF、Word、Excel',
  open: '打开 {name}',
}
