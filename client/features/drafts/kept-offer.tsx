import { Button } from "@mantine/core";
import { useState } from "react";
import { documentChanges } from "#domain/study/document-changes.ts";
import type { Draft } from "../../lib/api.ts";
import { dayText } from "../../ui/date-text.ts";
import formStyles from "../../ui/form.module.css";
import { ChangesList } from "./changes-list.tsx";
import styles from "./form.module.css";
import type { KeptWork } from "./kept-work.ts";
import { clockText } from "./save-state.ts";

/** Work that never reached the server: taken, compared or thrown away before anything else. */
export function KeptOffer({
  work,
  draft,
  onTake,
  onThrowAway,
}: {
  work: KeptWork;
  draft: Draft;
  onTake: () => void;
  onThrowAway: () => void;
}) {
  const [compared, setCompared] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const savedSince = work.counter !== draft.counter;
  return (
    <section className={styles.notice} aria-labelledby="kept-work">
      <h2 id="kept-work">
        You have unsaved work of {clockText(work.time)}, {dayText(work.time)}, in this browser
      </h2>
      <p>
        {savedSince
          ? `${draft.author} has saved the draft since, at ${clockText(draft.time)}. Taking your work joins both; where both changed one field, you are asked.`
          : "Nobody has saved the draft since. Taking your work saves it."}
      </p>
      <div className={formStyles.actions}>
        <Button size="sm" onClick={onTake}>
          Take it
        </Button>
        <Button
          size="sm"
          variant="default"
          aria-expanded={compared}
          onClick={() => setCompared(!compared)}
        >
          Compare
        </Button>
        <Button
          size="sm"
          variant="default"
          onBlur={() => setLeaving(false)}
          onClick={() => (leaving ? onThrowAway() : setLeaving(true))}
        >
          {leaving ? "Really throw it away?" : "Throw it away"}
        </Button>
      </div>
      {compared && (
        <ChangesList
          changes={documentChanges(draft.document, work.document)}
          before="On the server"
          after="In this browser"
          documents={[work.document, draft.document]}
        />
      )}
    </section>
  );
}
