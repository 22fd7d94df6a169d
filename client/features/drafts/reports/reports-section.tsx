import { memo } from "react";
import { reportKinds } from "#domain/vocabulary/provenance-terms.ts";
import { useDraftStore, useDraftValue } from "../editor.ts";
import { AddItem } from "../fields/add-item.tsx";
import { AnswerField, ChoiceField } from "../fields/choice-field.tsx";
import { choicesOf } from "../fields/choices.ts";
import { FieldGroup, ItemCard, PlaceProblems } from "../fields/field-group.tsx";
import { LongTextField, TextField } from "../fields/text-field.tsx";
import { readDoi, readPubmedNumber, writeValue } from "../fields/typed-values.ts";
import { reportStem } from "../fresh-ids.ts";
import { useIdsOf } from "../use-ids-of.ts";

const kinds = choicesOf(reportKinds);

/** The documents about the study; numbers point at them by their id. */
export function ReportsSection() {
  const store = useDraftStore();
  const ids = useIdsOf("reports");
  return (
    <>
      <PlaceProblems path={["reports"]} />
      {ids.map((id, position) => (
        <ReportCard key={id === "" ? position : id} id={id} position={position} />
      ))}
      <AddItem
        what="report"
        choices={kinds}
        onAdd={(kind) => {
          const id = store.freshId("reports", reportStem(kind));
          store.actions.change(["reports", ids.length], { id, kind }, `New report ${id}`);
          return ["reports", ids.length];
        }}
      />
    </>
  );
}

const ReportCard = memo(function ReportCard({ id, position }: { id: string; position: number }) {
  const store = useDraftStore();
  const path = ["reports", position] as const;
  const citation = writeValue(useDraftValue([...path, "citation"]));
  return (
    <ItemCard
      path={path}
      id={id}
      title={<code>{id}</code>}
      onRemove={() => store.actions.change(path, undefined, `Report ${id} removed`)}
    >
      <FieldGroup>
        <LongTextField path={[...path, "citation"]} />
        <ChoiceField path={[...path, "kind"]} choices={kinds} />
        <TextField path={[...path, "doi"]} note="10.1016/…" read={readDoi} />
        <TextField path={[...path, "pmid"]} read={readPubmedNumber} />
        <TextField path={[...path, "pmcid"]} note="PMC1234567" />
        <TextField path={[...path, "registryId"]} note="NCT00088699" />
        <TextField path={[...path, "url"]} note="DOI, PubMed, registry or regulator" />
        <AnswerField
          path={[...path, "retracted"]}
          {...(/retract/i.test(citation) ? { note: "The citation says “retract”" } : {})}
        />
      </FieldGroup>
    </ItemCard>
  );
});
