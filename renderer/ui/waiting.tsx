// Shown for the short moment before a page has its first data.
import { useText } from "../text/index.ts";

export function Waiting() {
  const text = useText();
  return <output style={{ display: "block", padding: "1rem 1.5rem" }}>{text.app.starting}</output>;
}
