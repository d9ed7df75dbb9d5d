package io.vigil.monitor.alert.channel;

import java.util.List;

/** The files of reports, for channels that carry files. */
public interface ReportFiles {

  /**
   * A file as it is attached.
   *
   * @param name with its extension
   */
  record ReportFile(String name, String mediaType, byte[] content) {}

  /**
   * @throws RuntimeException if they cannot be made, or not yet
   */
  List<ReportFile> of(String reportId);
}
