package io.vigil.query.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vigil.api.casework.By;
import io.vigil.api.casework.Due;
import io.vigil.api.complaint.Closing;
import io.vigil.api.complaint.ClusterEvent.ClusterFound;
import io.vigil.api.complaint.ClusterEvent.ComplaintUncounted;
import io.vigil.api.complaint.ComplaintChannel;
import io.vigil.api.complaint.ComplaintEvent.ComplaintAssigned;
import io.vigil.api.complaint.ComplaintEvent.ComplaintClosed;
import io.vigil.api.complaint.ComplaintEvent.ComplaintReceived;
import io.vigil.api.complaint.ComplaintEvent.ComplaintReplied;
import io.vigil.api.complaint.ComplaintEvent.ComplaintStepOverdue;
import io.vigil.api.complaint.ComplaintEvent.ProgressNoted;
import io.vigil.api.complaint.ComplaintEvent.ReplyJudged;
import io.vigil.api.complaint.ComplaintKind;
import io.vigil.api.complaint.ComplaintLevel;
import io.vigil.api.complaint.ComplaintMeasures;
import io.vigil.api.complaint.ComplaintObject;
import io.vigil.api.complaint.ComplaintState;
import io.vigil.api.complaint.FindComplaint;
import io.vigil.api.complaint.FindComplaintNumbers;
import io.vigil.api.complaint.FindComplaintPlaces;
import io.vigil.api.complaint.FindComplaints;
import io.vigil.api.complaint.FindDueComplaints;
import io.vigil.api.complaint.FindOwnComplaints;
import io.vigil.api.complaint.Taken;
import io.vigil.api.grading.Colour;
import io.vigil.api.message.VigilEvent;
import io.vigil.api.unit.UnitKind;
import io.vigil.query.Facts;
import io.vigil.query.ReadSide;
import io.vigil.query.rebuild.Rebuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Fourteen complaints about hot water whose answer was due in November 2025; three of them were
 * answered on 5 December only. One report of wrongdoing, one complaint of another unit.
 */
class ComplaintIT {
  @RegisterExtension static final ReadSide readSide = new ReadSide();

  private static final By OFFICE = By.of("u-1", "QUALITY_OFFICE", "page");
  private static final LocalDate FIRST = LocalDate.of(2025, 11, 1);
  private static final LocalDate LAST = LocalDate.of(2025, 11, 30);
  private static final LocalDate LATER = LocalDate.of(2025, 12, 5);
  private static final ComplaintObject PLACE = new ComplaintObject("5号公寓", "LOG", "宿舍与水电");

  @BeforeAll
  static void anAutumn() {
    readSide.given(
        Facts.unit("COL", UnitKind.SCHOOL, null),
        Facts.unit("LOG", UnitKind.OFFICE, "COL"),
        Facts.unit("FAC", UnitKind.FACULTY, "COL"),
        Facts.students("COL", "2025-26", 8_640));
    List<VigilEvent> events = new ArrayList<>();
    for (int i = 1; i <= 14; i++) {
      events.addAll(complaint("c-" + i, i <= 11 ? "2025-11-21T09:00" : "2025-12-05T09:00"));
    }
    events.add(
        received("report", "FAC", ComplaintKind.REPORT, null, "DISCIPLINE", "2025-11-17T10:00"));
    events.add(received("lesson", "FAC", ComplaintKind.COMPLAINT, null, null, "2025-11-28T10:00"));
    events.add(
        new ClusterFound(
            PLACE.id(),
            PLACE,
            "c-1",
            Colour.YELLOW,
            List.of("c-1", "c-2", "c-3", "c-4", "c-5"),
            at("2025-11-17T10:00"),
            Facts.NOW));
    readSide.given(events);
  }

  private static List<VigilEvent> complaint(String id, String answered) {
    return List.of(
        received(id, "COL", ComplaintKind.COMPLAINT, "5号公寓", null, "2025-11-17T10:00"),
        new ComplaintAssigned(
            id, "LOG", taken("2025-11-20T09:00", "complaint.reply", "2025-11-27T23:59")),
        new ProgressNoted(
            id,
            "p|" + id,
            "锅炉坏了",
            true,
            taken("2025-11-20T10:00", "complaint.reply", "2025-11-27T23:59")),
        new ComplaintReplied(
            id,
            "p|" + id,
            "锅炉已更换",
            at("2025-12-12T23:59"),
            taken(answered, "complaint.silence", "2025-12-12T23:59")),
        new ReplyJudged(id, true, "p|" + id, null, over(answered)),
        new ComplaintClosed(id, Closing.SATISFIED, null, over(answered), null));
  }

