package io.vigil.command.warning;

/** What else a step may need, beside how far people are. */
enum Circumstance {
  /** The case is not over at the time of the step. */
  OPEN,
  /** The readings are back, and the case awaits its verification. */
  BACK,
  /** What it tells of happened no more in the agreed time, and its measures are done. */
  SETTLED,
  /** Some measure or directive is not carried out. */
  TASKS,
  /** A withdrawal was applied for and not decided. */
  APPLIED,
  /** No application waits for its decision. */
  NOT_APPLIED,
  /** A red case is over, and the committee has to confirm what its chair decided. */
  CONFIRMING,
  /** A red case is over, and somebody has to look again. */
  RECHECKING
}
