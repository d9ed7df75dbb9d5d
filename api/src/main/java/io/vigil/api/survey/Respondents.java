package io.vigil.api.survey;

/** Who is asked. */
public enum Respondents {
  STUDENTS,
  PARENTS,
  COMMUNITY,
  GRADUATES,
  EMPLOYERS,
  STAFF
}