  private static ComplaintReceived received(
      String id,
      String unit,
      ComplaintKind kind,
      @Nullable String place,
      @Nullable String sealedFor,
      String when) {
    return new ComplaintReceived(
        id,
        unit,
        kind,
        ComplaintLevel.COLLEGE,
        ComplaintChannel.QR,
        "宿舍与水电",
        place,
        sealedFor,
        "p|" + id,
        "张三",
        "138",
        "没有热水",
        "五楼两天没有热水",
        false,
        "hash-" + id,
        at(when).plusSeconds(10 * 86_400),
        taken(when, "complaint.acknowledge", "2025-12-04T23:59"));
  }

  private static Taken taken(String when, String step, String due) {
    return new Taken(OFFICE, at(when), Facts.NOW, List.of(Due.of(step, at(when), at(due))));
  }

  private static Taken over(String when) {
    return new Taken(OFFICE, at(when), Facts.NOW, List.of());
  }

  private static Instant at(String dateTime) {
    return LocalDateTime.parse(dateTime).atZone(ReadSide.ZONE).toInstant();
  }

  @Test
  void theHandlingRateOfAMonthIsAnotherAtItsEndThanWhenAllIsAnswered() {
    ComplaintMeasures atMonthEnd = numbers(LAST).measures();
    ComplaintMeasures later = numbers(LATER).measures();

    assertThat(atMonthEnd.handled()).isEqualTo(11);
    assertThat(atMonthEnd.due()).isEqualTo(14);
    assertThat(later.handlingRate()).isEqualTo(1.0);
    assertThat(later.inTimeRate()).isEqualTo(11 / 14.0);
    assertThat(later.satisfactionRate()).isEqualTo(1.0);
  }

  @Test
  void complaintsAreRelatedToTheStudentsOfTheCollege() {
    assertThat(numbers(LATER).students()).isEqualTo(8_640.0);
    assertThat(numbers(LATER).measures().received()).isEqualTo(15);
  }

  @Test
  void aUnitCountsItsOwn() {
    var query = new FindComplaintNumbers(FIRST, LAST, LATER, List.of("FAC"), null);

    assertThat(readSide.query(query, FindComplaintNumbers.Result.class).measures().received())
        .isEqualTo(1);
  }

  @Test
  void whatIsSealedIsANumberForAllButItsBody() {
    FindComplaints.Result all = complaints(List.of(), List.of());

    assertThat(all.total()).isEqualTo(15);
    assertThat(all.items()).extracting(FindComplaints.Item::id).doesNotContain("report");
    assertThat(all.sealed())
        .containsExactly(new FindComplaints.SealedCount(ComplaintKind.REPORT, 1, 1));
    assertThat(complaints(List.of("DISCIPLINE"), List.of("DISCIPLINE")).items())
        .extracting(FindComplaints.Item::id)
        .containsExactly("report");
    assertThat(count("SELECT count(*) FROM board.complaint WHERE kind = 'REPORT'")).isZero();
    assertThat(count("SELECT count(*) FROM board.complaint_step WHERE complaint_id = 'report'"))
        .isZero();
    assertThat(count("SELECT received FROM board.complaint_sealed")).isEqualTo(1);
  }

  @Test
  void aDepartmentSeesItsOwnWithNumbersInOrderOfReceipt() {
    assertThat(complaints(List.of("FAC"), List.of("FAC")).items())
        .extracting(FindComplaints.Item::id, FindComplaints.Item::number)
        .containsExactly(tuple("lesson", "诉求〔2025〕0016号"));
  }

  @Test
  void oneIsFoundByItsCodeWithEveryStep() {
    FindComplaint.Found found = found(new FindComplaint(null, "hash-c-12"));

    assertThat(found.item().id()).isEqualTo("c-12");
    assertThat(found.item().state()).isEqualTo(ComplaintState.CLOSED);
    assertThat(found.unitPath()).endsWith("LOG");
    assertThat(found.complainant()).isEqualTo("张三");
    assertThat(found.steps())
        .extracting(FindComplaint.Step::what)
        .containsExactly("receive", "assign", "note", "reply", "satisfied", "close");
    assertThat(found.steps().get(2).internal()).isTrue();
    assertThat(found.steps().get(3).note()).isEqualTo("锅炉已更换");
  }

  @Test
  void placesAreHeldAgainstWhatIsUsualWithClustersOnTop() {
    FindComplaintPlaces.Result found =
        readSide.query(new FindComplaintPlaces(LAST, List.of()), FindComplaintPlaces.Result.class);

    assertThat(found.rows().getFirst())
        .satisfies(
            row -> {
              assertThat(row.object().place()).isEqualTo("5号公寓");
              assertThat(row.count()).isEqualTo(14);
              assertThat(row.usual()).isZero();
              assertThat(row.colour()).isEqualTo(Colour.YELLOW);
            });
    assertThat(found.rows()).extracting(row -> row.object().place()).hasSize(2);
    assertThat(found.clusters())
        .singleElement()
        .satisfies(one -> assertThat(one.members()).hasSize(5));
  }

