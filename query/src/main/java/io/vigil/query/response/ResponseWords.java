package io.vigil.query.response;

import io.vigil.api.message.StoredAs;
import io.vigil.api.warning.ResponseEvent;
import io.vigil.api.warning.ResponseEvent.ClosureConfirmed;
import io.vigil.api.warning.ResponseEvent.ClosureRechecked;
import io.vigil.api.warning.ResponseEvent.DirectiveGiven;
import io.vigil.api.warning.ResponseEvent.EffectVerified;
import io.vigil.api.warning.ResponseEvent.MeasureCarriedOut;
import io.vigil.api.warning.ResponseEvent.MeasurePlanned;
import io.vigil.api.warning.ResponseEvent.MovedToImprovement;
import io.vigil.api.warning.ResponseEvent.NoteAdded;
import io.vigil.api.warning.ResponseEvent.ResponseReturned;
import io.vigil.api.warning.ResponseEvent.ResponseSubmitted;
import io.vigil.api.warning.ResponseEvent.SupervisionRaised;
import io.vigil.api.warning.ResponseEvent.UsefulnessRated;
import io.vigil.api.warning.ResponseEvent.WarningAcknowledged;
import io.vigil.api.warning.ResponseEvent.WarningDiagnosed;
import io.vigil.api.warning.ResponseEvent.WarningSigned;
import io.vigil.api.warning.ResponseEvent.WithdrawalApplied;
import io.vigil.api.warning.ResponseEvent.WithdrawalDecided;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands in the history of a case. */
final class ResponseWords {
  private static final int PREFIX = "warning.".length();

  private ResponseWords() {}

  /** The name under which the event is stored, such as {@code measure-planned}. */
  static String step(ResponseEvent event) {
    return switch (event) {
      case EffectVerified e -> e.effective() ? "verified-effective" : "verified-ineffective";
      case ClosureConfirmed e -> e.confirmed() ? "closure-confirmed" : "closure-not-confirmed";
      case ClosureRechecked e -> e.holds() ? "rechecked-holds" : "rechecked-fails";
      case WithdrawalDecided e -> e.accepted() ? "withdrawal-accepted" : "withdrawal-refused";
      case UsefulnessRated e -> e.useful() ? "rated-useful" : "rated-useless";
      case SupervisionRaised e -> e.level() == 1 ? "supervision-half" : "supervision-overdue";
      default -> event.getClass().getAnnotation(StoredAs.class).value().substring(PREFIX);
    };
  }

  static @Nullable String note(ResponseEvent event) {
    return switch (event) {
      case WarningAcknowledged e -> e.note();
      case WarningSigned e -> e.note();
      case WarningDiagnosed e -> e.text();
      case MeasurePlanned e -> e.text();
      case MeasureCarriedOut e -> e.result();
      case ResponseSubmitted e -> e.summary();
      case EffectVerified e -> joined(e.document(), e.reason());
      case ClosureConfirmed e -> joined(e.document(), e.reason());
      case ClosureRechecked e -> e.result();
      case ResponseReturned e -> e.reason();
      case MovedToImprovement e -> e.task();
      case WithdrawalApplied e -> e.reason();
      case WithdrawalDecided e -> e.reason();
      case DirectiveGiven e -> e.text();
      case NoteAdded e -> e.text();
      case UsefulnessRated e -> e.reason();
      default -> null;
    };
  }

  private static @Nullable String joined(@Nullable String first, @Nullable String second) {
    String both =
        Stream.of(first, second).filter(Objects::nonNull).collect(Collectors.joining(" "));
    return both.isEmpty() ? null : both;
  }
}
