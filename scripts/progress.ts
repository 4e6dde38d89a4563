/** A line that counts up: rewritten in place on a terminal, one line at the end elsewhere. */
export function showProgress(what: string): (done: number, total: number) => void {
  return (done, total) => {
    const line = `  ${what}: ${done} van ${total}`;
    if (process.stdout.isTTY) process.stdout.write(`\r${line}${done === total ? '\n' : ''}`);
    else if (done === total) console.log(line);
  };
}
