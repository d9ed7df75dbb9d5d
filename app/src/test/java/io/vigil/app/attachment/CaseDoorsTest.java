package io.vigil.app.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.attachment.AttachedTo;
import io.vigil.api.attachment.AttachmentForm;
import io.vigil.api.attachment.Exhibit;
import io.vigil.api.attachment.FindAttachments;
import io.vigil.api.casework.By;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Who may remove what a decision rests on. */
class CaseDoorsTest {
  private static final UUID DEAN = new UUID(0, 1);

  @Test
  void ofAnOpenCaseTheOfficeRemovesEvidenceAndWhoeverAttachedIt() {
    assertThat(mayRemove(Role.QUALITY_OFFICE, new UUID(0, 2), false)).isTrue();
    assertThat(mayRemove(Role.DEPARTMENT, DEAN, false)).isTrue();
    assertThat(mayRemove(Role.DEPARTMENT, new UUID(0, 3), false)).isFalse();
  }

  @Test
  void ofACaseThatIsOverTheAdministratorAlone() {
    assertThat(mayRemove(Role.QUALITY_OFFICE, new UUID(0, 2), true)).isFalse();
    assertThat(mayRemove(Role.DEPARTMENT, DEAN, true)).isFalse();
    assertThat(mayRemove(Role.ADMIN, new UUID(0, 4), true)).isTrue();
  }

  @Test
  void whoAttachedToACaseThatIsOverIsToldSoAndOthersNothing() {
    assertThat(asked(Role.DEPARTMENT, DEAN, true, CaseDoors::isKept)).isTrue();
    assertThat(asked(Role.DEPARTMENT, DEAN, false, CaseDoors::isKept)).isFalse();
    assertThat(asked(Role.DEPARTMENT, new UUID(0, 3), true, CaseDoors::isKept)).isFalse();
  }

  private interface Question {
    boolean of(CaseDoors doors, SignedIn person, FindAttachments.Item item);
  }

  private static boolean mayRemove(Role role, UUID id, boolean over) {
    return asked(role, id, over, CaseDoors::mayRemove);
  }

  private static boolean asked(Role role, UUID id, boolean over, Question question) {
    var beans = new StaticListableBeanFactory();
    beans.addBean("incidents", new Incidents(over));
    var doors = new CaseDoors(beans.getBeanProvider(CaseAccess.class));
    var person = new SignedIn(id, "somebody", null, "某人", "Somebody", role, List.of(), true);
    var exhibit =
        new Exhibit(
            AttachmentForm.LINK, "核对表", null, null, null, "https://college.example/1", null, null);
    var item =
        new FindAttachments.Item(
            "a-1",
            AttachedTo.INCIDENT,
            "incident-1",
            "D02",
            exhibit,
            By.of(DEAN.toString(), "DEPARTMENT", "page"),
            Instant.EPOCH,
            null);
    return question.of(doors, person, item);
  }

  private record Incidents(boolean over) implements CaseAccess {
    @Override
    public AttachedTo kind() {
      return AttachedTo.INCIDENT;
    }

    @Override
    public Optional<String> unit(SignedIn person, String caseId, @Nullable String named) {
      return Optional.of("D02");
    }

    @Override
    public boolean mayAttach(SignedIn person, String caseId) {
      return true;
    }

    @Override
    public boolean isOver(SignedIn person, String caseId) {
      return over;
    }
  }
}
