import { useEffect, useState } from "react";
import { sameValue } from "#domain/study/same-value.ts";
import type { Draft } from "../../lib/api.ts";
import { ConflictOnSave, PublishedMeanwhile } from "./conflict/conflicts.tsx";
import { type Desk, openDesk } from "./desk.ts";
import { DraftContext, GoToContext } from "./editor.ts";
import styles from "./form.module.css";
import { KeptOffer } from "./kept-offer.tsx";
import { type KeptPlace, keptPlace, type KeptWork } from "./kept-work.ts";
import { LeaveGuard } from "./leave-guard.tsx";
import { Outline } from "./outline.tsx";
import { SaveBar } from "./save-bar.tsx";
import { saveDraft } from "./save-draft.ts";
import { SectionsList } from "./sections-list.tsx";
import { type Editor, type SignInAgain, SignedOut } from "./signed-out.tsx";
import { SubmitPanel } from "./submit-panel.tsx";
import { useDraftKeys } from "./use-draft-keys.ts";
import { usePlace } from "./use-place.ts";
import { useSavingMoments } from "./use-saving-moments.ts";

interface DraftFormProps {
  readonly draft: Draft;
  readonly editor: Editor;
  /** The form to sign in, for a session that ends while somebody types. */
  readonly SignIn: SignInAgain;
  /** The draft is no draft any more: handed over or thrown away. */
  readonly onDone: () => void;
}

/** A draft, after the question what becomes of work that was kept in this browser. */
export function DraftForm(props: DraftFormProps) {
  const { draft, editor } = props;
  const [place] = useState(() => keptPlace(localStorage, editor.id, draft.key));
  const [offered, setOffered] = useState(() => {
    const work = place.read();
    return work === null || sameValue(work.document, draft.document) ? null : work;
  });
  const [taken, setTaken] = useState<KeptWork | null>(null);
  if (offered !== null)
    return (
      <KeptOffer
        work={offered}
        draft={draft}
        onTake={() => {
          setTaken(offered);
          setOffered(null);
        }}
        onThrowAway={() => {
          place.forget();
          setOffered(null);
        }}
      />
    );
  return <OpenForm {...props} place={place} work={taken} />;
}

function OpenForm({
  draft,
  editor,
  SignIn,
  onDone,
  place,
  work,
}: DraftFormProps & { place: KeptPlace; work: KeptWork | null }) {
  const [desk] = useState<Desk>(() =>
    openDesk(draft, work, {
      me: editor.name,
      kept: place,
      save: (asked, found) => saveDraft(draft.key, asked, found),
    }),
  );
  const onBlur = useSavingMoments(desk.autosave);
  const goTo = usePlace(desk.store);
  const onKeyDown = useDraftKeys(desk, goTo);
  useEffect(() => () => desk.autosave.stop(), [desk]);
  return (
    <DraftContext value={desk.store}>
      <GoToContext value={goTo}>
        <div onBlur={onBlur} onKeyDown={onKeyDown}>
          <SaveBar desk={desk} />
          <SignedOut autosave={desk.autosave} editor={editor} SignIn={SignIn} />
          <ConflictOnSave autosave={desk.autosave} />
          <PublishedMeanwhile draft={draft} desk={desk} />
          <div className={styles.columns}>
            <Outline />
            <div className={styles.parts}>
              <SectionsList />
              <SubmitPanel draftKey={draft.key} desk={desk} onDone={onDone} />
            </div>
          </div>
          <LeaveGuard autosave={desk.autosave} />
        </div>
      </GoToContext>
    </DraftContext>
  );
}
