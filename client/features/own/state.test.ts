import { describe, expect, test } from "vitest";
import { exampleText } from "./example.ts";
import {
  columnsOf,
  emptyState,
  restoreState,
  tableOf,
  withColumn,
  withRowToggled,
  withText,
} from "./state.ts";

const example = withText(emptyState, exampleText);

describe("the state of the page", () => {
  test("survives being kept; what cannot be read is an empty one", () => {
    const state = withRowToggled(withColumn(example, 1, "bi"), 3);
    expect(restoreState(JSON.stringify(state))).toEqual(state);
    expect(restoreState("{")).toEqual(emptyState);
    expect(restoreState('{"text":1}')).toEqual(emptyState);
    expect(restoreState(null)).toEqual(emptyState);
  });

  test("keeps corrections and taken-out rows while a cell is mended", () => {
    const state = withRowToggled(withColumn(example, 1, "bi"), 3);
    const mended = withText(state, exampleText.replace("123", "124"));
    expect(columnsOf(mended, tableOf(mended))[1]).toBe("bi");
    expect(mended.out).toEqual([3]);
  });

  test("drops them where they could mean other columns or rows", () => {
    const state = withRowToggled(withColumn(example, 1, "bi"), 3);
    expect(withText(state, `${exampleText}More,1,10,2,10\n`).out).toEqual([]);
    expect(withText(state, "study,xi,ni\nA,1,10").corrections).toEqual({});
  });

  test("takes a measure that the columns suit, and leaves one that they do", () => {
    expect(withText(emptyState, "study,m1,sd1,n1,m2,sd2,n2\nA,1,2,3,4,5,6").measure).toBe("SMD");
    expect(withText({ ...emptyState, measure: "OR" }, exampleText).measure).toBe("OR");
  });

  test("a row is taken out and put back", () => {
    expect(withRowToggled(example, 2).out).toEqual([2]);
    expect(withRowToggled(withRowToggled(example, 2), 2).out).toEqual([]);
  });
});
