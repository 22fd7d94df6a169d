import { createTheme, localStorageColorSchemeManager } from "@mantine/core";

/** The key is also read by public/color-scheme.js before the first paint. */
export const colorSchemeManager = localStorageColorSchemeManager({ key: "color-scheme" });

export const theme = createTheme({
  primaryColor: "iris",
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  defaultRadius: "sm",
  fontFamily: "var(--font-sans)",
  colors: {
    iris: [
      "#ecebf9",
      "#d6d3f3",
      "#b9b4ea",
      "#b7b1ff",
      "#8d84dc",
      "#6f65cd",
      "#564bbd",
      "#4338a8",
      "#372e8c",
      "#2b2470",
    ],
  },
});
