// Failures of the machine as codes that have a sentence.
import { describe, expect, test } from "vitest";
import { asDeskError } from "../../electron/database/connect.ts";
import { DeskError } from "../../shared/errors.ts";

describe("a failure of the machine", () => {
  const codes: readonly [string, string][] = [
    ["SQLITE_FULL", "disk_penuh"],
    ["ENOSPC", "disk_penuh"],
    ["EDQUOT", "disk_penuh"],
    ["SQLITE_READONLY", "folder_hanya_baca"],
    ["SQLITE_READONLY_DIRECTORY", "folder_hanya_baca"],
    ["SQLITE_CANTOPEN", "folder_hanya_baca"],
    ["EROFS", "folder_hanya_baca"],
    ["EACCES", "folder_hanya_baca"],
    ["EPERM", "folder_hanya_baca"],
    ["SQLITE_NOTADB", "basis_data_rusak"],
    ["SQLITE_CORRUPT_VTAB", "basis_data_rusak"],
  ];
  test.each(codes)("%s becomes %s", (code, told) => {
    const error = Object.assign(new Error("x"), { code });
    const made = asDeskError(error);
    expect(made).toBeInstanceOf(DeskError);
    expect(made).toMatchObject({ code: told, cause: error });
  });

  test("that is not one of them passes as it is", () => {
    const busy = Object.assign(new Error("x"), { code: "SQLITE_BUSY" });
    expect(asDeskError(busy)).toBe(busy);
    const ours = new DeskError("tidak_ditemukan");
    expect(asDeskError(ours)).toBe(ours);
  });
});
