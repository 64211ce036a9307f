// The accessibility tree as a screen reader gets it: names, roles and live regions of the screen that is shown now.
import type { CDPSession, Page } from "playwright-core";

interface Value {
  readonly value?: unknown;
}
interface Node {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly ignored: boolean;
  readonly role?: Value;
  readonly name?: Value;
  readonly properties?: readonly { readonly name: string; readonly value: Value }[];
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

async function tree(page: Page): Promise<readonly Node[]> {
  let session = sessions.get(page);
  if (!session) sessions.set(page, (session = page.context().newCDPSession(page)));
  const { nodes } = await (await session).send("Accessibility.getFullAXTree");
  return nodes as readonly Node[];
}

const roleOf = (node: Node) => String(node.role?.value ?? "");
const nameOf = (node: Node) => String(node.name?.value ?? "").trim();
const says = (node: Node, property: string) =>
  node.properties?.find(({ name }) => name === property)?.value.value;

/** Roles that stand for themselves; what has one of them and the focus is told by what it holds. */
const PLAIN = new Set(["RootWebArea", "generic", "none", "main", "document"]);

export interface Heard {
  readonly wrong: readonly string[];
  /** 'polite status', 'assertive alert' ... of this screen. */
  readonly live: readonly string[];
}

/**
 * What a screen reader would stumble over: a control without a name, a screen without its landmarks or with two headings of the
 * first level, a dialog that is not named or not modal.
 */
export async function heard(page: Page, kind: "door" | "screen" | "dialog"): Promise<Heard> {
  const all = await tree(page);
  const nodes = all.filter(({ ignored }) => !ignored);
  const byId = new Map(all.map((node) => [node.nodeId, node]));
  /** What is drawn inside a picture is told by the name of the picture. */
  const pictured = (node: Node | undefined): boolean =>
    node !== undefined &&
    (/^(?:img|image)$/.test(roleOf(node)) || pictured(byId.get(node.parentId ?? "")));
  const wrong = nodes
    .filter(
      (node) =>
        says(node, "focusable") === true &&
        !PLAIN.has(roleOf(node)) &&
        nameOf(node) === "" &&
        !pictured(node),
    )
    .map((node) => `a ${roleOf(node)} has no name`);
  const count = (role: string) => nodes.filter((node) => roleOf(node) === role).length;
  if (kind === "screen") {
    for (const role of ["banner", "navigation", "main", "contentinfo"])
      if (count(role) < 1) wrong.push(`no landmark ${role}`);
    const first = nodes.filter((node) => roleOf(node) === "heading" && says(node, "level") === 1);
    if (first.length !== 1) wrong.push(`${first.length} headings of the first level`);
    if (!nodes.some((node) => says(node, "live") === "polite"))
      wrong.push("nothing is announced politely");
  }
  if (kind === "dialog") {
    const dialogs = nodes.filter((node) => roleOf(node) === "dialog");
    if (dialogs.length === 0) wrong.push("no dialog");
    for (const dialog of dialogs) {
      if (nameOf(dialog) === "") wrong.push("the dialog has no name");
      if (says(dialog, "modal") !== true) wrong.push(`the dialog ${nameOf(dialog)} is not modal`);
    }
  }
  const live = nodes
    .map((node) => [says(node, "live"), roleOf(node)] as const)
    .filter(([how]) => how === "polite" || how === "assertive")
    .map(([how, role]) => `${String(how)} ${role}`);
  return { wrong, live };
}
