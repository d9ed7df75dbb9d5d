package io.vigil.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.casework.By;
import io.vigil.api.message.MetaDataKeys;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class SignedInTest {
  private static final SignedIn SECRETARY = any("secretary", Role.DEPARTMENT, "D02");
  private static final SignedIn PRESIDENT = any("president", Role.LEADER);

  @AfterEach
  void leave() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void whoeverActsForNobodyTakesStepsAlone() {
    assertThat(SECRETARY.by("page"))
        .isEqualTo(By.of(SECRETARY.id().toString(), "DEPARTMENT", "page"));
  }

  @Test
  void aStepOfADeputyNamesBoth() {
    By by = SECRETARY.onBehalfOf(PRESIDENT).by("page");

    assertThat(by.actor()).isEqualTo(SECRETARY.id().toString());
    assertThat(by.onBehalfOf()).isEqualTo(PRESIDENT.id().toString());
    assertThat(by.role()).isEqualTo("LEADER");
  }

  @Test
  void aDeputySeesWhatTheOtherSees() {
    SignedIn acting = SECRETARY.onBehalfOf(PRESIDENT);

    assertThat(acting.seesEverything()).isTrue();
    assertThat(acting.is(Role.LEADER)).isTrue();
  }

  @Test
  void messagesOfADeputyNameBoth() {
    SignedIn acting = SECRETARY.onBehalfOf(PRESIDENT);
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                acting, null, acting.getAuthorities()));

    assertThat(Origin.metaData("page"))
        .containsEntry(MetaDataKeys.ACTOR, SECRETARY.id().toString())
        .containsEntry(MetaDataKeys.ON_BEHALF_OF, PRESIDENT.id().toString());
  }

  private static SignedIn any(String login, Role role, String... scopes) {
    return new SignedIn(
        UUID.randomUUID(), login, "hash", login, login, role, List.of(scopes), true);
  }
}
