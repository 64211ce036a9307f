// The safe subset: whatever goes in, what comes out holds no script, no address and no handler; what is refused is named with its line.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  requiredFields,
  TEMPLATE_FIELDS,
  TEMPLATE_KINDS,
  type TemplateKind,
} from "../../shared/papers/templates/fields.ts";
import { printTemplate, type TemplateValues } from "../../shared/papers/templates/print.ts";
import { readTemplate } from "../../shared/papers/templates/read.ts";
import { shippedTemplate } from "../../shared/papers/templates/shipped.ts";
import { PLACES, TEMPLATE_CLASSES, TEMPLATE_LIMIT } from "../../shared/papers/templates/subset.ts";

const RUNS = 10_000;
const REQUIRED = (kind: TemplateKind) => requiredFields(kind).map(fieldMarkup(kind)).join("\n");
const fieldMarkup = (kind: TemplateKind) => (name: string) =>
  TEMPLATE_FIELDS[kind][name as "nama"]?.block ? `{{${name}}}` : `<p>{{${name}}}</p>`;
const whole = (text: string) => `${REQUIRED("sktm")}\n${text}`;
const first = REQUIRED("sktm").split("\n").length + 1;
const problem = (text: string) => readTemplate("sktm", whole(text)).problem;

describe("what is refused, by its line", () => {
  const CASES: readonly [string, string, string?][] = [
    ["<script>alert(1)</script>", "tag_dilarang", "script"],
    ["<style>p{background:url(x)}</style>", "tag_dilarang", "style"],
    ['<img src="https://x.example/a.png">', "tag_dilarang", "img"],
    ["<iframe></iframe>", "tag_dilarang", "iframe"],
    ['<a href="javascript:alert(1)">x</a>', "tag_dilarang", "a"],
    ['<p onclick="x()">a</p>', "atribut_dilarang", "onclick"],
    ['<p style="color:red">a</p>', "atribut_dilarang", "style"],
    ['<p class="kop">a</p>', "kelas_dilarang", "kop"],
    ["<p class=list>a</p>", "atribut_dilarang", "class"],
    ["<p>{{nama_ibu}}</p>", "isian_tidak_dikenal", "nama_ibu"],
    ["<p>{{__proto__}}</p>", "isian_tidak_dikenal", "__proto__"],
    ["<p>{{#each orang}}a{{/each}}</p>", "perulangan", "#each orang"],
    ["<p>{{if nik}}</p>", "perulangan", "if nik"],
    ["<p>{{nama</p>", "isian_rusak"],
    ["<p>{{identitas}}</p>", "salah_tempat", "{{identitas}}"],
    ["{{nama}}", "salah_tempat", "{{nama}}"],
    ["<p><p>a</p></p>", "salah_tempat", "<p>"],
    ["<table><tr><p>a</p></tr></table>", "salah_tempat", "<p>"],
    ["halo", "teks_di_luar"],
    ["<p><b>a</p>", "tidak_ditutup", "b"],
    ["<p>a", "tidak_ditutup", "p"],
    ["<p>a</b></p>", "penutup_lebih", "b"],
    ["<p>a < b</p>", "tag_rusak"],
    ["<!-- a -->", "tag_rusak"],
    ["<p>&#60;script&#62;</p>", "tanda_rusak", "#60"],
    [`<p>${"<b>".repeat(20)}`, "terlalu_dalam"],
  ];
  test.each(CASES)("%s", (text, reason, what = "") => {
    expect(problem(text)).toEqual({ reason, line: first, what });
    expect(problem(`<p>a</p>\n\n${text}`)?.line).toBe(first + 2);
  });

  test("a template over 64 kB, whatever is in it", () => {
    expect(problem(`<p>${"a".repeat(TEMPLATE_LIMIT.bytes)}</p>`)?.reason).toBe("terlalu_besar");
    expect(problem(`<p>${"é".repeat(TEMPLATE_LIMIT.bytes / 2)}</p>`)?.reason).toBe("terlalu_besar");
  });

  test("a required field that is not there", () => {
    for (const kind of TEMPLATE_KINDS)
      for (const missing of requiredFields(kind)) {
        const rest = requiredFields(kind).filter((name) => name !== missing);
        expect(readTemplate(kind, rest.map(fieldMarkup(kind)).join("")).problem).toEqual({
          reason: "isian_wajib",
          line: 0,
          what: missing,
        });
      }
  });

  test("hostile texts take no time", () => {
    const began = performance.now();
    for (const part of ["<", "<a ", '<p class="', "{{", "{", "&", "&a", "<b>", '<p a="" '])
      readTemplate("sktm", part.repeat(TEMPLATE_LIMIT.bytes / part.length));
    expect(performance.now() - began).toBeLessThan(1000);
  });
});

