/** The years a form is known for: `2025 年`, `2024—2026 年`. */
export function yearsInWords({ from, until }: { readonly from: number; readonly until: number }): string {
  return from === until ? `${String(from)} 年` : `${String(from)}—${String(until)} 年`;
}
