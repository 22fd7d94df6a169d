import { DraftFrame, type DraftFrameProps } from "./draft-frame.tsx";
import styles from "./form.module.css";
import { Outline } from "./outline.tsx";
import { OpenDifferences } from "./reconcile/open-differences.tsx";
import { SectionsList } from "./sections-list.tsx";
import { SubmitPanel } from "./submit-panel.tsx";

interface DraftFormProps extends DraftFrameProps {
  /** The draft is no draft any more: handed over or thrown away. */
  readonly onDone: () => void;
}

/** A draft as a form of all its parts. */
export function DraftForm({ onDone, ...props }: DraftFormProps) {
  return (
    <DraftFrame {...props}>
      {(desk) => (
        <>
          <OpenDifferences />
          <div className={styles.columns}>
            <Outline />
            <div className={styles.parts}>
              <SectionsList />
              <SubmitPanel door={props.door} desk={desk} onDone={onDone} />
            </div>
          </div>
        </>
      )}
    </DraftFrame>
  );
}