test("every shipped template is in the subset", () => {
  for (const kind of TEMPLATE_KINDS)
    expect(readTemplate(kind, shippedTemplate(kind).body).problem).toBeUndefined();
});

// Pieces that make up good and bad templates; values as hostile as any.
const piece = fc.oneof(
  fc.constantFrom(
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    "<i>",
    "</i>",
    "<br>",
    "<br/>",
    "<ul>",
    "</ul>",
    "<li>",
    "</li>",
    "<table>",
    "</table>",
    "<tr>",
    "</tr>",
    "<td>",
    "</td>",
    "<th>",
    '<p class="centre">',
    "{{nama}}",
    "{{identitas}}",
    "{{x}}",
    "&lt;script&gt;",
    "&amp;",
    "&nbsp;",
    "{",
    "\n",

    "<script>",
    "<img src=x onerror=y>",
    '<p onload="a">',
    "<svg/onload=a>",
    "<!--",
    "]]>",
    "<p/",
    "javascript:alert(1)",
    "url(http://a)",
    "\u0000",
    "<\u0000p>",
    "<P CLASS='x'>",
    "&#x3c;",
  ),
  fc.string({ maxLength: 8 }),
);
// Texts that are mostly accepted, so that printing is tried as often as refusing.
const good = fc
  .array(
    fc.tuple(
      fc.constantFrom("p", "b", "li", "td"),
      fc.constantFrom("", ...TEMPLATE_CLASSES),
      fc.oneof(
        fc.string({ maxLength: 12 }),
        fc.constantFrom("{{nama}}", "{{alamat}}", "&lt;b&gt;"),
      ),
    ),
    { maxLength: 6 },
  )
  .map((parts) =>
    parts
      .map(([tag, name, text]) => {
        const words =
          text.startsWith("{{") || text.startsWith("&lt;") ? text : text.replace(/[<&{]/g, " ");
        const classes = name === "" ? "" : ` class="${name}"`;
        if (tag === "b") return `<p${classes}><b>${words}</b></p>`;
        if (tag === "li") return `<ul><li${classes}>${words}</li></ul>`;
        if (tag === "td") return `<table${classes}><tr><td>${words}</td></tr></table>`;
        return `<p${classes}>${words}</p>`;
      })
      .join("\n"),
  );
const value = fc.oneof(
  fc.string(),
  fc.constantFrom("<img src=x onerror=alert(1)>", '"><script>', "</p><script>", null, ""),
);

const PRINTED_TAG = /^<(\/?)([a-z]+)(?: class="([a-z ]+)")?>$/;

/** Every sign that could begin markup begins one of ours, and each tag stands where a browser leaves it. */
function checkSafe(markup: string): void {
  const open: string[] = [];
  const tags = markup.match(/<[^>]*>?/g) ?? [];
  for (const tag of tags) {
    const [, closes, name = "", classes = ""] = PRINTED_TAG.exec(tag) ?? [];
    expect(name === "tbody" || Object.hasOwn(PLACES, name), tag).toBe(true);
    for (const one of classes.split(" ").filter(Boolean)) expect(TEMPLATE_CLASSES).toContain(one);
    if (closes === "/") expect(open.pop()).toBe(name);
    else if (name !== "br") {
      const place = open.at(-1);
      if (place === "table") expect(name).toBe("tbody");
      else if (place === "tbody") expect(name).toBe("tr");
      else if (place !== undefined)
        expect(PLACES[place as "p"].tags as readonly string[], tag).toContain(name);
      open.push(name);
    }
  }
  expect(open).toEqual([]);
  expect(markup.replace(/<[^>]*>/g, "")).not.toMatch(/[<>]/);
}

test(`whatever goes in, only the subset comes out (${RUNS} templates)`, () => {
  let accepted = 0;
  const text = fc.oneof(
    good,
    fc.array(piece, { maxLength: 12 }).map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(text, value, (template, name) => {
      const read = readTemplate("sktm", whole(template));
      if (read.problem) return;
      accepted++;
      const values: TemplateValues = { nama: name, alamat: name };
      const printed = printTemplate(read.nodes, values).markup;
      checkSafe(printed);
      expect(printed).not.toMatch(/undefined|null\b(?!<)|\{\{identitas|\[object/);
    }),
    { numRuns: RUNS },
  );
  expect(accepted).toBeGreaterThan(RUNS / 10);
}, 120_000);

test("missing values print as dots, phrases that may be left out print nothing", () => {
  const { nodes = [] } = readTemplate("terdaftar", shippedTemplate("terdaftar").body) as {
    nodes: [];
  };
  const printed = printTemplate(nodes, { daftar: "DTSEN", pada_desil: false }).markup;
  expect(printed).toContain("dalam DTSEN, menurut pemeriksaan");
  expect(printed).toContain("per tanggal ........ oleh ........");
});
