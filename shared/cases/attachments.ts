// What may be attached to a case, told by the first bytes of the file and never by its name.

/** Bytes: 5 MB. */
export const ATTACHMENT_LIMIT = 5 * 1024 * 1024;

const MAGIC = {
  "image/jpeg": [0xff, 0xd8, 0xff],
  "image/png": [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  "application/pdf": [0x25, 0x50, 0x44, 0x46, 0x2d],
} as const;
export type AttachmentMime = keyof typeof MAGIC;

/** The kind of file, or undefined when it is none of the accepted ones. */
export function mimeOf(body: Uint8Array): AttachmentMime | undefined {
  return (Object.keys(MAGIC) as AttachmentMime[]).find((mime) =>
    MAGIC[mime].every((byte, index) => body[index] === byte),
  );
}
