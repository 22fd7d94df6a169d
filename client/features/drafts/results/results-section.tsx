import { useProblemsOf } from "../editor.ts";
import { PlaceProblems } from "../fields/field-group.tsx";
import { ProblemLines } from "../fields/problem-lines.tsx";
import { GridHelp } from "./grid-help.tsx";
import { PartGrid } from "./part-grid.tsx";

/** Numbers of the arms, then comparisons as the report prints them. */
export function ResultsSection() {
  return (
    <>
      <PlaceProblems path={["results"]} />
      <ProblemLines problems={useProblemsOf("results")} />
      <GridHelp />
      <PartGrid part="results" label="Results by outcome, time and arm" />
      <h3>Comparisons</h3>
      <PartGrid part="contrasts" label="Comparisons as printed" />
    </>
  );
}
