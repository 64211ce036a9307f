// Papers escape whatever is put into them, print dots for what is missing, and refer to nothing outside.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DOTS, escapeHtml, markup, nothing, paragraphs } from "../../shared/papers/html.ts";
import { identityRows, identityTable } from "../../shared/papers/identity-table.ts";
import { letterheadBlock } from "../../shared/papers/letterhead.ts";
import { listTable } from "../../shared/papers/list-table.ts";
import { paperPage, TRAINING_MARK } from "../../shared/papers/page.ts";
import { qrCode } from "../../shared/papers/qr.ts";
import { capitalName, signatureBlock } from "../../shared/papers/signature.ts";
import { Letterhead, proposedLetterhead, regencyLine } from "../../shared/office/letterhead.ts";

describe("html", () => {
  test("whatever text is put in comes out as text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const made = markup`<p title="${text}">${text}</p>`.markup;
        expect(made.match(/[<>]/g)).toEqual(["<", ">", "<", ">"]);
        expect(made.match(/"/g)).toHaveLength(2);
      }),
    );
  });

  test("missing data prints as dots, never undefined", () => {
    for (const part of [null, undefined, "", "   ", Number.NaN])
      expect(markup`<b>${part}</b>`.markup).toBe(`<b>${DOTS}</b>`);
    expect(markup`<b>${false}${nothing}${0}</b>`.markup).toBe("<b>0</b>");
  });

  test("nested markup and lists are kept, strings in lists are escaped", () => {
    expect(markup`${[markup`<i>a</i>`, "b<"]}`.markup).toBe("<i>a</i>b&lt;");
    expect(escapeHtml("\u0000a\u0007")).toBe("a");
    expect(paragraphs("satu\ndua\n\ntiga").markup).toBe("<p>satu<br>dua</p><p>tiga</p>");
    expect(paragraphs(null).markup).toBe(`<p>${DOTS}</p>`);
  });
});

describe("blocks", () => {
  const letterhead: Letterhead = {
    ...proposedLetterhead({
      level: "desa",
      regency: "Kab. Garut",
      district: "Limbangan",
      village: "Sukamaju",
    }),
    emblem: "data:image/png;base64,iVBORw0KGgoAAA==",
  };

  test("the letterhead proposed at first run is valid", () => {
    expect(Letterhead.parse(letterhead)).toEqual(letterhead);
    expect(letterhead).toMatchObject({
      above: ["PEMERINTAH KABUPATEN GARUT", "KECAMATAN LIMBANGAN"],
      name: "DESA SUKAMAJU",
      place: "Sukamaju",
    });
    expect(letterheadBlock(letterhead).markup).toContain(`<img src="${letterhead.emblem}"`);
    expect(regencyLine("Kota Bandung")).toBe("PEMERINTAH KOTA BANDUNG");
    expect(regencyLine("Kabupaten Garut")).toBe("PEMERINTAH KABUPATEN GARUT");
    expect(proposedLetterhead({ level: "kabupaten", regency: "Kabupaten Garut" }).place).toBe(
      "Garut",
    );
  });

  test("an emblem is only ever a picture in the text itself", () => {
    for (const emblem of [
      "https://a.example/x.png",
      "data:image/svg+xml;base64,AAAA",
      'data:image/png;base64,A"A',
    ])
      expect(Letterhead.safeParse({ ...letterhead, emblem }).success).toBe(false);
  });

  test("a Kades has no NIP line, an officer has one", () => {
    const kades = { name: "Sari", position: "Kepala Desa", onBehalfOf: "", rank: "", nip: null };
    expect(
      signatureBlock({ placeDate: "Sukamaju, 05 April 2021", signer: kades }).markup,
    ).not.toContain("NIP");
    expect(
      signatureBlock({ signer: { ...kades, nip: "198001012005011001", rank: "Penata" } }).markup,
    ).toContain("NIP 198001012005011001");
  });

  test("signers stand in capitals, their titles and degrees as written", () => {
    expect(capitalName("Dra. Hj. Neneng Kurniasih, M.Si.")).toBe(
      "Dra. Hj. NENENG KURNIASIH, M.Si.",
    );
    expect(capitalName("A.A. Gede Putra, S.Sos., M.M.")).toBe("A.A. GEDE PUTRA, S.Sos., M.M.");
    expect(capitalName("Suparno")).toBe("SUPARNO");
  });

  test("identity rows follow the order of real letters", () => {
    const rows = identityRows({ name: "Sari", villageTerm: "Desa" });
    expect(rows.map(([label]) => label)).toEqual([
      "Nama",
      "Tempat, tanggal lahir",
      "No. KK",
      "NIK",
      "Alamat",
      "Desa",
      "Kecamatan",
    ]);
    expect(identityTable(rows).markup).not.toMatch(/undefined|null/);
  });

  test("a list repeats its header, shows gaps as a dash and says when it is empty", () => {
    expect(listTable([{ label: "No" }, { label: "Nama" }], [[1, null]]).markup).toMatch(
      /<td class="left">\s*-\s*<\/td>/,
    );
    expect(listTable([{ label: "No" }], []).markup).toContain("Tidak ada data.");
  });

  test("a QR code is one inline picture", () => {
    expect(qrCode("RUJ-7K3M-9Q2D").markup).toMatch(
      /^<svg[^>]+>\s*<path d="(?:M\d+ \d+h1v1h-1z)+" \/>\s*<\/svg>$/,
    );
  });
});

describe("page", () => {
  const body = markup`<p>${"<script>alert(1)</script>"}</p>`;

  test("holds no script and no reference to anything outside", () => {
    for (const size of ["A4", "F4", "Folio"] as const) {
      const sheet = paperPage({ title: "Surat", size, body, training: false });
      expect(sheet.html).not.toMatch(/<script|https?:|<link|@import|url\(/i);
      expect(sheet.html).toContain(`margin: 25mm 20mm 25mm 30mm`);
      expect(sheet.footer).toContain("totalPages");
    }
    expect(
      paperPage({ title: "Surat", size: "F4", landscape: true, body, training: false }).html,
    ).toContain("size: 330mm 215mm");
  });

  test("a training office marks every paper, a real office none", () => {
    expect(paperPage({ title: "Surat", size: "A4", body, training: true }).html).toContain(
      TRAINING_MARK,
    );
    expect(paperPage({ title: "Surat", size: "A4", body, training: false }).html).not.toContain(
      TRAINING_MARK,
    );
  });
});
