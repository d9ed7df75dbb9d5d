package io.vigil.api.controlpoint;

/** The five levels (五横) at which quality is assured. */
public enum Level {
  SCHOOL,
  PROGRAMME,
  COURSE,
  TEACHER,
  STUDENT;

  /** Persons have no colours: such points never enter the college's counts of colours. */
  public boolean isPerson() {
    return this == TEACHER;
  }
}
