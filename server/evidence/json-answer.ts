import type { Context, TypedResponse } from "hono";
import type { JSONParsed } from "hono/utils/types";

/** Members of a list written at once: enough that a call for each does not count. */
const membersAtOnce = 50;

/** `c.json` for answers of plain data that can reach megabytes: written as bytes from the start. */
export function jsonAnswer<Answer extends object>(
  c: Context,
  answer: Answer extends readonly unknown[] ? never : Answer,
): Response & TypedResponse<JSONParsed<Answer>, 200, "json"> {
  // Hono types a body of bytes as unknown; what the bytes say is the answer.
  return c.body(jsonBytes(answer), 200, {
    "content-type": "application/json",
  }) as unknown as Response & TypedResponse<JSONParsed<Answer>, 200, "json">;
}

/**
 * The UTF-8 bytes of `JSON.stringify(answer)`, for plain data: nothing in it says by a toJSON of its
 * own how it is written, and it is no list itself. Its long lists are written a few members at a
 * time: one text of several megabytes would be held with two bytes a character as soon as a single
 * one is no Latin letter, and be copied and checked three times on its way into a response.
 */
export function jsonBytes(answer: object): Uint8Array<ArrayBuffer> {
  const writer = new Utf8Writer();
  writer.write("{");
  let separator = "";
  for (const [name, value] of Object.entries(answer)) {
    const isLong = Array.isArray(value) && value.length > membersAtOnce;
    const text: string | undefined = isLong ? "" : JSON.stringify(value);
    // Undefined and functions have no JSON; a member that holds one is left away, as by JSON.stringify.
    if (text === undefined) continue;
    writer.write(`${separator}${JSON.stringify(name)}:${text}`);
    separator = ",";
    if (isLong) writeList(value, writer);
  }
  writer.write("}");
  return writer.bytes();
}

function writeList(members: readonly unknown[], writer: Utf8Writer): void {
  let before = "[";
  for (let start = 0; start < members.length; start += membersAtOnce) {
    const text = JSON.stringify(members.slice(start, start + membersAtOnce));
    writer.write(before);
    writer.write(text.slice(1, -1));
    before = ",";
  }
  writer.write("]");
}

/** Bytes of texts written one after the other into room that doubles. */
class Utf8Writer {
  #room = Buffer.allocUnsafeSlow(64 * 1024);
  #length = 0;

  write(text: string): void {
    const most = this.#length + 3 * text.length;
    if (most > this.#room.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(2 * this.#room.length, most));
      this.#room.copy(larger, 0, 0, this.#length);
      this.#room = larger;
    }
    this.#length += this.#room.write(text, this.#length);
  }

  bytes(): Uint8Array<ArrayBuffer> {
    return this.#room.subarray(0, this.#length);
  }
}
