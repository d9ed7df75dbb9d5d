package io.vigil.app.rest;

import org.jspecify.annotations.Nullable;

/** Makes an order to erase a person out of what somebody entered. */
public final class ErasureOrder {
  private ErasureOrder() {}

  /**
   * @param confirm the code of the person once more, so that nobody is erased by a slip
   */
  public static Persons.Order of(
      String subject, @Nullable String ground, @Nullable String confirm, String by) {
    String law = Parameters.required("ground", ground == null ? "" : ground);
    if (!subject.equals(confirm)) {
      throw new BadParameter(
          "confirm",
          confirm == null ? "" : confirm,
          "repeat the code of the person, '%s', since this cannot be undone".formatted(subject));
    }
    return new Persons.Order(subject, law, by);
  }
}
