package io.vigil.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.app.response.Signatures;
import io.vigil.app.security.Role;
import io.vigil.app.security.SignedIn;
import io.vigil.monitor.alert.MissingSignatures.Post;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who is still to take notice of a red warning. */
class UnsignedPostsTest {
  private static final UUID PRESIDENT = UUID.fromString("01933f6e-0000-7d52-9a5e-0c6a3e9f1d40");

  private static List<Post> missing(String... posts) {
    var found = new Signatures.Found(posts.length == 0, List.of(), List.of(posts));
    return new UnsignedPosts(id -> Optional.of(found), UnsignedPostsTest::account).of("w1");
  }

  private static Optional<SignedIn> account(String login) {
    return login.equals("president")
        ? Optional.of(
            new SignedIn(PRESIDENT, login, null, "校长", "President", Role.LEADER, List.of(), true))
        : Optional.empty();
  }

  @Test
  void aPostIsARoleOrOneAccountOfIt() {
    assertThat(missing("DEPARTMENT", "president"))
        .containsExactly(new Post("DEPARTMENT", null), new Post("LEADER", PRESIDENT.toString()));
  }

  @Test
  void nobodyIsMissingWhereAllHaveSignedOrNobodyIsAsked() {
    assertThat(missing()).isEmpty();
    assertThat(missing("who-left")).isEmpty();
    assertThat(new UnsignedPosts(id -> Optional.empty(), UnsignedPostsTest::account).of("w1"))
        .isEmpty();
  }
}
