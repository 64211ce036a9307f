// Which action Ctrl+Z and Ctrl+Y mean, read from the persisted actions of one person on one list.

export interface ActionFact {
  readonly id: string;
  /** Null for a change of its own; else the action that this one undoes. */
  readonly undoes: string | null;
  /** ISO time; actions of one paste that ran in several steps share it. */
  readonly at: string;
  readonly edits: number;
}

export interface Step {
  /** Last links of the chains to turn round, newest first. */
  readonly actionIds: readonly string[];
  readonly edits: number;
}

interface Chain {
  readonly first: ActionFact;
  readonly last: ActionFact;
  /** In force: undone an even number of times. */
  readonly stands: boolean;
  /** Order among the facts of the last link. */
  readonly turn: number;
}

/** Every change with the undoings, redoings ... behind it. `facts` are oldest first. */
function chainsOf(facts: readonly ActionFact[]): Chain[] {
  const undoer = new Map<string, { fact: ActionFact; turn: number }>();
  facts.forEach((fact, turn) => fact.undoes !== null && undoer.set(fact.undoes, { fact, turn }));
  return facts.flatMap((first, at) => {
    if (first.undoes !== null) return [];
    let last = { fact: first, turn: at };
    let links = 0;
    for (let next = undoer.get(first.id); next; next = undoer.get(next.fact.id)) {
      last = next;
      links++;
    }
    return [{ first, last: last.fact, stands: links % 2 === 0, turn: last.turn }];
  });
}

function stepOf(chains: readonly Chain[]): Step | undefined {
  if (chains.length === 0) return undefined;
  return {
    actionIds: chains.map((chain) => chain.last.id),
    edits: chains.reduce((sum, chain) => sum + chain.first.edits, 0),
  };
}

/** The newest change still in force. */
export function undoStep(facts: readonly ActionFact[]): Step | undefined {
  const standing = chainsOf(facts).filter((chain) => chain.stands);
  const newest = standing.at(-1);
  return stepOf(standing.filter((chain) => chain.first.at === newest?.first.at).toReversed());
}

/** The change undone last, as long as nothing new was changed since. */
export function redoStep(facts: readonly ActionFact[]): Step | undefined {
  const chains = chainsOf(facts);
  const lastChange = facts.findLastIndex((fact) => fact.undoes === null);
  const undone = chains
    .filter((chain) => !chain.stands && chain.turn > lastChange)
    .toSorted((a, b) => b.turn - a.turn);
  const newest = undone[0];
  return stepOf(undone.filter((chain) => chain.first.at === newest?.first.at));
}
