// The records to be linked, column by column in typed arrays: about 200 bytes a person.
import { CharColumn, IntColumn, ListColumn } from "./columns.ts";
import type { LinkageFields } from "./fields.ts";
import { hashText } from "./hash.ts";
import { birthOf, numberOf, phoneOf, sexOf } from "./read-values.ts";
import { WordReader } from "./read-words.ts";
import { Words } from "./words.ts";

/** Which list a row belongs to, where two are compared. */
export type Side = 0 | 1;

export class LinkageRecords {
  readonly words = new Words();
  readonly name = new ListColumn();
  readonly mother = new ListColumn();
  readonly address = new ListColumn();
  readonly nik = new CharColumn();
  readonly kk = new CharColumn();
  readonly phone = new CharColumn();
  /** Hashes of whole values, 0 where there is none. */
  readonly nameHash = new IntColumn();
  readonly motherHash = new IntColumn();
  readonly addressHash = new IntColumn();
  readonly nikHash = new IntColumn();
  readonly kkHash = new IntColumn();
  readonly phoneHash = new IntColumn();
  /** Of the name as written, letters only. */
  readonly writtenHash = new IntColumn();
  readonly birth = new IntColumn();
  readonly sex = new IntColumn();
  readonly birthPlace = new IntColumn();
  readonly village = new IntColumn();
  readonly postcode = new IntColumn();
  readonly side = new IntColumn();
  readonly #reader = new WordReader(this.words);

  get length(): number {
    return this.side.length;
  }

  /**
   * Adds one record and answers its row number, counted from 0 over both lists.
   * @param side 1 for the second of two lists, or for new rows that are held against a register
   */
  add(fields: LinkageFields, side: Side = 0): number {
    const reader = this.#reader;
    const written = fields.name ?? [fields.given, fields.surname].filter(Boolean).join(" ");
    this.nameHash.push(reader.name(written, fields.nameKey, this.name));
    this.writtenHash.push(hashText(written.toLowerCase()));
    this.motherHash.push(reader.mother(fields.motherName, this.mother, this.name));
    this.addressHash.push(reader.address(fields.address, fields.rt, fields.rw, this.address));
    pushNumber(numberOf(fields.nik), this.nik, this.nikHash);
    pushNumber(numberOf(fields.kk), this.kk, this.kkHash);
    pushNumber(phoneOf(fields.phone), this.phone, this.phoneHash);
    this.birth.push(birthOf(fields.birthDate));
    this.sex.push(sexOf(fields.sex));
    this.birthPlace.push(reader.place(fields.birthPlace));
    this.village.push(reader.place(fields.village));
    this.postcode.push(reader.place(fields.postcode));
    this.side.push(side);
    return this.side.length - 1;
  }
}

function pushNumber(text: string, into: CharColumn, hashes: IntColumn): void {
  into.push(text);
  hashes.push(text === "" ? 0 : hashText(text));
}
