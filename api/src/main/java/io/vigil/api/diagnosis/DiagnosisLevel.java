package io.vigil.api.diagnosis;

import java.util.List;
import java.util.stream.Stream;

/** At which level of the college a self-diagnosis is made; that decides on its form. */
public enum DiagnosisLevel {
  /** By element, once a year. */
  SCHOOL,
  DEPARTMENT,
  PROGRAMME,
  /** Of each run of the course. */
  COURSE,
  TEACHER,
  STUDENT;

  /** The part of a short form. */
  public static final String WHOLE = "whole";

  /** Whether it is written by element; the others have one short form. */
  public boolean isByElement() {
    return this == SCHOOL;
  }

  /** Whether it is about one person. */
  public boolean isPerson() {
    return this == TEACHER || this == STUDENT;
  }

  /** Codes of its parts, given those of the elements of its scheme. */
  public List<String> parts(List<String> elements) {
    return isByElement()
        ? Stream.concat(Stream.of(PartForm.OVERVIEW_PART), elements.stream()).toList()
        : List.of(WHOLE);
  }
}
