/** Rows read backwards, and rows that become columns: assembly/turn.ts. */
export interface TurnKernel {
  reverse(from: number, width: number, rows: number, to: number): void;
  transpose(
    from: number,
    fromStep: number,
    width: number,
    height: number,
    to: number,
    toStep: number,
  ): void;
}
