import { type ReactNode, useEffect, useState } from "react";
import { sameValue } from "#domain/study/same-value.ts";
import type { Draft } from "../../lib/api.ts";
import { ConflictOnSave, PublishedMeanwhile } from "./conflict/conflicts.tsx";
import { type Desk, openDesk } from "./desk.ts";
import type { DraftDoor } from "./draft-door.ts";
import { DraftContext, GoToContext } from "./editor.ts";
import { KeptOffer } from "./kept-offer.tsx";
import { type KeptPlace, keptPlace, type KeptWork } from "./kept-work.ts";
import { LeaveGuard } from "./leave-guard.tsx";
import { SaveBar } from "./save-bar.tsx";
import { saveDraft } from "./save-draft.ts";
import { type Editor, type SignInAgain, SignedOut } from "./signed-out.tsx";
import { useDraftKeys } from "./use-draft-keys.ts";
import { usePlace } from "./places/use-place.ts";
import { useSavingMoments } from "./use-saving-moments.ts";

export interface DraftFrameProps {
  readonly draft: Draft;
  readonly door: DraftDoor;
  readonly editor: Editor;
  /** The form to sign in, for a session that ends while somebody types. */
  readonly SignIn: SignInAgain;
}

type Framed = DraftFrameProps & { readonly children: (desk: Desk) => ReactNode };

/**
 * What every page has that changes a draft: saving by itself, the work kept in this browser, other
 * people's saves, and the guard before leaving. Children show the draft.
 */
export function DraftFrame(props: Framed) {
  const { draft, editor, door } = props;
  const [place] = useState(() => keptPlace(localStorage, editor.id, door.kept));
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
  return <OpenFrame {...props} place={place} work={taken} />;
}

function OpenFrame({
  draft,
  door,
  editor,
  SignIn,
  children,
  place,
  work,
}: Framed & { place: KeptPlace; work: KeptWork | null }) {
  const [desk] = useState<Desk>(() =>
    openDesk(draft, work, {
      me: editor.name,
      kept: place,
      save: (asked, found) => saveDraft(door.save, asked, found),
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
          {children(desk)}
          <LeaveGuard autosave={desk.autosave} />
        </div>
      </GoToContext>
    </DraftContext>
  );
}
