import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import * as z from "zod";
import { App } from "./app.tsx";

// The content security policy forbids eval, which zod's compiled parsers would use.
z.config({ jitless: true });

const root = document.getElementById("root");
if (root === null) throw new Error('index.html has no element with the id "root"');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
