package io.vigil.app.response;

import io.vigil.api.grading.Colour;
import io.vigil.api.warning.FindResponse;
import io.vigil.api.warning.FindWarnings;
import io.vigil.app.security.Accounts;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Who has taken notice of a red case. Each of the named posts has to: a role, or one account by its
 * login. Whatever a post did about the case shows that it knows of it, an instruction of a leader
 * (批示) too. What a deputy did counts for whom it stood in for, whose role it then had; a name that
 * somebody merely typed counts for nobody.
 */
@Component
public class Signatures {
  private static final Set<String> OPINIONS = Set.of("rated-useful", "rated-useless");
  private static final String CLOCK = "clock";
  private static final String GROUP = "group:";

  private final Accounts accounts;
  private final List<String> posts;

  Signatures(
      Accounts accounts,
      @Value("${vigil.warnings.red-signed-by:DEPARTMENT,QUALITY_OFFICE,LEADER}") String posts) {
    this.accounts = accounts;
    this.posts = Arrays.stream(posts.split(",", -1)).map(String::strip).toList();
  }

  /** What a post did first. */
  public record Signed(String post, String actor, @Nullable String onBehalfOf, Instant at) {}

  /**
   * @param missing posts that have not taken notice
   */
  public record Found(boolean complete, List<Signed> signed, List<String> missing) {}

  /** {@code null} where it is asked of nobody, since the case was never red. */
  public @Nullable Found of(FindWarnings.Item warning, FindResponse.Result response) {
    if (warning.worstColour() != Colour.RED || warning.unitKind().isPerson()) {
      return null;
    }
    List<Signed> signed = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (String post : posts) {
      first(post, response)
          .ifPresentOrElse(
              step -> signed.add(new Signed(post, step.actor(), step.onBehalfOf(), step.at())),
              () -> missing.add(post));
    }
    return new Found(missing.isEmpty(), signed, missing);
  }

  /** Whether somebody is of a post that has not taken notice, or whose others have. */
  public boolean mayAdd(SignedIn person, FindWarnings.Item warning, FindResponse.Result response) {
    return of(warning, response) != null
        && response.steps().stream()
            .noneMatch(step -> isBy(person.id().toString(), step) && isNotice(step));
  }

  private static boolean isBy(String account, FindResponse.Step step) {
    return account.equals(step.actor()) || account.equals(step.onBehalfOf());
  }

  private Optional<FindResponse.Step> first(String post, FindResponse.Result response) {
    return response.steps().stream()
        .filter(Signatures::isNotice)
        .filter(step -> isOf(post, step))
        .findFirst();
  }

  /** What somebody of a group did by its link tells of no post that it knows. */
  private static boolean isNotice(FindResponse.Step step) {
    return !step.channel().equals(CLOCK)
        && !step.actor().startsWith(GROUP)
        && !OPINIONS.contains(step.step());
  }

  private boolean isOf(String post, FindResponse.Step step) {
    if (Arrays.stream(Role.values()).noneMatch(role -> role.name().equals(post))) {
      return accounts
          .find(post)
          .filter(one -> isBy(one.id().toString(), step))
          .filter(one -> one.role().name().equals(step.role()))
          .isPresent();
    }
    return isRole(post, step.role());
  }

  /** Offices answer for their cases as departments do. */
  private static boolean isRole(String post, String role) {
    return Objects.equals(post, role)
        || post.equals(Role.DEPARTMENT.name()) && role.equals(Role.DATA_OWNER.name());
  }
}
