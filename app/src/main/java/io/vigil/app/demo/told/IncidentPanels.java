package io.vigil.app.demo.told;

import io.vigil.api.incident.PanelMember;
import io.vigil.api.rulebook.Authority;
import io.vigil.app.demo.cases.DemoIncident;
import io.vigil.app.demo.cases.Posts;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Who takes part in an incident of the demo college: others inquire than those who decide in a
 * committee or for the leaders, and others again hear an appeal. Nobody of the unit concerned does.
 */
record IncidentPanels(DemoIncident incident, Cast cast) {
  private static final String TEACHING = "教学类";
  private static final String QUALITY = "O06";
  private static final String STUDENTS = "O07";
  private static final String LEADERS = "O01";
  private static final List<String> COMMITTEE =
      List.of("O06", "O01", "O02", "O08", "O14", "O03", "O09", "O10", "O11");
  private static final List<String> WITH_THE_LEADERS = List.of("O01", "O02", "O04");
  private static final List<String> APPEALS = List.of("O04", "O15", "O16");

  List<PanelMember> inquiring() {
    PanelMember expert =
        incident.category().equals(TEACHING)
            ? new PanelMember("教务处副处长", "O05")
            : cast.member("O13");
    return free(Stream.of(supervisor(), expert, cast.member(STUDENTS)));
  }

  /**
   * @param post in whose name it is decided
   * @param present how many of the committee take part
   */
  List<PanelMember> deciding(String post, int present) {
    Authority authority = cast.authority(post);
    return switch (authority.level()) {
      case OFFICE -> heads(List.of(Objects.requireNonNull(authority.office())));
      case COMMITTEE -> under(Posts.VICE_PRESIDENT, heads(COMMITTEE)).limit(present).toList();
      case LEADERSHIP ->
          under(Posts.PRESIDENT, under(Posts.VICE_PRESIDENT, heads(WITH_THE_LEADERS)).toList())
              .toList();
    };
  }

  List<PanelMember> hearing() {
    return heads(APPEALS);
  }

  /** Whoever is in the chair comes first. */
  private static Stream<PanelMember> under(String chair, List<PanelMember> members) {
    return Stream.concat(Stream.of(new PanelMember(chair, LEADERS)), members.stream());
  }

  private List<PanelMember> heads(List<String> units) {
    return free(units.stream().map(cast::member));
  }

  private List<PanelMember> free(Stream<PanelMember> members) {
    return members.filter(member -> !member.unit().equals(incident.unit())).toList();
  }

  private static PanelMember supervisor() {
    return new PanelMember(Posts.SUPERVISOR, QUALITY);
  }
}
