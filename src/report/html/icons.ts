// Drawings of a line or two, in the colour of the text beside them: few fonts have them all.

function icon(parts: string): string {
  return `<svg viewBox="0 0 16 16" aria-hidden="true">${parts}</svg>`;
}

export const icons = {
  arrow: icon('<path d="M2 8h11M9 4l4 4-4 4"/>'),
  check: icon('<path d="M3 8.5l3.2 3.2L13 5"/>'),
  cross: icon('<path d="M4 4l8 8M12 4l-8 8"/>'),
  theme: icon('<circle cx="8" cy="8" r="6"/><path class="half" d="M8 2a6 6 0 0 1 0 12z"/>'),
} as const;
