// The app without a window, for the CLI: a sheet (JSON) on standard input becomes a PDF file.
import { app } from "electron";
import * as z from "zod";
import { PaperSize } from "../../shared/papers/paper.ts";
import { replaceFile } from "../database/folder.ts";
import { sheetToPdf } from "./print.ts";

const Sheet = z.object({
  title: z.string(),
  html: z.string(),
  size: PaperSize,
  landscape: z.boolean().optional(),
  footer: z.string().optional(),
});

/** Ends the process: 0 when the file is written, 3 when it is not. */
export async function paperWithoutWindow(file: string): Promise<void> {
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    const { landscape, footer, ...rest } = Sheet.parse(
      JSON.parse(Buffer.concat(chunks).toString("utf8")),
    );
    replaceFile(
      file,
      await sheetToPdf({
        ...rest,
        ...(landscape ? { landscape } : {}),
        ...(footer ? { footer } : {}),
      }),
    );
    app.exit(0);
  } catch (error) {
    process.stderr.write(`${(error as Error).name}\n`);
    app.exit(3);
  }
}
