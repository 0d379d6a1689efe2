/** A header cell and what it covers. */
export interface HeadCell {
  readonly text: string;
  readonly across: number;
  readonly down: number;
}

/** The rows of a table's head with repeated cells merged into rectangles; the ※ row of column numbers is left as it is. */
export function tableHead(header: readonly (readonly string[])[]): readonly (readonly HeadCell[])[] {
  const covered = new Set<string>();
  return header.map((texts, top) =>
    texts.flatMap((text, left): readonly HeadCell[] => {
      if (covered.has(`${top},${left}`)) return [];
      if (texts.includes('※')) return [{ text, across: 1, down: 1 }];
      let across = 1;
      while (texts[left + across] === text && !covered.has(`${top},${left + across}`)) across += 1;
      let down = 1;
      while (covers(header[top + down], text, left, across)) down += 1;
      for (let y = top; y < top + down; y += 1) for (let x = left; x < left + across; x += 1) covered.add(`${y},${x}`);
      return [{ text, across, down }];
    }),
  );
}

/** Whether the whole stretch below says the same, and no more than the stretch. */
function covers(below: readonly string[] | undefined, text: string, left: number, across: number): boolean {
  return below?.slice(left, left + across).every((one) => one === text) === true;
}
