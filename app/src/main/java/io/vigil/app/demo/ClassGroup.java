package io.vigil.app.demo;

/** A class (行政班) of a programme, by entry year and number. */
record ClassGroup(Programme programme, int entry, int number) {
  private static final double SECOND_YEAR = 0.985;
  private static final double THIRD_YEAR = 0.97;

  String id() {
    return programme.id() + "-" + code();
  }

  String name() {
    return programme.shortName() + code() + "班";
  }

  String nameEn() {
    return programme.nameEn() + " " + code();
  }

  int yearOfStudy(int schoolYear) {
    return schoolYear - entry + 1;
  }

  long intake() {
    return 38 + (long) StrictMath.floor(9 * Chance.u("intake|" + id()));
  }

  long size(int schoolYear) {
    return switch (yearOfStudy(schoolYear)) {
      case 1 -> intake();
      case 2 -> Chance.halfUp(intake() * SECOND_YEAR);
      case 3 -> Chance.halfUp(intake() * THIRD_YEAR);
      default -> throw new IllegalArgumentException(id() + " does not study in " + schoolYear);
    };
  }

  private String code() {
    return "%02d%02d".formatted(entry % 100, number);
  }
}
