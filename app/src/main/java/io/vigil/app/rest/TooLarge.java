package io.vigil.app.rest;

import org.springframework.util.unit.DataSize;

/** A body beyond the limit. */
class TooLarge extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TooLarge(DataSize limit) {
    super(
        "The file is larger than %d MB; compress it (csv.gz) or send it in parts."
            .formatted(limit.toMegabytes()));
  }
}
