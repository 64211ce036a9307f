// The only file that may use a network: fetches an update, when an administrator has named a server and asks for it.
// Names nobody and sends nothing but the name of the file; the rest of the program cannot even look up a host (shell/harden.ts).
import type { IncomingMessage } from "node:http";
import https from "node:https";
import fs from "node:fs";
import { DeskError } from "../../shared/errors.ts";
import { type Here, updateName } from "../../shared/updates/header.ts";
import { makeFolder } from "../database/folder.ts";
import { trustedKeys } from "./keys.ts";
import { HEAD_BYTES, readHead } from "./package-file.ts";
import { demandFitting, type Places } from "./ready.ts";

const IDLE_MS = 30_000;

export interface Fetching {
  readonly server: string;
  readonly here: Here;
  readonly places: Places;
  readonly signal: AbortSignal;
  onBytes(done: number, total: number): void;
  /** Certificates to trust beside the system's; tests bring their own. */
  readonly ca?: string;
}

/**
 * Fetches the update for this computer into `places.part`. The head is fetched and checked first; what an earlier try brought of the
 * same update is not fetched again.
 * @throws DeskError 'pembaruan_tidak_terjangkau' | 'pembaruan_tidak_ada' | 'pembaruan_rusak' and what the head says | 'dibatalkan'
 */
export async function fetchUpdate(fetching: Fetching): Promise<void> {
  const { here, places } = fetching;
  const first = await head(fetching);
  const { header, start } = readHead(first, trustedKeys());
  demandFitting(header, here);
  const total = start + header.body.bytes;
  makeFolder(places.folder);
  let done = have(places.part, first.subarray(0, start), total);
  if (done < total) {
    const { answer, from } = await ask(fetching, done);
    done = from;
    const out = fs.openSync(places.part, done === 0 ? "w" : "r+", 0o600);
    try {
      for await (const bytes of parts(answer, fetching)) {
        if (done + bytes.length > total) throw new DeskError("pembaruan_rusak");
        fs.writeSync(out, bytes, 0, bytes.length, done);
        done += bytes.length;
        fetching.onBytes(done, total);
      }
      fs.fsyncSync(out);
    } finally {
      answer.destroy();
      fs.closeSync(out);
    }
    if (done < total) throw unreachable("terputus");
  }
}

/** As much as an earlier try left of the same update. */
function have(part: string, first: Buffer, total: number): number {
  if (!fs.existsSync(part)) return 0;
  const handle = fs.openSync(part, "r");
  try {
    const start = Buffer.alloc(first.length);
    fs.readSync(handle, start, 0, first.length, 0);
    const { size } = fs.fstatSync(handle);
    return start.equals(first) && size <= total ? size : 0;
  } finally {
    fs.closeSync(handle);
  }
}

async function head(fetching: Fetching): Promise<Buffer> {
  const { answer } = await ask(fetching, 0, HEAD_BYTES - 1);
  const got: Buffer[] = [];
  let length = 0;
  for await (const bytes of parts(answer, fetching)) {
    got.push(bytes);
    length += bytes.length;
    if (length >= HEAD_BYTES) break; // a server that knows no ranges sends everything
  }
  answer.destroy();
  return Buffer.concat(got).subarray(0, HEAD_BYTES);
}

/** One request; `from` is where the answer begins. Redirections are not followed: the address is what the administrator wrote. */
function ask(
  { server, here, signal, ca }: Fetching,
  from: number,
  to?: number,
): Promise<{ answer: IncomingMessage; from: number }> {
  const url = new URL(updateName(here), server);
  const headers = { Range: `bytes=${from}-${to ?? ""}` };
  return new Promise((resolve, reject) => {
    const request = https.get(url, { headers, signal, ...(ca ? { ca } : {}) }, (answer) => {
      const status = answer.statusCode ?? 0;
      if (status === 200 || status === 206)
        return resolve({ answer, from: status === 206 ? from : 0 });
      answer.destroy();
      reject(
        status === 404 ? new DeskError("pembaruan_tidak_ada") : unreachable(`jawaban ${status}`),
      );
    });
    request.setTimeout(IDLE_MS, () => request.destroy(unreachable("diam")));
    request.on("error", (error) => reject(failure(error, signal)));
  });
}

/** The bytes of an answer, with the words of the house for what goes wrong on the way. */
async function* parts(answer: IncomingMessage, { signal }: Fetching): AsyncGenerator<Buffer> {
  try {
    for await (const bytes of answer) yield bytes as Buffer;
  } catch (error) {
    throw failure(error, signal);
  }
}

function failure(error: unknown, signal: AbortSignal): DeskError {
  if (signal.aborted) return new DeskError("dibatalkan");
  if (error instanceof DeskError) return error;
  return unreachable((error as NodeJS.ErrnoException).code ?? "galat", error);
}

/** @param why a code, never an address */
function unreachable(why: string, cause?: unknown): DeskError {
  return new DeskError("pembaruan_tidak_terjangkau", { why }, { cause });
}
