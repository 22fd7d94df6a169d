import { useMemo } from "react";
import { drugs } from "#domain/vocabulary/drugs.ts";
import { useDraftStore } from "../editor.ts";
import { AddItem } from "../fields/add-item.tsx";
import { PlaceProblems } from "../fields/field-group.tsx";
import { armStem } from "../fresh-ids.ts";
import { useIdsOf } from "../use-ids-of.ts";
import { ArmCard } from "./arm-card.tsx";

/** The groups of people that were compared, and what each was given. */
export function ArmsSection() {
  const store = useDraftStore();
  const ids = useIdsOf("arms");
  const choices = useMemo(() => drugs.entries.map(({ id, label }) => ({ value: id, label })), []);
  return (
    <>
      <PlaceProblems path={["arms"]} />
      {ids.map((id, position) => (
        <ArmCard key={id === "" ? position : id} id={id} position={position} />
      ))}
      <AddItem
        what="arm"
        choices={choices}
        onAdd={(drug) => {
          const id = store.freshId("arms", armStem(drug));
          store.actions.change(["arms", ids.length], { id, drug }, `New arm ${id}`);
          return ["arms", ids.length];
        }}
      />
    </>
  );
}
