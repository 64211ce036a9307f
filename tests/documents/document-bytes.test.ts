// What is kept of a file from outside, told by its bytes: pictures without anything else in them, PDFs that are only paper.
import { describe, expect, test } from "vitest";
import { ATTACHMENT_LIMIT, checkChosen, fitInto } from "../../shared/documents/attachments.ts";
import { plainJpeg, plainPng } from "../../shared/documents/picture-bytes.ts";
import { checkApart } from "../../electron/documents/check-apart.ts";
import { examine, examineThumb } from "../../electron/documents/examine.ts";
import { checkPdf } from "../../electron/documents/pdf-check.ts";
import { packedObject, pdfOf } from "../support/pdfs.ts";
import { hugePng, jpegOf, pngOf } from "../support/pictures.ts";

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return "kept";
}

const ZIP = Buffer.from("PK\u0003\u0004isi.txt PK\u0005\u0006" + "\0".repeat(18), "latin1");

describe("a picture", () => {
  test("keeps its size and loses EXIF, place, comment and what is glued to it", () => {
    const extra = { exif: true, comment: "<script>alert(1)</script>", tail: ZIP };
    for (const [made, plain] of [
      [jpegOf(640, 480, extra), jpegOf(640, 480)],
      [pngOf(640, 480, extra), pngOf(640, 480)],
    ] as const) {
      expect(made.includes("GPS 6.9")).toBe(true);
      const { body, size } = examine(made);
      expect(size).toEqual({ width: 640, height: 480 });
      expect(Buffer.from(body).equals(plain)).toBe(true);
      for (const word of ["Exif", "GPS", "script", "PK"])
        expect(Buffer.from(body).includes(word)).toBe(false);
    }
  });

  test("is refused before it is unpacked when its header names more than 40 megapixels", () => {
    for (const made of [hugePng(50_000, 50_000), jpegOf(8000, 5001)])
      expect(codeOf(() => checkChosen(made))).toBe("lampiran_terlalu_luas");
    expect(checkChosen(jpegOf(8000, 5000)).size).toEqual({ width: 8000, height: 5000 });
  });

  test("is refused when it is larger than 1600 pixels, empty, too heavy, cut off or something else", () => {
    expect(codeOf(() => examine(jpegOf(1601, 10)))).toBe("lampiran_terlalu_luas");
    expect(codeOf(() => examine(jpegOf(1600, 10)))).toBe("kept");
    expect(codeOf(() => examine(Buffer.alloc(0)))).toBe("lampiran_kosong");
    expect(codeOf(() => examine(Buffer.alloc(ATTACHMENT_LIMIT + 1)))).toBe(
      "lampiran_terlalu_besar",
    );
    expect(codeOf(() => examine(Buffer.from("MZ bukan gambar")))).toBe("lampiran_jenis_salah");
    const whole = jpegOf(320, 200);
    const png = pngOf(320, 200);
    for (let cut = 3; cut < whole.length; cut += 7)
      expect(codeOf(() => examine(whole.subarray(0, cut)))).toBe("lampiran_rusak");
    for (let cut = 8; cut < png.length; cut += 7)
      expect(codeOf(() => examine(png.subarray(0, cut)))).toBe("lampiran_rusak");
  });

  test("with a scan in several parts and restarts stays byte for byte", () => {
    const made = jpegOf(64, 64);
    const end = made.length - 2;
    const restarts = Buffer.concat([
      made.subarray(0, end),
      Buffer.from([0xff, 0xd0, 0x12, 0xff, 0x00, 0x34]),
      Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x55, 0x66]),
      made.subarray(end),
    ]);
    expect(Buffer.from(plainJpeg(restarts)!).equals(restarts)).toBe(true);
    expect(plainPng(Buffer.concat([pngOf(4, 4).subarray(0, 40)]))).toBeUndefined();
  });

  test("in small is a JPEG of at most 240 pixels", () => {
    expect(examineThumb(jpegOf(240, 180, { exif: true })).length).toBe(jpegOf(240, 180).length);
    for (const wrong of [jpegOf(241, 10), pngOf(20, 20), Buffer.alloc(70_000, 1)])
      expect(codeOf(() => examineThumb(wrong))).toMatch(/^lampiran_/);
  });

  test("is fitted without being enlarged or lost", () => {
    expect(fitInto({ width: 4000, height: 3000 }, 1600)).toEqual({ width: 1600, height: 1200 });
    expect(fitInto({ width: 100, height: 50 }, 1600)).toEqual({ width: 100, height: 50 });
    expect(fitInto({ width: 40_000, height: 3 }, 1600)).toEqual({ width: 1600, height: 1 });
  });
});

