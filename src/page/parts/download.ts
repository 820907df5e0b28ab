/** Gives a text to the person as a file. */
export function download(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = `benchmarks-${name}`
  link.click()
  URL.revokeObjectURL(url)
}
