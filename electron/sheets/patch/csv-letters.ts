// Bytes of a text file as units that lose nothing: one character for each byte, or for each pair of bytes of UTF-16.

export interface Letters {
  /** The byte-order mark as units; '' where there can be none. */
  readonly mark: string;
  /** Units of the next bytes; half a pair waits for its other half. */
  take(chunk: Buffer): string;
  /** A byte that stayed alone at the end. */
  tail(): Buffer;
  bytes(units: string): Buffer;
  /** Text as units of this encoding; undefined when it has no such letter. */
  spell(text: string): string | undefined;
}

/** @param encoding as the reader found it: utf-8, utf-16le, utf-16be or windows-1252 */
export function lettersOf(encoding: string): Letters {
  if (encoding === "utf-16le" || encoding === "utf-16be") return pairs(encoding === "utf-16be");
  const narrow = encoding === "utf-8" ? undefined : backwards(encoding);
  return {
    mark: narrow ? "" : "\u00ef\u00bb\u00bf",
    take: (chunk) => chunk.toString("latin1"),
    tail: () => Buffer.alloc(0),
    bytes: (units) => Buffer.from(units, "latin1"),
    spell(text) {
      if (!narrow) return Buffer.from(text, "utf8").toString("latin1");
      let units = "";
      for (const letter of text) {
        const unit = narrow.get(letter);
        if (unit === undefined) return undefined;
        units += unit;
      }
      return units;
    },
  };
}

function pairs(big: boolean): Letters {
  let half = Buffer.alloc(0);
  return {
    mark: "\ufeff",
    take(chunk) {
      const whole = Buffer.concat([half, chunk]);
      const even = whole.length - (whole.length % 2);
      half = Buffer.from(whole.subarray(even));
      const these = Buffer.from(whole.subarray(0, even));
      return (big ? these.swap16() : these).toString("utf16le");
    },
    tail: () => half,
    bytes(units) {
      const bytes = Buffer.from(units, "utf16le");
      return big ? bytes.swap16() : bytes;
    },
    spell: (text) => text,
  };
}

/** For each letter of a single-byte encoding the unit of its byte. */
function backwards(encoding: string): Map<string, string> {
  const decoder = new TextDecoder(encoding);
  const letters = new Map<string, string>();
  for (let byte = 0; byte < 256; byte++)
    letters.set(decoder.decode(Buffer.from([byte])), String.fromCharCode(byte));
  return letters;
}
