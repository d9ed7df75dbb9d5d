package io.vigil.api.diagnosis;

import static io.vigil.api.diagnosis.Box.ACHIEVEMENTS;
import static io.vigil.api.diagnosis.Box.ATTAINMENT;
import static io.vigil.api.diagnosis.Box.CAUSES;
import static io.vigil.api.diagnosis.Box.EFFECT;
import static io.vigil.api.diagnosis.Box.GAP;
import static io.vigil.api.diagnosis.Box.MEASURES;
import static io.vigil.api.diagnosis.Box.OVERVIEW;
import static io.vigil.api.diagnosis.Box.PROBLEMS;

import java.util.List;

/** Which boxes a part of a self-diagnosis has. */
public enum PartForm {
  /** 自我诊改工作概述. */
  SUMMARY(List.of(OVERVIEW), false),
  /** A row of the table of elements: opinion, measures, effect, and a conclusion. */
  ELEMENT(List.of(ATTAINMENT, ACHIEVEMENTS, PROBLEMS, CAUSES, MEASURES, EFFECT), true),
  /** The one page of a department, programme, course, teacher or student. */
  SHORT(List.of(ATTAINMENT, GAP, CAUSES, MEASURES, EFFECT), false);

  /** Code of the part that holds the overview. */
  public static final String OVERVIEW_PART = "overview";

  private final List<Box> boxes;
  private final boolean concluded;

  PartForm(List<Box> boxes, boolean concluded) {
    this.boxes = boxes;
    this.concluded = concluded;
  }

  /** The form of a part by its code. */
  public static PartForm of(String part) {
    return switch (part) {
      case OVERVIEW_PART -> SUMMARY;
      case DiagnosisLevel.WHOLE -> SHORT;
      default -> ELEMENT;
    };
  }

  public List<Box> boxes() {
    return boxes;
  }

  /** Whether a conclusion belongs to it. */
  public boolean isConcluded() {
    return concluded;
  }
}
