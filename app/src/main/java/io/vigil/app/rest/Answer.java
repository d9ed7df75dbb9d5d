package io.vigil.app.rest;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.vigil.api.casework.By;
import io.vigil.api.message.Rejection;
import io.vigil.api.warning.FindWarnings;
import io.vigil.api.warning.PlannedMeasure;
import io.vigil.api.warning.ResponseCommand;
import io.vigil.api.warning.ResponseCommand.AddNote;
import io.vigil.api.warning.ResponseCommand.ApplyForWithdrawal;
import io.vigil.api.warning.ResponseCommand.CarryOutMeasure;
import io.vigil.api.warning.ResponseCommand.ConfirmClosure;
import io.vigil.api.warning.ResponseCommand.DecideWithdrawal;
import io.vigil.api.warning.ResponseCommand.DiagnoseWarning;
import io.vigil.api.warning.ResponseCommand.GiveDirective;
import io.vigil.api.warning.ResponseCommand.MoveToImprovement;
import io.vigil.api.warning.ResponseCommand.PlanMeasures;
import io.vigil.api.warning.ResponseCommand.RateUsefulness;
import io.vigil.api.warning.ResponseCommand.RecheckClosure;
import io.vigil.api.warning.ResponseCommand.ReturnResponse;
import io.vigil.api.warning.ResponseCommand.SubmitResponse;
import io.vigil.api.warning.ResponseCommand.VerifyEffect;
import io.vigil.api.warning.TypicalCause;
import io.vigil.api.warning.WithdrawalGround;
import io.vigil.app.incident.Telling;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is said with a step of answering a warning, as it comes in. */
sealed interface Answer {

  /**
   * The order that it is.
   *
   * @throws Rejection if something is missing or cannot be read
   */
  ResponseCommand of(FindWarnings.Item warning, By by, Instant at);

  record Diagnosing(@Nullable List<String> causes, @Nullable String text) implements Answer {
    static final Diagnosing NOTHING = new Diagnosing(null, null);

    @Override
    public DiagnoseWarning of(FindWarnings.Item warning, By by, Instant at) {
      List<TypicalCause> typical =
          all(causes).stream()
              .map(cause -> choice("causes", cause, TypicalCause.class))
              .distinct()
              .toList();
      return new DiagnoseWarning(warning.id(), typical, orEmpty(text), by, at);
    }
  }

  /** Without a person or unit the unit that owes the answer does it. */
  record Planned(
      @Nullable String text,
      @Nullable String person,
      @Nullable String unit,
      @JsonAlias({"dueOn", "dueDate"}) @Nullable String due)
      implements Answer {

    @Override
    public GiveDirective of(FindWarnings.Item warning, By by, Instant at) {
      return new GiveDirective(warning.id(), measure(), by, at);
    }

    /** A person who is named is a subject of their own, so that the name can be erased. */
    PlannedMeasure measure() {
      String id = UUID.randomUUID().toString();
      String named = Parameters.text(person);
      return new PlannedMeasure(
          id,
          Telling.required("text", text),
          named == null ? null : id,
          named,
          Parameters.text(unit),
          Objects.requireNonNull(Telling.date("due", Telling.required("due", due))));
    }
  }

  record Planning(@Nullable List<Planned> measures) implements Answer {
    static final Planning NOTHING = new Planning(null);

    @Override
    public PlanMeasures of(FindWarnings.Item warning, By by, Instant at) {
      return new PlanMeasures(
          warning.id(), all(measures).stream().map(Planned::measure).toList(), by, at);
    }
  }

  record CarryingOut(@Nullable String measure, @Nullable String result) implements Answer {
    @Override
    public CarryOutMeasure of(FindWarnings.Item warning, By by, Instant at) {
      return new CarryOutMeasure(
          warning.id(), Telling.required("measure", measure), orEmpty(result), by, at);
    }
  }

  record Submitting(@JsonAlias("text") @Nullable String summary) implements Answer {
    static final Submitting NOTHING = new Submitting(null);

    @Override
    public SubmitResponse of(FindWarnings.Item warning, By by, Instant at) {
      return new SubmitResponse(warning.id(), orEmpty(summary), by, at);
    }
  }

  record Verifying(@Nullable Boolean effective, @Nullable String reason, @Nullable String document)
      implements Answer {
    static final Verifying NOTHING = new Verifying(null, null, null);

    @Override
    public VerifyEffect of(FindWarnings.Item warning, By by, Instant at) {
      return new VerifyEffect(
          warning.id(), Telling.said("effective", effective), reason, document, by, at);
    }
  }

  record Confirming(@Nullable Boolean confirmed, @Nullable String document, @Nullable String reason)
      implements Answer {
    @Override
    public ConfirmClosure of(FindWarnings.Item warning, By by, Instant at) {
      return new ConfirmClosure(
          warning.id(), Telling.said("confirmed", confirmed), orEmpty(document), reason, by, at);
    }
  }

  record Rechecking(@Nullable Boolean holds, @Nullable String result) implements Answer {
    @Override
    public RecheckClosure of(FindWarnings.Item warning, By by, Instant at) {
      return new RecheckClosure(
          warning.id(), Telling.said("holds", holds), orEmpty(result), by, at);
    }
  }

  record Returning(@Nullable String reason) implements Answer {
    @Override
    public ReturnResponse of(FindWarnings.Item warning, By by, Instant at) {
      return new ReturnResponse(warning.id(), orEmpty(reason), by, at);
    }
  }

  record Improving(@Nullable String task) implements Answer {
    @Override
    public MoveToImprovement of(FindWarnings.Item warning, By by, Instant at) {
      return new MoveToImprovement(warning.id(), orEmpty(task), by, at);
    }
  }

  record Applying(@Nullable String ground, @Nullable String reason) implements Answer {
    @Override
    public ApplyForWithdrawal of(FindWarnings.Item warning, By by, Instant at) {
      return new ApplyForWithdrawal(
          warning.id(), choice("ground", ground, WithdrawalGround.class), orEmpty(reason), by, at);
    }
  }

  record Deciding(@Nullable Boolean accepted, @Nullable String reason) implements Answer {
    @Override
    public DecideWithdrawal of(FindWarnings.Item warning, By by, Instant at) {
      return new DecideWithdrawal(warning.id(), Telling.said("accepted", accepted), reason, by, at);
    }
  }

  record Noting(@Nullable String text, @Nullable String from, @Nullable String to)
      implements Answer {
    @Override
    public AddNote of(FindWarnings.Item warning, By by, Instant at) {
      return new AddNote(
          warning.id(), orEmpty(text), Telling.date("from", from), Telling.date("to", to), by, at);
    }
  }

  record Voting(@Nullable Boolean useful, @Nullable String reason) implements Answer {
    @Override
    public RateUsefulness of(FindWarnings.Item warning, By by, Instant at) {
      return new RateUsefulness(warning.id(), Telling.said("useful", useful), reason, by, at);
    }
  }

  private static <T> List<T> all(@Nullable List<T> told) {
    return told == null ? List.of() : told;
  }

  private static <E extends Enum<E>> E choice(String field, @Nullable String told, Class<E> type) {
    String wanted = Telling.required(field, told);
    return Objects.requireNonNull(Telling.choice(field, wanted, type));
  }

  private static String orEmpty(@Nullable String told) {
    return told == null ? "" : told;
  }
}
