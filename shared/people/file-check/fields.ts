// What "Periksa berkas" can compare: our names for the columns of a stand-alone file, and how its MAP says which is which.
import * as z from "zod";

/** Fields that a column of the file may mean. `birth_year` ... serve lists that write a birth date in three columns, `age` those that tell no date. */
export const FILE_FIELDS = [
  "id",
  "full_name",
  "given_name",
  "surname",
  "nik",
  "kk",
  "birth_date",
  "birth_year",
  "birth_month",
  "birth_day",
  "age",
  "birth_place",
  "sex",
  "mother_name",
  "phone",
  "address",
  "rt",
  "rw",
  "village",
  "postcode",
] as const;
export type FileField = (typeof FILE_FIELDS)[number];

/** One of these must be told, or there is nothing to compare people by. */
export const NAME_FIELDS = ["full_name", "given_name", "surname"] as const;

/** Fields that are put together from several columns, with a space between. */
export const JOINED_FIELDS: ReadonlySet<FileField> = new Set([
  "full_name",
  "given_name",
  "surname",
  "mother_name",
  "address",
  "birth_place",
]);

/** Positions of the columns of each field, in the order in which they are joined. */
export interface ColumnMap {
  readonly columns: { readonly [F in FileField]?: readonly number[] };
  /** A pattern such as 'DD/MM/YYYY'; null: found out from the values. */
  readonly birthFormat: string | null;
}

const Column = z.union([z.string(), z.array(z.string()).min(1).max(20)]).nullable();
const BirthColumn = z.union([
  Column,
  z.strictObject({
    column: z.union([z.string(), z.array(z.string()).min(1).max(3)]),
    format: z.string().max(30).nullish(),
  }),
  z.strictObject({
    year: z.string(),
    month: z.string().nullish(),
    day: z.string().nullish(),
  }),
]);

/** MAP: from our field to the file's column or columns; everything may be left out but one name. */
export const FileMap = z.strictObject({
  ...(Object.fromEntries(FILE_FIELDS.map((field) => [field, Column.optional()])) as Record<
    FileField,
    z.ZodOptional<typeof Column>
  >),
  birth_date: BirthColumn.optional(),
});
export type FileMap = z.infer<typeof FileMap>;
