import { expect, test } from "vitest";
import { ApiError } from "../lib/api.ts";
import { refusalWords } from "./refusal-words.ts";

test("a refusal names each field once, and nothing that its sentence says already", () => {
  const refused = (message: string, details: { path: string; message: string }[]) =>
    new ApiError(message, {
      status: 400,
      code: "invalid-input",
      details: details.map((detail) => ({ ...detail, value: null })),
      requestId: null,
    });
  const taken = 'There is a published study with the key "a"; begin from it instead.';
  expect(refusalWords(refused(taken, [{ path: "key", message: taken }]))).toBe(taken);
  expect(
    refusalWords(
      refused("The request cannot be used as it is.", [
        { path: "email", message: "Invalid email address" },
      ]),
    ),
  ).toBe("The request cannot be used as it is. email: Invalid email address.");
  expect(refusalWords(null)).toBe("Something went wrong.");
});
