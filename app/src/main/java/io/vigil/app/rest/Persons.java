package io.vigil.app.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Persons whose names the system keeps, each under a key that can be destroyed. */
public interface Persons {

  /** Whatever stands under a key of its own, by that key. */
  Optional<Person> find(String subject);

  /**
   * Who may be meant by a text: the key or a part of it, a teacher's name, or the login or name of
   * the account under which somebody filed requests. At most twenty.
   */
  List<Person> search(String text);

  /** Persons that were erased, the latest first. */
  List<Erased> erased();

  /**
   * Erases a person for good: no stored name of it can be read again. With it goes what was said of
   * incidents and checks that are about it, and the evidence of its cases.
   *
   * @return whether the boards have forgotten the name too; if not, they do after a rebuild of
   *     those that hold names of its kind
   * @throws io.vigil.api.message.Rejection if there is no such person, or if it was erased before
   */
  boolean erase(Order order);

  /**
   * @param name {@code null} where there is none, or none any more
   */
  record Person(String subject, @Nullable String name, Kind kind, boolean erased) {}

  /** Whose words or name a key seals. */
  enum Kind {
    TEACHER,
    /** Named in an incident, a measure or a review: other staff, students, experts. */
    NAMED,
    COMPLAINANT,
    /** What a student wrote of themselves. */
    STUDENT,
    /** What was said of an incident, and whom it concerns. */
    INCIDENT,
    FINDING,
    /** What was said of a warning and is of nobody in particular. */
    WARNING,
    SELF_CHECK,
    INSPECTION,
    CONTINGENCY_PLAN,
    ZERO_REPORT,
    /** A piece of evidence: its name, what is said of it and its content. */
    ATTACHMENT,
    /** What people wrote in a report that is kept. */
    REPORT;

    /** The kind that a key shows, beside those of teachers. */
    public static Kind of(String subject) {
      int bar = subject.indexOf('|');
      return switch (bar < 0 ? "" : subject.substring(0, bar)) {
        case "complainant" -> COMPLAINANT;
        case "student" -> STUDENT;
        case "incident" -> INCIDENT;
        case "finding" -> FINDING;
        case "warning" -> WARNING;
        case "self-check" -> SELF_CHECK;
        case "inspection" -> INSPECTION;
        case "contingency-plan" -> CONTINGENCY_PLAN;
        case "zero-report" -> ZERO_REPORT;
        case "attachment" -> ATTACHMENT;
        case "report" -> REPORT;
        default -> NAMED;
      };
    }
  }

  /**
   * @param ground in law, such as a request of the person under article 47 of the PIPL
   * @param by login of who gave the order
   */
  record Order(String subject, String ground, String by) {}

  record Erased(String subject, @Nullable String ground, @Nullable String by, Instant at) {}
}
