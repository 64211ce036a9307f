// The outside world of the desk: dialogs, printer, PDF. The window, the CLI and the tests each bring their own.
import type { DeskEvent, READ_PURPOSES, WRITE_PURPOSES } from "../../shared/shell/contract.ts";
import type { Install } from "../../shared/updates/header.ts";
import type { PaperSheet } from "../../shared/papers/paper.ts";

export type ReadPurpose = (typeof READ_PURPOSES)[number];
export type WritePurpose = (typeof WRITE_PURPOSES)[number];

export interface Outside {
  /** Path the officer chose, or null when the dialog was closed. */
  chooseToRead(purpose: ReadPurpose): Promise<string | null>;
  chooseToWrite(
    purpose: WritePurpose | "kertas" | "dukungan",
    name: string,
  ): Promise<string | null>;
  /** The bytes of a PDF that shows this sheet; throws DeskError('dibatalkan') as soon as `signal` says so. */
  pdf(sheet: PaperSheet, signal?: AbortSignal): Promise<Uint8Array>;
  /** Shows the system's print dialog for the sheet, with that many copies proposed; false when it was closed. */
  print(sheet: PaperSheet, copies: number): Promise<boolean>;
  /** The window's only: puts a checked installer in the place of the program (electron/updates/replace.ts). */
  replaceProgram?(
    install: Exclude<Install, "folder">,
    installer: string,
  ): Promise<"sendiri" | "simpan">;
  /** The window's only: a command line copies nothing. */
  readonly clipboard?: {
    /** Answers for how many seconds the text stays. */
    copy(text: string): Promise<number>;
    clear(): Promise<void>;
  };
}

export type Listener = (event: DeskEvent) => void;
