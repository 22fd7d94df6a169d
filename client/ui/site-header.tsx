import { Link } from "@tanstack/react-router";
import { useSignedIn } from "../lib/signed-in.ts";
import { ColorSchemeToggle } from "./color-scheme-toggle.tsx";
import styles from "./site-header.module.css";

const places = [
  { to: "/", label: "Overview" },
  { to: "/studies", label: "Studies" },
  { to: "/analyse", label: "Analyse" },
  { to: "/time-course", label: "Time", rest: " course" },
  { to: "/compare", label: "Compare" },
  { to: "/safety", label: "Safety" },
  { to: "/claims", label: "Claims" },
  { to: "/analyse/own", label: "Pool", rest: " your numbers" },
  { to: "/methods", label: "Methods" },
  { to: "/data", label: "Data" },
] as const;

/** Addresses under which other places of the list stand. */
const holdsOthers: ReadonlySet<string> = new Set(["/", "/analyse"]);

export function SiteHeader() {
  const signedIn = useSignedIn();
  return (
    <header className={styles.header}>
      <a className={styles.skip} href="#main">
        Skip to the content
      </a>
      <div className={styles.row} data-signed-in={signedIn || undefined}>
        <Link to="/" className={styles.brand}>
          <img src="/favicon.svg" alt="" width="22" height="22" />
          <span>
            <span className={styles.brandLong}>Ketamine </span>Evidence Atlas
          </span>
        </Link>
        <nav aria-label="Main" className={styles.nav}>
          {places.map((place) => (
            <Link
              key={place.to}
              to={place.to}
              activeOptions={{ exact: holdsOthers.has(place.to), includeSearch: false }}
            >
              <span>
                {place.label}
                {"rest" in place && <span className={styles.navRest}>{place.rest}</span>}
              </span>
            </Link>
          ))}
        </nav>
        <ColorSchemeToggle />
        {signedIn && (
          <Link to="/curate" className={styles.account}>
            Curate
          </Link>
        )}
        <Link to={signedIn ? "/account" : "/sign-in"} className={styles.account}>
          {signedIn ? "Account" : "Sign in"}
        </Link>
      </div>
    </header>
  );
}
