/** Six trials of BCG vaccination against tuberculosis: cases and people, vaccinated and not. */
export const exampleText = `study,ai,n1i,ci,n2i
Aronson 1948,4,123,11,139
Ferguson & Simes 1949,6,306,29,303
Rosenthal 1960,3,231,11,220
Hart & Sutherland 1977,62,13598,248,12867
Frimodt-Moller 1973,33,5069,47,5808
Stein & Aronson 1953,180,1541,372,1451
`;
