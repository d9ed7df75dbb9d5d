package io.vigil.api.rulebook;

import io.vigil.api.casework.By;
import io.vigil.api.message.StoredAs;
import io.vigil.api.message.VigilEvent;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** What happened to the rules by which incidents are graded. */
public sealed interface RuleBookEvent extends VigilEvent {

  /** A version was issued. */
  @StoredAs("rule-book.issued")
  @Revision("1")
  record RuleBookIssued(RuleBook book, String reason, By by, Instant at, Instant recordedAt)
      implements RuleBookEvent {}
}
