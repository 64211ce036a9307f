// The desk of one window (or one CLI run): which office is open, who sits there, and what lies outside the database.
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { SignedIn } from "../../shared/accounts/contract.ts";
import type { ErrorCode } from "../../shared/errors.ts";
import { DeskError } from "../../shared/errors.ts";
import type { DeskEvent, DeskStatus } from "../../shared/shell/contract.ts";
import { type Account, findAccount, updateAccount } from "../accounts/queries.ts";
import type { ArgonCost } from "../accounts/argon.ts";
import { finishDocuments, standingKeys } from "../accounts/rotation/finish.ts";
import { settleSlots } from "../accounts/settle.ts";
import { openSlot, type OpenedSlot, readSlots, type OfficeKeys } from "../accounts/slots.ts";
import type { AcceptReason, Finding } from "../../shared/audit/findings.ts";
import { acceptFinding } from "../audit/accept.ts";
import { trustedAnchor } from "../audit/anchor.ts";
import type { AuditEntry } from "../audit/chain.ts";
import { examineChain } from "../audit/examine.ts";
import { resumeRestore } from "../backup/swap.ts";
import { makeFolder, type OfficeFiles, officeFiles } from "../database/folder.ts";
import { OpenOffice } from "../database/office.ts";
import { refuseUnsafePlace } from "../database/places.ts";
import { type Doubt, type Machine, TrustedClock } from "../database/trusted-clock.ts";
import { type OfficeLock, takeOfficeLock } from "../database/office-lock.ts";
import { raiseNumbering } from "../office/numbering.ts";
import { takeErasedList } from "../privacy/erasure/kept-list.ts";
import { settleDocuments, sweepUnpublished } from "../sweep.ts";
import { closeClock, openClock, recordDoubt } from "./clock.ts";
import { Delay } from "./delay.ts";
import { Gate } from "./gate.ts";
import { FileTokens } from "./file-tokens.ts";
import { Journal } from "./journal.ts";
import type { Listener, Outside } from "./outside.ts";
import { Papers } from "./papers.ts";
import { sensitiveBox } from "./sensitive-box.ts";

export interface DeskOptions {
  readonly folder: string;
  readonly training: boolean;
  readonly version: string;
  readonly outside: Outside;
  readonly now?: () => Date;
  /** The PC's own clocks; tests bring others. Given `now` alone, the time is believed as it is. */
  readonly machine?: Machine;
  /** The log of our own faults, where there is one (electron/shell/fault-log.ts). */
  readonly faults?: () => string;
  /** Cost of new password slots; never below the floor that the slot file accepts. */
  readonly passwordCost?: ArgonCost;
  /** How long a password counts as just given, in milliseconds; PROOF_MS when left out. */
  readonly proofMs?: number;
}

/** A password counts as just given for five minutes (ASVS 5.0 7.5.1). */
export const PROOF_MS = 5 * 60_000;

const MACHINE: Machine = { wall: () => Date.now(), steady: () => performance.now() };

export class Desk {
  readonly files: OfficeFiles;
  readonly options: DeskOptions;
  readonly tokens = new FileTokens();
  readonly papers = new Papers();
  readonly delay: Delay;
  /** Doubts the PC's clock; undefined where a test says the time. */
  readonly clock: TrustedClock | undefined;
  readonly gate = new Gate();
  office: OpenOffice | undefined;
  session: SignedIn | undefined;
  /** Of the running task, if any; ended at sign-out. */
  task: AbortController | undefined;
  /** Of a task whose caller was answered already: resolves when the next one may begin. Never rejects. */
  windingDown: Promise<void> | undefined;
  /** Work the office does for itself (a backup, a drill): whoever starts a task ends it first. */
  quiet: { readonly stop: AbortController; readonly ended: Promise<void> } | undefined;
  /** Begins the backup of a lock or an end; the task keeps its own connection and keys. */
  beforeLock: (() => Promise<void>) | undefined;
  lastActivity: number;
  /** When the account that sits here last gave its password; undefined: not in this session. */
  provedAt: number | undefined;
  #lock: OfficeLock | undefined;
  #locked: SignedIn | undefined;
  #finding: Finding | null = null;
  readonly #journal: Journal;
  readonly #listeners = new Set<Listener>();

