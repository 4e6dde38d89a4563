/** Why a file is not taken, as a sentence that says what to do. */
export class PhotoRefusal extends Error {
  /** Decap shows an error as text: the sentence alone. */
  override toString(): string {
    return this.message;
  }
}
