package io.vigil.api.diagnosis;

import io.vigil.api.casework.By;
import io.vigil.api.casework.Due;
import io.vigil.api.message.Personal;
import io.vigil.api.message.StoredAs;
import io.vigil.api.message.VigilEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The life of a self-diagnosis. {@code due} says by when it must be handed in; it is {@code null}
 * where nothing is awaited.
 */
public sealed interface DiagnosisEvent extends VigilEvent {
  String diagnosisId();

  By by();

  Instant at();

  Instant recordedAt();

  @Nullable Due due();

  /**
   * A part as it is named in the scheme of the time.
   *
   * @param name {@code null} of a part that no scheme names
   */
  record PartNamed(String code, @Nullable String name, @Nullable String nameEn) {}

  /**
   * A self-diagnosis was begun.
   *
   * @param scheme code of what is looked at
   * @param schemeVersion its version
   */
  @StoredAs("diagnosis.opened")
  @Revision("1")
  record DiagnosisOpened(
      String diagnosisId,
      DiagnosisLevel level,
      String unit,
      List<String> unitPath,
      String cycle,
      String scheme,
      String schemeVersion,
      List<PartNamed> parts,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements DiagnosisEvent {}

  /**
   * A part was written anew, as a whole.
   *
   * @param unit whose texts these are; what is said of a teacher or student goes with the key of
   *     the person
   * @param boxes that are filled, in order
   * @param texts of these boxes; {@code null} once the person was erased
   */
  @StoredAs("diagnosis.part-written")
  @Revision("1")
  record PartWritten(
      String diagnosisId,
      String unit,
      String part,
      List<Box> boxes,
      @Personal(subject = "unit") @Nullable List<String> texts,
      @Nullable String conclusion,
      List<CitedValue> values,
      boolean complete,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements DiagnosisEvent {}

  /**
   * It was handed in as it stood: parts that were written before are what was submitted.
   *
   * @param number 1 for the first time
   * @param conclusions by element
   * @param late whether that was after it was due
   */
  @StoredAs("diagnosis.submitted")
  @Revision("1")
  record DiagnosisSubmitted(
      String diagnosisId,
      int number,
      String scheme,
      String schemeVersion,
      Map<String, String> conclusions,
      boolean late,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements DiagnosisEvent {}

  /**
   * It was given back to be written better.
   *
   * @param unit whose diagnosis it is, and whose key seals what is said of it
   * @param reason {@code null} once the person was erased
   */
  @StoredAs("diagnosis.returned")
  @Revision("1")
  record DiagnosisReturned(
      String diagnosisId,
      String unit,
      @Personal(subject = "unit") @Nullable String reason,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements DiagnosisEvent {}

  /**
   * @param document number of the document by which the college stands by it
   */
  @StoredAs("diagnosis.frozen")
  @Revision("1")
  record DiagnosisFrozen(
      String diagnosisId,
      @Nullable String document,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements DiagnosisEvent {}

  /**
   * It is public; never that of a person.
   *
   * @param link where it can be read
   */
  @StoredAs("diagnosis.published")
  @Revision("1")
  record DiagnosisPublished(
      String diagnosisId,
      @Nullable String link,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements DiagnosisEvent {}

  /**
   * It was not handed in when it was due.
   *
   * @param at the moment at which it was due
   * @param missing parts that were not complete then
   */
  @StoredAs("diagnosis.overdue")
  @Revision("1")
  record DiagnosisOverdue(
      String diagnosisId,
      DiagnosisLevel level,
      String unit,
      List<String> missing,
      By by,
      Instant at,
      Instant recordedAt,
      @Nullable Due due)
      implements DiagnosisEvent {}
}
