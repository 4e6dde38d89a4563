/** Prints rows under a header, in columns; what looks like a number stands to the right. */
export function printTable(header: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = header.map((title, column) =>
    Math.max(...[header, ...rows].map((row) => row[column]?.length ?? 0), title.length),
  );
  const format = (row: readonly string[]) =>
    row.map((cell, column) =>
      (/^[\d.,]+( [a-zA-Z]+)?$/.test(cell) ? cell.padStart : cell.padEnd).call(cell, widths[column] ?? 0),
    );
  for (const row of [header, widths.map((width) => '─'.repeat(width)), ...rows])
    console.log(format(row).join('  ').trimEnd());
}
