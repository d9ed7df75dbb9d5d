package io.vigil.monitor.report.text;

import tools.jackson.databind.json.JsonMapper;

/** The report as it is kept and sent. */
public final class ReportJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ReportJson() {}

  public static String write(ReportModel model) {
    return JSON.writeValueAsString(model);
  }

  /** Reads what {@link #write} wrote, whenever that was. */
  public static ReportModel read(String json) {
    return JSON.readValue(json, ReportModel.class);
  }
}
