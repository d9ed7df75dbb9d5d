package io.vigil.monitor.detect.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vigil.monitor.detect.common.CommonCause.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CommonCauseTest {

  @Test
  void aStormIsOneSignalWithItsMembers() {
    var members = new ArrayList<Member>();
    for (int i = 0; i < 40; i++) {
      members.add(new Member("school " + i, i < 38 ? -1.2 - i * 0.01 : 0, 0.2));
    }
    CommonCause storm = CommonCause.of(members).orElseThrow();
    assertThat(storm.isSignal()).isTrue();
    assertThat(storm.members()).hasSize(38).startsWith("school 0").doesNotContain("school 38");
    assertThat(storm.share()).isCloseTo(0.95, within(1e-12));
    assertThat(storm.medianScore()).isCloseTo(-6.875, within(1e-9));
    assertThat(storm.shift()).isCloseTo(-1.37, within(0.011));
  }

  @Test
  void oneMembersTroubleIsNotCommon() {
    var members = quiet(20);
    members.set(3, new Member("ill", -3, 0.2));
    CommonCause common = CommonCause.of(members).orElseThrow();
    assertThat(common.isSignal()).isFalse();
    assertThat(common.members()).isEmpty();
    assertThat(common.shift()).isCloseTo(0, within(0.1));
  }

  @Test
  void aRiseOfAllIsASignalToo() {
    var members = quiet(10).stream().map(m -> new Member(m.name(), m.shift() + 2, m.error()));
    assertThat(CommonCause.of(members.toList()))
        .hasValueSatisfying(common -> assertThat(common.medianScore()).isGreaterThan(5));
  }

  @Test
  void aThirdOfTheMembersIsNotAll() {
    var members = new ArrayList<>(quiet(60));
    for (int i = 0; i < 23; i++) {
      members.set(i, new Member("low " + i, -1, 0.2));
    }
    assertThat(CommonCause.of(members).orElseThrow().isSignal()).isFalse();
  }

  @Test
  void heavyMembersWeighMore() {
    var members =
        List.of(
            new Member("a", -2, 2),
            new Member("b", -2, 2),
            new Member("c", -2, 2),
            new Member("d", 0.5, 0.1),
            new Member("e", 0.5, 0.1));
    assertThat(CommonCause.of(members).orElseThrow().shift()).isEqualTo(0.5);
  }

  @Test
  void fourMembersSpeakForNobody() {
    assertThat(CommonCause.of(quiet(4))).isEmpty();
    assertThat(CommonCause.of(quiet(5))).isPresent();
  }

  private static List<Member> quiet(int size) {
    var random = new Random(5);
    var members = new ArrayList<Member>();
    for (int i = 0; i < size; i++) {
      members.add(new Member("quiet " + i, random.nextGaussian() * 0.2, 0.2));
    }
    return members;
  }
}
