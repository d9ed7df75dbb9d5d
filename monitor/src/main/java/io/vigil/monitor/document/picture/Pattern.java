package io.vigil.monitor.document.picture;

/** How an area is filled, so that areas differ without colours. */
enum Pattern {
  BLACK,
  RISING,
  WHITE,
  GREY,
  FALLING,
  CROSSED;

  static Pattern of(int index) {
    return values()[index % values().length];
  }

  double ink() {
    return switch (this) {
      case BLACK -> 0.85;
      case GREY -> 0.3;
      case RISING, WHITE, FALLING, CROSSED -> 0;
    };
  }

  boolean rises() {
    return this == RISING || this == CROSSED;
  }

  boolean falls() {
    return this == FALLING || this == CROSSED;
  }
}