  @Test
  void whatSomebodyFiledComesWithItsSteps() {
    var own = readSide.query(new FindOwnComplaints("p|c-1", 10), FindOwnComplaints.Result.class);

    assertThat(own.found())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.item().id()).isEqualTo("c-1");
              assertThat(found.steps())
                  .extracting(FindComplaint.Step::what)
                  .startsWith("receive", "assign", "note", "reply");
            });
  }

  @Test
  void clustersAreWhatIsLeftOnceComplaintsCountNoMore() {
    var canteen = new ComplaintObject("第二食堂", "LOG", null);
    Instant then = at("2024-11-17T10:00");
    readSide.given(
        cluster(canteen, Colour.BLUE, List.of("a", "b", "c"), then),
        cluster(canteen, Colour.YELLOW, List.of("a", "b", "c", "d", "e"), then),
        new ComplaintUncounted(canteen.id(), canteen, "a", then, Facts.NOW),
        cluster(canteen, Colour.BLUE, List.of("b", "c", "d"), then));

    assertThat(
            readSide
                .jdbc()
                .sql(
                    """
                    SELECT array_to_string(members, ',')
                    FROM board.complaint_cluster WHERE object = ?
                    """)
                .param(canteen.id())
                .query(String.class)
                .list())
        .containsExactly("b,c,d");
  }

  private static ClusterFound cluster(
      ComplaintObject object, Colour colour, List<String> members, Instant at) {
    return new ClusterFound(
        object.id(), object, members.getFirst(), colour, members, at, Facts.NOW);
  }

  @Test
  void whatIsDueIsFoundUntilSomethingHappens() {
    assertThat(due("2025-12-05T00:00")).containsExactlyInAnyOrder("report", "lesson");
    assertThat(due("2025-12-04T00:00")).isEmpty();
  }

  @Test
  void aRebuildChangesNothing() {
    readSide.given(
        new ComplaintStepOverdue(
            "report",
            "complaint.acknowledge",
            "FAC",
            ComplaintLevel.COLLEGE,
            null,
            new Taken(
                By.clock(),
                at("2025-12-04T23:59"),
                Facts.NOW,
                List.of(
                    Due.of(
                        "complaint.acknowledge",
                        at("2025-11-17T10:00"),
                        at("2025-12-04T23:59"))))));
    var before = sums("read_a");

    readSide.get(Rebuilder.class).rebuild("query.complaint");

    assertThat(sums("read_b")).isEqualTo(before);
  }

  private static List<String> sums(String slot) {
    return readSide
        .jdbc()
        .sql(
            "SELECT table_name || ' ' || row_count || ' ' || checksum"
                + " FROM read_meta.checksum('complaint', ?)")
        .param(slot)
        .query(String.class)
        .list();
  }

  private static long count(String sql) {
    return readSide.jdbc().sql(sql).query(Long.class).single();
  }

  private static List<String> due(String when) {
    return readSide
        .query(new FindDueComplaints(at(when), 10), FindDueComplaints.Result.class)
        .ids();
  }

  private static FindComplaint.Found found(FindComplaint query) {
    FindComplaint.Found found = readSide.query(query, FindComplaint.Result.class).found();
    if (found == null) {
      throw new AssertionError("not found: " + query);
    }
    return found;
  }

  private static FindComplaintNumbers.Result numbers(LocalDate asOf) {
    return readSide.query(
        new FindComplaintNumbers(FIRST, LAST, asOf, List.of(), "2025-26"),
        FindComplaintNumbers.Result.class);
  }

  @Test
  void requestsAreFoundByTheDayOnWhichTheyCame() {
    assertThat(received(at("2025-11-20T00:00"), null)).contains("lesson").doesNotContain("report");
    assertThat(received(null, at("2025-11-28T09:59"))).isNotEmpty().doesNotContain("lesson");
    assertThat(received(at("2025-11-28T10:00"), at("2025-11-28T10:00"))).containsExactly("lesson");
  }

  private static List<String> received(@Nullable Instant from, @Nullable Instant until) {
    var query =
        new FindComplaints(
            List.of(), List.of(), false, Facts.NOW, null, false, null, null, null, null, null, from,
            until, 0, 50);
    return readSide.query(query, FindComplaints.Result.class).items().stream()
        .map(FindComplaints.Item::id)
        .toList();
  }

  private static FindComplaints.Result complaints(List<String> scopes, List<String> bodies) {
    return readSide.query(
        new FindComplaints(
            scopes, bodies, false, Facts.NOW, null, false, null, null, null, null, null, 0, 50),
        FindComplaints.Result.class);
  }
}
