/** What the newsroom does not do, said to the person at the screen. */
export class Refusal extends Error {
  readonly status: number;
  /**
   * @param status - of HTTP
   * @param sentence - Dutch: what is wrong and what to do
   * @param cause - what went wrong underneath
   */
  constructor(status: number, sentence: string, cause?: unknown) {
    super(sentence, { cause });
    this.status = status;
  }
}
