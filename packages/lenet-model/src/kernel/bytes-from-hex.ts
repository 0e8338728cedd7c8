/** The bytes that a text of hexadecimal digits stands for, two digits each. */
export function bytesFromHex(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text.match(/../g)!, (digits) => Number.parseInt(digits, 16));
}
