/** Hands a file to the browser, as if a link to it had been pressed. */
export function saveFile(content: BlobPart[], name: string): void {
  const address = URL.createObjectURL(new Blob(content, { type: 'application/octet-stream' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** The same of what an answer carries as text. */
export function saveBase64(base64: string, name: string): void {
  saveFile([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name)
}
