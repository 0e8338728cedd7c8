import { joinBytes } from "../join-bytes.ts";

/** One field of a Protocol Buffers message, encoded. */
export type Field = readonly number[] | Uint8Array;

const VARINT = 0;
const LENGTH_DELIMITED = 2;

/** A whole number, at least 0: int64, int32 or an enum. */
export function integerField(number: number, value: number): Field {
  return [...varint(number * 8 + VARINT), ...varint(value)];
}

/** A string, as UTF-8. */
export function textField(number: number, text: string): Field {
  return bytesField(number, new TextEncoder().encode(text));
}

/** A message of fields. */
export function messageField(number: number, fields: readonly Field[]): Field {
  return bytesField(number, message(fields));
}

export function bytesField(number: number, bytes: Uint8Array): Field {
  const head = [...varint(number * 8 + LENGTH_DELIMITED), ...varint(bytes.length)];
  return message([head, bytes]);
}

/** Fields one after the other. */
export function message(fields: readonly Field[]): Uint8Array {
  return joinBytes(fields);
}

/** Seven bits a byte, the lowest first; the highest bit says that more follow. */
function varint(value: number): number[] {
  const bytes: number[] = [];
  while (value >= 128) {
    bytes.push((value % 128) + 128);
    value = Math.floor(value / 128);
  }
  return [...bytes, value];
}
