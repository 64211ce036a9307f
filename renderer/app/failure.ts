// The one failure the screen knows: a code of shared/errors.ts with its details, whatever went wrong on the way.
import type { ErrorCode, ErrorDetails } from "../../shared/errors.ts";

export class DeskFailure extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(code, options);
    this.name = "DeskFailure";
    this.code = code;
    this.details = details;
  }

  /** Reasons by field path, when the input did not fit ("masukan_salah"). */
  get fields(): Readonly<Record<string, string>> {
    const fields = this.details["fields"];
    return typeof fields === "object" && fields !== null ? (fields as Record<string, string>) : {};
  }
}

/** Turns whatever a call threw into a DeskFailure. A thing without a code becomes 'kesalahan_tak_terduga'. */
export function toFailure(thrown: unknown): DeskFailure {
  if (thrown instanceof DeskFailure) return thrown;
  if (thrown instanceof DOMException && thrown.name === "AbortError")
    return new DeskFailure("dibatalkan");
  const data =
    typeof thrown === "object" && thrown !== null && "data" in thrown ? thrown.data : undefined;
  if (
    typeof data === "object" &&
    data !== null &&
    "code" in data &&
    typeof data.code === "string"
  ) {
    const details =
      "details" in data && typeof data.details === "object" && data.details !== null
        ? data.details
        : {};
    return new DeskFailure(data.code as ErrorCode, details as ErrorDetails, { cause: thrown });
  }
  return new DeskFailure("kesalahan_tak_terduga", {}, { cause: thrown });
}
