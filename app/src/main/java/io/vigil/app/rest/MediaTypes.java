package io.vigil.app.rest;

/** Content types of the files that are taken in and given out. */
final class MediaTypes {
  static final String CSV = "text/csv";
  static final String GZIP = "application/gzip";
  static final String X_GZIP = "application/x-gzip";
  static final String JSON = "application/json";
  static final String NDJSON = "application/x-ndjson";
  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private MediaTypes() {}
}
