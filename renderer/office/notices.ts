// The licence of the app and the notices of its parts, as the files at the top of the repository hold them; read when the page opens.
import licence from "../../LICENSE?raw";

export const LICENCE: string = licence;

const files = import.meta.glob<string>("../../THIRD-PARTY-NOTICES.md", {
  query: "?raw",
  import: "default",
});

/** The notices of every bundled package; '' in a build made before they were collected. */
export async function readNotices(): Promise<string> {
  const [load] = Object.values(files);
  return load ? await load() : "";
}