  constructor(options: DeskOptions) {
    this.options = options;
    const machine = options.machine ?? (options.now ? undefined : MACHINE);
    this.clock = machine && new TrustedClock(machine, (doubt) => void this.#doubted(doubt));
    this.files = officeFiles(options.folder);
    this.#journal = new Journal(this.files.journal);
    this.delay = new Delay(path.join(this.files.folder, "percobaan.json"));
    this.lastActivity = this.now().getTime();
    resumeRestore(this.files);
  }

  now(): Date {
    return this.clock?.now() ?? this.options.now!();
  }

  status(): DeskStatus {
    const stage = this.session
      ? "masuk"
      : this.#locked
        ? "terkunci"
        : OpenOffice.exists(this.files)
          ? "belum_masuk"
          : "baru";
    return {
      stage,
      training: this.options.training,
      version: this.options.version,
      session: this.session ?? this.#locked ?? null,
      warning: this.clock?.doubt ? "jam_diragukan" : null,
      finding: this.session ? this.#finding : null,
      problem: null,
    };
  }

  /** What a call without a session is told: come back after the lock, or sign in. */
  absence(): ErrorCode {
    return this.#locked ? "terkunci" : "belum_masuk";
  }

  /** The chain does not agree with its anchor: nothing is written until somebody who may has looked. */
  get readOnly(): boolean {
    return this.#finding !== null;
  }

  /** Goes on with the file as it is. @throws DeskError 'tidak_ditemukan' when there is nothing to accept */
  async acceptFinding(reason: AcceptReason): Promise<void> {
    const { office, session } = this;
    if (!office || !session) throw new DeskError(this.absence());
    if (!this.#finding) throw new DeskError("tidak_ditemukan");
    await acceptFinding(office, session, this.#finding, reason, this.now());
    this.#finding = null;
    this.emit({ type: "status" });
  }

  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  emit(event: DeskEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  /** Writes an audit row where it can be written: the chain of the open office, else the journal. */
  async record(entry: AuditEntry): Promise<void> {
    if (this.office) await this.office.record(entry);
    else this.#journal.add(entry, this.files.folder);
  }

  /** @throws DeskError 'tempat_ditolak' for a new office | 'kantor_terbuka_di_tempat_lain' | 'folder_hanya_baca' | 'disk_penuh' */
  holdOffice(): void {
    if (!OpenOffice.exists(this.files)) refuseUnsafePlace(this.files.folder);
    makeFolder(this.files.folder);
    this.#lock ??= takeOfficeLock(this.files.lock);
  }

  /**
   * Opens the office for an account. A wrong name and a wrong password cost the same time and get the same answer.
   * @throws DeskError 'kata_sandi_salah' | 'tunggu_sebelum_mencoba' | 'akun_nonaktif' and those of opening
   */
  async signIn(username: string, password: string): Promise<SignedIn> {
    const file = readSlots(this.files);
    const slots = file.slots.filter((s) => s.username === username && username !== "");
    const known = slots[0];
    this.delay.check(this.now(), known?.username);
    let opened: OpenedSlot | undefined;
    for (const slot of slots) opened ??= await openSlot(file.office, slot, password);
    if (!known) await refuseSlowly();
    if (!known || !opened)
      throw new DeskError("kata_sandi_salah", {
        waitSeconds: this.delay.fail(this.now(), known?.username),
      });
    this.delay.clear(known.username);
    if (this.session || (this.#locked && this.#locked.accountId !== known.id)) await this.signOut();
    this.holdOffice();
    return await this.enter(known.id, standingKeys(this.files, opened), {
      publicKey: opened.publicKey,
      adopt: file.version === 1,
    });
  }

  /**
   * Opens with keys already in hand and seats the account.
   * @param by whose slot gave the keys; `adopt`: a slot file of version 1, where a crash could leave the database a step behind
   */
  async enter(
    accountId: string,
    keys: OfficeKeys,
    by?: { readonly publicKey: Buffer; readonly adopt: boolean },
  ): Promise<SignedIn> {
    this.holdOffice();
    const office = await OpenOffice.open(this.files, keys);
    try {
      const account = await findAccount(office.reader, accountId);
      if (!account?.active) throw new DeskError("akun_nonaktif");
      await finishDocuments(office);
      if (by && !by.publicKey.equals(account.publicKey)) {
        if (!by.adopt) await this.#refuseOldSlot(office, account);
        await updateAccount(office.writer, account.id, { public_key: by.publicKey });
      }
      await settleSlots(office.reader, this.files);
      await this.#settle(office, account);
      this.office = office;
      this.session = toSession(account);
    } catch (error) {
      await office.close();
      throw error;
    }
    this.#locked = undefined;
    this.lastActivity = this.now().getTime();
    this.provedAt = this.lastActivity;
    this.emit({ type: "status" });
    return this.session;
  }

  /**
   * The password of whoever sits here, given anew before something that matters.
   * @throws DeskError 'kata_sandi_salah' | 'tunggu_sebelum_mencoba' | 'belum_masuk'
   */
  async prove(password: string): Promise<void> {
    const who = this.session;
    if (!who) throw new DeskError(this.absence());
    this.delay.check(this.now(), who.username);
    const file = readSlots(this.files);
    const slot = file.slots.find((s) => s.id === who.accountId);
    const opened = slot && (await openSlot(file.office, slot, password));
    for (const key of [opened?.database, opened?.sensitive, opened?.next]) key?.fill(0);
    if (!opened)
      throw new DeskError("kata_sandi_salah", {
        waitSeconds: this.delay.fail(this.now(), who.username),
      });
    this.delay.clear(who.username);
    if (this.session?.accountId === who.accountId) this.provedAt = this.now().getTime();
  }

  /** Whether the password was given within the last minutes. */
  isProved(): boolean {
    if (this.provedAt === undefined) return false;
    const age = this.now().getTime() - this.provedAt;
    return age >= 0 && age <= (this.options.proofMs ?? PROOF_MS);
  }

  /** An old slot file was put back, or a change of the password was not kept: that slot opens this office no more. */
  async #refuseOldSlot(office: OpenOffice, account: Account): Promise<never> {
    await office.record({
      at: this.now().toISOString(),
      actor: account.id,
      roles: account.roles.join(","),
      call: "accounts.signIn",
      outcome: "ditolak",
      reason: "kunci_lama",
    });
    throw new DeskError("kata_sandi_salah", {
      waitSeconds: this.delay.fail(this.now(), account.username),
    });
  }

  /** What every opening does: compare with the anchor, continue the numbers, take over the journal, drop half-done batches. */
  async #settle(office: OpenOffice, account: Account): Promise<void> {
    this.#finding = await examineChain(office);
    office.anchorHeld = this.#finding !== null;
    const anchor = trustedAnchor(this.files.anchor, office.chain.key);
    if (this.clock) await openClock(office, this.clock);
    const at = this.now().toISOString();
    await office.writer.transaction().execute(async (trx) => {
      if (anchor?.office === office.id) await raiseNumbering(trx, anchor.numbering);
      await takeErasedList(this.files, trx, office.chain.key);
      await updateAccount(trx, account.id, { last_sign_in_at: at });
      // A task that went on while the desk was locked still works on its batch.
      if (!this.task) await sweepUnpublished(trx);
    });
    const lost = this.task
      ? undefined
      : await settleDocuments(
          office.writer,
          office.documents,
          sensitiveBox(office.sensitivePublic, null),
        );
    if (lost)
      await office.record({
        at,
        actor: null,
        roles: "sistem",
        call: "office.documents",
        outcome: "gagal",
        reason: lost,
      });
    for (const entry of this.#journal.read(this.now())) await office.record(entry);
    this.#journal.clear();
    if (this.#finding)
      await office.record({
        at,
        actor: null,
        roles: "sistem",
        call: "office.open",
        outcome: "gagal",
        reason: this.#finding.kind,
      });
  }

  /** A doubt of the clock began or ended in the middle of work: written down, and the screen told. */
  async #doubted(doubt: Doubt | null): Promise<void> {
    const { office, clock } = this;
    if (!office || !clock) return;
    try {
      await recordDoubt(office, clock, doubt);
    } catch {
      // a full disk: the next opening finds the doubt again by what it remembers
    } finally {
      this.emit({ type: "status" });
    }
  }

  /** Blanks the desk: connections closed, keys wiped; a running task keeps its own until it ends. */
  async lock(): Promise<void> {
    await this.gate.free();
    if (!this.session) return;
    await this.beforeLock?.();
    if (!this.session) return;
    const who = this.session;
    this.#locked = who;
    try {
      await this.#leave("accounts.lock");
    } finally {
      this.emit({ type: "status" }); // the page goes blank even when a full disk refuses the last row
    }
  }

  async signOut(): Promise<void> {
    this.task?.abort();
    await this.gate.free();
    try {
      if (this.session) await this.#leave("accounts.signOut");
    } finally {
      this.#locked = undefined;
      this.tokens.clear();
      this.papers.clear();
      this.#lock?.release();
      this.#lock = undefined;
      this.emit({ type: "status" });
    }
  }

  async #leave(call: string): Promise<void> {
    const office = this.office;
    const who = this.session;
    this.office = undefined;
    this.session = undefined;
    this.provedAt = undefined;
    this.papers.clear();
    if (!office || !who) return;
    try {
      await office.record({
        at: this.now().toISOString(),
        actor: who.accountId,
        roles: who.roles.join(","),
        call,
        outcome: "berhasil",
      });
      if (this.clock) await closeClock(office, this.clock);
    } finally {
      this.clock?.close();
      await office.close();
    }
  }

  /** The session as it stands now: a disabled account stops working at its next call, changed roles count at once. */
  async currentSession(): Promise<SignedIn | undefined> {
    if (!this.office || !this.session) return undefined;
    const account = await findAccount(this.office.reader, this.session.accountId);
    if (!account?.active) {
      await this.signOut();
      return undefined;
    }
    this.session = toSession(account);
    return this.session;
  }
}

function toSession(a: Account): SignedIn {
  return {
    accountId: a.id,
    username: a.username,
    name: a.name,
    roles: a.roles,
    mustChangePassword: a.mustChangePassword,
  };
}

/** About as long as a real derivation, so that time does not tell which names exist. */
async function refuseSlowly(): Promise<undefined> {
  await sleep(350);
  return undefined;
}
