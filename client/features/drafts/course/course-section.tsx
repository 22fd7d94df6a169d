import { useDraftStore, useDraftValue } from "../editor.ts";
import { ChoiceField } from "../fields/choice-field.tsx";
import { plainChoices } from "../fields/choices.ts";
import { FieldGroup, ItemCard, PlaceProblems } from "../fields/field-group.tsx";
import { NumberField } from "../fields/number-field.tsx";
import { ProvenanceFields } from "../fields/provenance-fields.tsx";
import { LongTextField } from "../fields/text-field.tsx";
import { BlindingCard, DurabilityCard } from "./course-cards.tsx";
import { ListEnd } from "./list-end.tsx";

const bases = plainChoices(["between-arm", "within-arm", "unknown"]);

/** When the effect came, how long it lasted, and whether people knew what they were given. */
export function CourseSection() {
  const durability = useLength("durability");
  const blinding = useLength("blinding");
  return (
    <>
      <Onset />
      <h3>How long it lasted</h3>
      <PlaceProblems path={["durability"]} />
      {positions(durability).map((position) => (
        <DurabilityCard key={position} position={position} />
      ))}
      <ListEnd part="durability" length={durability} what="a statement on durability" />
      <h3>Guesses of the treatment</h3>
      <PlaceProblems path={["blinding"]} />
      {positions(blinding).map((position) => (
        <BlindingCard key={position} position={position} />
      ))}
      <ListEnd part="blinding" length={blinding} what="a count of guesses" />
    </>
  );
}

function Onset() {
  const store = useDraftStore();
  const given = useDraftValue(["onset"]) !== undefined;
  if (!given)
    return (
      <>
        <h3>Onset</h3>
        <ListEnd part="onset" length={null} what="what is known about the onset" />
      </>
    );
  return (
    <ItemCard
      path={["onset"]}
      id="onset"
      title="Onset"
      onRemove={() => store.actions.change(["onset"], undefined, "Onset removed")}
    >
      <FieldGroup>
        <NumberField path={["onset", "firstAssessedHours"]} explained />
        <NumberField path={["onset", "lastNotSeparatedHours"]} explained />
        <NumberField path={["onset", "firstSeparationHours"]} explained />
        <ChoiceField path={["onset", "basis"]} label="Compared" choices={bases} />
        <LongTextField path={["onset", "text"]} label="In words" />
      </FieldGroup>
      <ProvenanceFields path={["onset", "provenance"]} />
    </ItemCard>
  );
}

function useLength(part: string): number {
  const items = useDraftValue([part]);
  return Array.isArray(items) ? items.length : 0;
}

function positions(length: number): number[] {
  return Array.from({ length }, (_, position) => position);
}
