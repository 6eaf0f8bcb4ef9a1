/** Checks that protect the customer and the company. Neither a team nor an agent may switch them off. */
export const stopChecks: readonly string[] = ['K04', 'P01', 'P02', 'F06', 'F07'];
