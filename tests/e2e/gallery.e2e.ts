// How the widgets look, in light and dark, against pictures that are kept: a change of look is seen, and agreed to by keeping new ones
// (LOKET_REFERENCES=keep node tests/run.mjs build e2e tests/e2e/gallery.e2e.ts).
import assert from "node:assert/strict";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { SCHEMES, inScheme, runAxe } from "./support/axe.ts";
import { openDesk, type OpenDesk } from "./support/launch.ts";
import { measures } from "./support/measures.ts";
import { pictureFolder } from "./support/pictures.ts";
import { unlike } from "./support/unlike.ts";

const KEPT = path.join(import.meta.dirname, "gallery");
const keep = process.env["LOKET_REFERENCES"] === "keep";
/** Edges of letters differ a little from one machine to another, more than that is another look: share of the pixels of a picture. */
const TOLERANCE = 0.002;
let desk: OpenDesk;
let specimens: string[] = [];

/** The letters of a dependency stand in for those of the machine, so that every machine draws the same ones. */
async function pinLetters(): Promise<void> {
  const folder = path.dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  const font = (name: string) =>
    fs.readFileSync(path.join(folder, "standard_fonts", `LiberationSans-${name}.ttf`), "base64");
  await desk.page.evaluate(
    async ([regular, bold]) => {
      for (const family of ["Segoe UI", "Consolas"]) {
        for (const [data, weight] of [
          [regular, "400"],
          [bold, "500 700"],
        ] as const) {
          const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
          document.fonts.add(await new FontFace(family, bytes, { weight }).load());
        }
      }
    },
    [font("Regular"), font("Bold")] as const,
  );
}

async function drawn(specimen: string): Promise<Buffer> {
  return desk.page.locator(`[data-specimen="${specimen}"]`).screenshot({ animations: "disabled" });
}

before(async () => {
  // a first run: nobody is signed in, and no office is made
  desk = await openDesk({
    switches: ["--uji", "--force-device-scale-factor=1"],
    env: { TZ: "Asia/Jakarta" },
  });
  await desk.keys.see("Kantor baru");
  await desk.page.setViewportSize({ width: 1366, height: 1400 }); // the tallest widget stands in it as a whole
  await desk.page.evaluate(() => (location.hash = "#/galeri"));
  await desk.page.locator("[data-specimen]").last().waitFor();
  await pinLetters();
  specimens = await desk.page
    .locator("[data-specimen]")
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset["specimen"] ?? ""));
});
after(async () => {
  await desk.close();
});

describe("the gallery", () => {
  for (const scheme of SCHEMES) {
    it(`looks as it did, in ${scheme}`, async () => {
      await inScheme(desk.page, scheme);
      assert.ok(specimens.length > 20, `only ${specimens.length} widgets`);
      const changed: string[] = [];
      for (const specimen of specimens) {
        const now = await drawn(specimen);
        const file = path.join(KEPT, `${specimen}-${scheme}.png`);
        if (keep) fs.writeFileSync(file, now);
        const share = await unlike(desk.app, fs.readFileSync(file), now);
        if (share <= TOLERANCE) continue;
        changed.push(`${specimen}: ${(share * 100).toFixed(2)} % of its pixels`);
        fs.mkdirSync(pictureFolder, { recursive: true });
        fs.writeFileSync(path.join(pictureFolder, `galeri-${specimen}-${scheme}.png`), now);
      }
      assert.deepEqual(changed, [], `look at ${pictureFolder}, and keep them if they are right`);
    });
  }

  it("holds no picture of a widget that is gone", () => {
    const wanted = specimens.flatMap((one) => SCHEMES.map((scheme) => `${one}-${scheme}.png`));
    assert.deepEqual(fs.readdirSync(KEPT).sort(), wanted.sort());
  });

  it("would notice another colour, another size and another corner", async () => {
    await inScheme(desk.page, "light");
    for (const [specimen, variable, value] of [
      ["StateBadge", "--loket-tone-danger", "rgb(200 60 60)"],
      ["Tiles", "--loket-text-number", "1.5rem"],
      ["Sheet", "--loket-line", "rgb(180 180 180)"],
      ["DataTable", "--loket-space-md", "1.25rem"],
    ] as const) {
      const before = await drawn(specimen);
      await desk.page.evaluate(([name, to]) => document.body.style.setProperty(name, to), [
        variable,
        value,
      ] as const);
      const share = await unlike(desk.app, before, await drawn(specimen));
      await desk.page.evaluate((name) => document.body.style.removeProperty(name), variable);
      assert.ok(share > TOLERANCE, `${specimen} with another ${variable}: ${share}`);
      assert.ok((await unlike(desk.app, before, await drawn(specimen))) <= TOLERANCE);
    }
  });

  it("can be read and hit", async () => {
    for (const scheme of SCHEMES) {
      await inScheme(desk.page, scheme);
      const { wrong } = await runAxe(desk.page);
      // the same sheet stands here several times, which no screen does
      assert.deepEqual(
        wrong.filter((line) => !line.startsWith("landmark-unique")),
        [],
      );
    }
    const { small, cut } = await measures(desk.page);
    assert.deepEqual({ small, cut }, { small: [], cut: [] });
    await desk.page.locator("[data-specimen=buttons] button").evaluateAll(([first, second]) => {
      Object.assign((first as HTMLElement).style, { maxWidth: "4rem" });
      Object.assign((second as HTMLElement).style, { height: "20px", minHeight: "0" });
    });
    const spoilt = await measures(desk.page);
    assert.deepEqual(
      [spoilt.small.length, spoilt.cut.length > 0],
      [1, true],
      "nothing would be found",
    );
  });
});
