package io.vigil.app.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Persons whose names the system keeps, each under a key that can be destroyed. */
public interface Persons {

  /** A person by the code of its unit. */
  Optional<Person> find(String subject);

  /** Persons that were erased, the latest first. */
  List<Erased> erased();

  /**
   * Erases a person for good: no stored name of it can be read again.
   *
   * @return whether the boards have forgotten the name too; if not, they do after a rebuild of
   *     {@code query.reference}
   * @throws io.vigil.api.message.Rejection if there is no such person, or if it was erased before
   */
  boolean erase(Order order);

  /**
   * @param name {@code null} where there is none, or none any more
   */
  record Person(String subject, @Nullable String name, boolean erased) {}

  /**
   * @param ground in law, such as a request of the person under article 47 of the PIPL
   * @param by login of who gave the order
   */
  record Order(String subject, String ground, String by) {}

  record Erased(String subject, @Nullable String ground, @Nullable String by, Instant at) {}
}