describe("a PDF", () => {
  test("that is only paper is kept, with names in it that were written with escapes", () => {
    for (const body of [
      pdfOf(),
      pdfOf({ pages: 3 }),
      pdfOf({
        catalogue: "/Lang (id) /Font#20Name /A",
        objects: [packedObject("<< /Type /Font >>"), "<< /Subject (JavaScript dan Launch) >>"],
      }),
    ])
      expect(codeOf(() => checkPdf(body))).toBe("kept");
  });

  test("with a program is refused, however it is hidden", () => {
    const action = "<< /S /JavaScript /JS (app.alert(1)) >>";
    for (const extra of [
      { catalogue: `/OpenAction ${action}` },
      { catalogue: `/OpenAction ${action.replace("/JavaScript", "/J#61va#53cript")}` },
      { objects: [packedObject(action)] },
      { objects: [packedObject(action.replace("/JavaScript", "/#4aavaScript"))] },
      { objects: [packedObject(action, "[/FlateDecode]")] },
      { objects: [packedObject(action, "[/ASCIIHexDecode /FlateDecode]")] },
      { objects: [packedObject(action, "/FlateDecode /DecodeParms << /Predictor 12 >>")] },
      { catalogue: "/OpenAction << /S /Launch /F (cmd.exe) >>" },
      { catalogue: "/Names << /EmbeddedFiles << /Names [(a) 9 0 R] >> >>" },
      { catalogue: "/AcroForm << /XFA 9 0 R >>" },
    ])
      expect(
        codeOf(() => checkPdf(pdfOf(extra))),
        JSON.stringify(extra),
      ).toBe("lampiran_pdf_aktif");
  });

  test("with a password, another file glued to it, or no end is refused", () => {
    expect(codeOf(() => checkPdf(pdfOf({ trailer: "/Encrypt 9 0 R" })))).toBe(
      "lampiran_pdf_terkunci",
    );
    expect(codeOf(() => checkPdf(pdfOf({ tail: ZIP })))).toBe("lampiran_dua_jenis");
    expect(codeOf(() => checkPdf(pdfOf({ tail: Buffer.from("<html>") })))).toBe(
      "lampiran_dua_jenis",
    );
    const hidden = Buffer.concat([ZIP, Buffer.from("\n%%EOF\n")]);
    expect(codeOf(() => checkPdf(pdfOf({ tail: hidden })))).toBe("lampiran_dua_jenis");
    const page = Buffer.from("%PDF-1.4 <html><script>alert(1)</script></html> %%EOF");
    expect(codeOf(() => checkPdf(page))).toBe("lampiran_dua_jenis");
    expect(codeOf(() => checkPdf(pdfOf().subarray(0, 300)))).toBe("lampiran_rusak");
  });

  test("that unpacks to far too much is refused without being unpacked", () => {
    const bomb = packedObject("0".repeat(80 * 1024 * 1024));
    expect(codeOf(() => checkPdf(pdfOf({ objects: [bomb] })))).toBe("lampiran_rusak");
  });
});

describe("the checking thread", () => {
  test("answers what is kept, and names the refusal", async () => {
    const kept = await checkApart({
      body: jpegOf(320, 200, { exif: true }),
      thumb: jpegOf(60, 40),
    });
    expect(kept.mime).toBe("image/jpeg");
    expect(Buffer.from(kept.body).equals(jpegOf(320, 200))).toBe(true);
    expect(kept.thumb).not.toBeNull();
    await expect(checkApart({ body: hugePng(60_000, 60_000), thumb: null })).rejects.toMatchObject({
      code: "lampiran_terlalu_luas",
      details: { megapixels: 3600, limit: 40 },
    });
  });

  test("is given up when it takes too long", async () => {
    const slow = checkApart({ body: pdfOf(), thumb: null }, 0);
    await expect(slow).rejects.toMatchObject({ code: "lampiran_rusak" });
  });
});
