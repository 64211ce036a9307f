// English texts of the documents of a case.
import { en } from "./plural.ts";
import type { CasesError } from "../../../shared/cases/errors.ts";
import type { documentWords as id } from "../id/cases-documents.ts";
import type { ErrorWords } from "../words.ts";

export const documentWords: typeof id = {
  attachDialog: {
    title: "Attach a file",
    kind: "Kind of attachment",
    name: "Name of the attachment",
    save: "Attach",
    nameNeeded: "Name this attachment.",
    preparing: "Checking and making it smaller...",
    shrunk: (from, to, width, height) =>
      `Photo of ${from} became ${to}, ${width} x ${height} pixels.`,
    plain: "Place and camera are not kept.",
    pdf: (size, pages) => `PDF of ${size}, ${pages} ${pages === 1 ? "page" : "pages"}.`,
  },
  attachment: {
    title: (name) => `Attachment: ${name}`,
    page: (n, total) => `Page ${n} of ${total}`,
    smaller: "Smaller",
    larger: "Larger",
    print: "Print",
    more: (shown, total) =>
      en`The first ${shown} of ${total} [page|pages] [is|are] shown and printed.`,
    close: "Close",
  },
};

export const documentErrors = {
  lampiran_terlalu_besar:
    "This attachment is over 10 MB and was not saved. Make it smaller and attach it again.",
  lampiran_terlalu_luas: ({ megapixels, limit }) =>
    megapixels
      ? `This picture has ${megapixels} megapixels, more than ${limit}, and was not saved. Take a smaller photo and attach it again.`
      : "This picture was not made smaller and was not saved. Attach it again from the page of the case.",
  lampiran_jenis_salah: "This kind of file cannot be attached. Use JPEG, PNG or PDF.",
  lampiran_kosong: "This file is empty and was not saved. Choose another.",
  lampiran_rusak:
    "This file is damaged or cut off; it cannot be read and was not saved. Copy it again, or take a photo.",
  lampiran_dua_jenis:
    "A file of another kind hides in this one. To be safe it was not saved. Take a photo of the sheet or scan it again.",
  lampiran_pdf_aktif:
    "This PDF holds a program, a smart form or another file. To be safe it was not saved. Print and scan it, or take a photo.",
  lampiran_pdf_terkunci:
    "This PDF has a password and was not saved. Save it without one where it came from, then attach it again.",
  lampiran_isi_hilang:
    "The content of this attachment is no longer on this computer; the case itself is safe. Restore a backup, or attach the sheet again.",
} satisfies Partial<ErrorWords<CasesError>>;
