package io.vigil.api.standard;

/** What a check of its execution found of a standard or rule. */
public enum Execution {
  FOLLOWED,
  PARTLY_FOLLOWED,
  NOT_FOLLOWED
}
