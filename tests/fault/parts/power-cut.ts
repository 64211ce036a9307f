// A disk that loses power: what was flushed stays; of what was not, any write may be there, be gone, or be torn at a sector.
import fs from "node:fs";
import path from "node:path";
import type { Dice } from "./dice.ts";
import type { DiskOp } from "./strace.ts";

const SECTOR = 512;

interface FileState {
  durable: Buffer;
  /** As the running program sees it. */
  seen: Buffer;
  /** Since the last flush. */
  pending: (Extract<DiskOp, { kind: "write" | "truncate" }> & { readonly from: number })[];
  /** Where the next plain write goes. */
  end: number;
}

/** Plays a record forward, op by op, and makes images of what a power cut would leave. */
export class Disk {
  readonly #home: string;
  #files = new Map<string, FileState>();
  /** The folder as the disk has it, and changes of names that no flush has carried yet. */
  #names = new Map<string, FileState>();
  #moves: (() => void)[] = [];

  constructor(home: string, start: string) {
    this.#home = home;
    for (const entry of fs.readdirSync(start, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = path.join(entry.parentPath, entry.name);
      const bytes = fs.readFileSync(file);
      const state: FileState = { durable: bytes, seen: bytes, pending: [], end: 0 };
      const named = path.join(home, path.relative(start, file));
      this.#files.set(named, state);
      this.#names.set(named, state);
    }
  }

  /** Bytes of this file that no flush has carried. */
  unflushed(name: string): number {
    for (const [file, state] of this.#files)
      if (path.basename(file) === name) return state.pending.length;
    return 0;
  }

  play(op: DiskOp): void {
    if (op.kind === "said") return;
    if (op.kind === "rename") {
      const state = this.#files.get(op.file);
      if (!state) return;
      this.#files.delete(op.file);
      this.#files.set(op.to, state);
      this.#moves.push(() => {
        this.#names.delete(op.file);
        this.#names.set(op.to, state);
      });
      return;
    }
    if (op.kind === "unlink") {
      this.#files.delete(op.file);
      this.#moves.push(() => void this.#names.delete(op.file));
      return;
    }
    if (op.kind === "sync") {
      for (const move of this.#moves.splice(0)) move(); // a journal carries the names with it, in their order
      const state = this.#files.get(op.file);
      if (!state) return; // a folder
      state.durable = state.seen;
      state.pending = [];
      this.#names.set(op.file, state);
      return;
    }
    let state = this.#files.get(op.file);
    if (!state) {
      const fresh: FileState = {
        durable: Buffer.alloc(0),
        seen: Buffer.alloc(0),
        pending: [],
        end: 0,
      };
      state = fresh;
      this.#files.set(op.file, fresh);
      this.#moves.push(() => void this.#names.set(op.file, fresh));
    }
    const from = op.kind === "write" ? (op.at ?? state.end) : op.size;
    if (op.kind === "write") state.end = from + op.data.length;
    state.pending.push({ ...op, from });
    state.seen = applied(state.seen, op, from, op.kind === "write" ? op.data.length : 0);
  }

  /** Writes into `target` what might be found when the power comes back. */
  image(target: string, dice: Dice): void {
    const names = new Map(this.#names);
    // Some of the changes of names that were under way arrived, in their order.
    const arrived = dice.below(this.#moves.length + 1);
    const kept = this.#names;
    this.#names = names;
    for (const move of this.#moves.slice(0, arrived)) move();
    this.#names = kept;
    for (const [file, state] of names) {
      let bytes = state.durable;
      for (const op of state.pending) {
        const fate = dice.below(3);
        if (fate === 0) continue;
        const whole = op.kind === "write" ? op.data.length : 0;
        const length =
          fate === 1 ? whole : Math.min(whole, dice.below(whole / SECTOR + 1) * SECTOR);
        bytes = applied(bytes, op, op.from, length);
      }
      const place = path.join(target, path.relative(this.#home, file));
      fs.mkdirSync(path.dirname(place), { recursive: true });
      fs.writeFileSync(place, bytes);
    }
  }
}

function applied(
  bytes: Buffer,
  op: Extract<DiskOp, { kind: "write" | "truncate" }>,
  from: number,
  length: number,
): Buffer {
  if (op.kind === "truncate") {
    const out = Buffer.alloc(from);
    bytes.copy(out, 0, 0, from);
    return out;
  }
  const out = Buffer.alloc(Math.max(bytes.length, from + length));
  bytes.copy(out);
  op.data.copy(out, from, 0, length);
  return out;
}
