package io.vigil.app.wiring;

import io.vigil.api.warning.FindResponse;
import io.vigil.api.warning.FindWarning;
import io.vigil.api.warning.FindWarnings;
import io.vigil.app.response.Signatures;
import io.vigil.app.security.Questions;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import io.vigil.monitor.alert.MissingSignatures;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Who has not taken notice of a red warning, as its page says. */
class UnsignedPosts implements MissingSignatures {
  private final Function<String, Optional<Signatures.Found>> signatures;
  private final Function<String, Optional<SignedIn>> accounts;

  /**
   * @param signatures of a warning; empty where nobody is asked for any
   * @param accounts by their logins
   */
  UnsignedPosts(
      Function<String, Optional<Signatures.Found>> signatures,
      Function<String, Optional<SignedIn>> accounts) {
    this.signatures = signatures;
    this.accounts = accounts;
  }

  /** What is asked for of a warning that is not over. */
  static Optional<Signatures.Found> asked(
      Questions questions, Signatures signatures, String warningId) {
    FindWarnings.Item warning =
        questions.ask(new FindWarning(warningId), FindWarning.Result.class).warning();
    return warning == null || warning.ending() != null
        ? Optional.empty()
        : Optional.ofNullable(
            signatures.of(
                warning, questions.ask(new FindResponse(warningId), FindResponse.Result.class)));
  }

  @Override
  public List<Post> of(String warningId) {
    return signatures.apply(warningId).stream()
        .flatMap(found -> found.missing().stream())
        .flatMap(this::post)
        .distinct()
        .toList();
  }

  private Stream<Post> post(String named) {
    return Arrays.stream(Role.values()).anyMatch(role -> role.name().equals(named))
        ? Stream.of(new Post(named, null))
        : accounts.apply(named).stream()
            .map(account -> new Post(account.role().name(), account.id().toString()));
  }
}
