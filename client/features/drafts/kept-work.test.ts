import { describe, expect, test } from "vitest";
import { keptPlace } from "./kept-work.ts";

function shelf() {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, text: string) => void items.set(name, text),
    removeItem: (name: string) => void items.delete(name),
  };
}

const base = { key: "berman-2000", title: "Antidepressant effects" };
const work = {
  counter: 4,
  base,
  document: { ...base, year: 2000 },
  time: "2026-11-21T14:03:12.000Z",
};

describe("work kept in the browser", () => {
  test("comes back as it was, to the same person and the same draft alone", () => {
    const browser = shelf();
    expect(keptPlace(browser, "ada", "berman-2000").write(work)).toBe(true);
    expect(keptPlace(browser, "ada", "berman-2000").read()).toMatchObject(work);
    expect(keptPlace(browser, "ben", "berman-2000").read()).toBeNull();
    expect(keptPlace(browser, "ada", "zarate-2006").read()).toBeNull();
  });

  test("is gone once forgotten", () => {
    const place = keptPlace(shelf(), "ada", "berman-2000");
    place.write(work);
    place.forget();
    expect(place.read()).toBeNull();
  });

  test("stays where another window put it since", () => {
    const browser = shelf();
    const [here, there] = [
      keptPlace(browser, "ada", "berman-2000"),
      keptPlace(browser, "ada", "berman-2000"),
    ];
    here.write(work);
    there.write({ ...work, time: "2026-11-21T14:05:00.000Z" });
    here.forget();
    expect(there.read()?.time).toBe("2026-11-21T14:05:00.000Z");
  });

  test("is left alone where another program version or something else wrote it", () => {
    const browser = shelf();
    const place = keptPlace(browser, "ada", "berman-2000");
    for (const text of ["not json", '{"version":2}', "null"]) {
      browser.items.set("draft/ada/berman-2000", text);
      expect(place.read()).toBeNull();
    }
  });

  test("is said not to be kept where the browser refuses", () => {
    const full = {
      ...shelf(),
      setItem: () => {
        throw new Error("quota");
      },
    };
    expect(keptPlace(full, "ada", "berman-2000").write(work)).toBe(false);
  });
});
