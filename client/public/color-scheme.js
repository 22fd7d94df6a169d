// Runs before the first paint, so that a dark page never flashes white. A file of its own because
// the content security policy allows no inline script.
(function () {
  var stored = null;
  try {
    stored = localStorage.getItem("color-scheme");
  } catch {
    // Storage may be blocked; the system's scheme is a fair answer then.
  }
  var dark =
    stored === "dark" || (stored !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light");
})();
