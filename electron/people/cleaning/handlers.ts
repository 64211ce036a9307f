// Handlers of the cleaning list: one function per call of shared/people/cleaning-contract.ts.
import type { cleaning as contract } from "../../../shared/people/cleaning-contract.ts";
import { seesSensitiveKinds } from "../../../shared/people/rules.ts";
import { localDate } from "../../../shared/values/date.ts";
import type { HandlersOf, Session } from "../../serve/context.ts";
import type { Db } from "../../database/tables.ts";
import { authorOf } from "../author.ts";
import { pendingSource } from "../intake/pending.ts";
import { acceptFinding, listAccepted, reopenFinding } from "./accept.ts";
import type { Asked } from "./find.ts";
import { fixPerson } from "./fix.ts";
import { countFindings, listFindings, villagesInUse } from "./list.ts";

async function askedBy(context: {
  readonly db: Db;
  readonly session: Session;
  now(): Date;
}): Promise<Asked> {
  return {
    pending: await pendingSource(context.db),
    today: localDate(context.now()),
    seesSensitive: seesSensitiveKinds(context.session.roles),
  };
}

export const cleaning: HandlersOf<typeof contract> = {
  async cleaningCounts(context, place) {
    const asked = await askedBy(context);
    return {
      counts: await countFindings(context.db, asked, place),
      villages: await villagesInUse(context.db, asked),
    };
  },
  async cleaningList(context, { kind, skip, ...place }) {
    return listFindings(context.db, await askedBy(context), kind, place, skip);
  },
  async fixPerson(context, input) {
    const { version, changed } = await fixPerson(
      context.db,
      authorOf(context),
      input,
      context.session.roles,
    );
    context.note({ fields: changed });
    return { version };
  },
  async acceptFinding(context, { kind, subjectId, note }) {
    await acceptFinding(
      context.db,
      authorOf(context),
      kind,
      subjectId,
      note,
      seesSensitiveKinds(context.session.roles),
    );
    return {};
  },
  async acceptedFindings({ db, session }, { kind }) {
    return { rows: await listAccepted(db, kind, seesSensitiveKinds(session.roles)) };
  },
  async reopenFinding({ db, session }, { kind, subjectId }) {
    await reopenFinding(db, kind, subjectId, seesSensitiveKinds(session.roles));
    return {};
  },
};
