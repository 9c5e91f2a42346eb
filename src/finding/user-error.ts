/** A problem that stops the program and that the user can mend: one Chinese sentence saying what, where, what to do. */
export class UserError extends Error {
  override readonly name = 'UserError';
  /** 1: what was given is wrong itself (a template). 2: wrong usage. 3: could not run (no such file, unwritable target, disk full). */
  readonly exitCode: 1 | 2 | 3;

  constructor(message: string, exitCode: 1 | 2 | 3 = 3) {
    super(message);
    this.exitCode = exitCode;
  }
}
