/** Hands a text to the browser as a download. Works under any content security policy: nothing is navigated to. */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken hold of it by then, however busy it is.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
