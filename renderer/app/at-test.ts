// Whether a test started the app; what is for tests only is loaded after this question.

/** The switch --uji of the app puts ?uji=1 into the address. */
export function atTest(): boolean {
  return new URLSearchParams(location.search).get("uji") === "1";
}
