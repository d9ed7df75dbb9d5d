package io.vigil.app.axon.serialization;

import io.vigil.api.alert.AlertChannel;
import io.vigil.api.alert.AlertEvent.AlertCreated;
import io.vigil.api.alert.NoticeKind;
import io.vigil.api.alert.Receiver;
import io.vigil.api.casework.CaseKind;
import io.vigil.app.axon.serialization.History.Sample;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Samples of alerts of cases that have no colour. */
final class AlertHistory {
  private static final Instant AT = Instant.parse("2026-11-20T00:00:00.123Z");

  private AlertHistory() {}

  static Stream<Sample> samples() {
    return Stream.of(
        Sample.of(
            new AlertCreated(
                "c1b3f0de-6a0d-3f0c-9a53-8f1f24d1f9a1",
                CaseKind.COMPLAINT,
                "c-1",
                "诉求〔2026〕0012号",
                NoticeKind.ASSIGNED,
                null,
                "O14",
                List.of("O14"),
                null,
                AT,
                "/complaints/c-1",
                AT,
                List.of(
                    new Receiver(
                        "8f0f8c4e-53b0-37a5-9f0e-0f7c3f9a2d11",
                        AlertChannel.MAIL,
                        "u-1",
                        "DEPARTMENT",
                        false)),
                AT,
                "complaint.reply",
                true),
            "-case"));
  }
}
