package io.vigil.monitor.alert;

import io.vigil.api.alert.FindUntold;
import io.vigil.api.alert.NoticeKind;
import io.vigil.api.casework.CaseKind;
import io.vigil.monitor.alert.Agenda.Needless;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cases that are followed, and what is to be told of them when its time comes. What could not be
 * told however often it was tried is kept there too, set aside.
 */
final class PendingTable {
  /** What is told only to those who have not done it by then. */
  static final List<String> OF_SIGNATURES =
      Stream.of(NoticeKind.SIGN, NoticeKind.NOT_SIGNED).map(Enum::name).toList();

  /** After as many attempts a notice is set aside. */
  static final int ATTEMPTS = 12;

  private static final int LONGEST_CAUSE = 500;
  private static final Pattern OTHER_THAN_CLASS = Pattern.compile("[^\\w.$].*", Pattern.DOTALL);

  private final JdbcClient jdbc;
  private final JsonMapper json;

  /** Which one it is: what it says is read only by whoever tells it. */
  record Key(String caseId, String what, String step, Instant dueAt) {}

  PendingTable(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  Map<String, Docket.Kept> cases(Collection<String> ids) {
    Map<String, Docket.Kept> cases = new HashMap<>();
    jdbc.sql("select case_id, body, position from alert.followed_case where case_id = any (?)")
        .param(ids.toArray(String[]::new))
        .query(
            row -> {
              cases.put(
                  row.getString("case_id"),
                  new Docket.Kept(
                      json.readValue(row.getString("body"), FollowedCase.class),
                      row.getLong("position")));
            });
    return cases;
  }

  void save(Map<String, Docket.Kept> cases) {
    if (!cases.isEmpty()) {
      List<String> ids = List.copyOf(cases.keySet());
      List<Docket.Kept> kept = ids.stream().map(cases::get).toList();
      jdbc.sql(
              """
              insert into alert.followed_case (case_id, body, position)
              select c.id, c.body::jsonb, c.position
              from unnest(?, ?, ?) as c (id, body, position)
              on conflict (case_id) do update
              set body = excluded.body, position = excluded.position
              """)
          .params(
              ids.toArray(String[]::new),
              kept.stream().map(one -> json.writeValueAsString(one.file())).toArray(String[]::new),
              kept.stream().map(Docket.Kept::position).toArray(Long[]::new))
          .update();
    }
  }

  void save(Agenda agenda) {
    agenda.cleared().forEach(this::clear);
    List<Pending> pending = agenda.pending();
    if (!pending.isEmpty()) {
      jdbc.sql(
              """
              insert into alert.pending (case_id, what, step, due_at, body)
              select p.id, p.what, p.step, p.due_at::timestamptz, p.body::jsonb
              from unnest(?, ?, ?, ?, ?) as p (id, what, step, due_at, body)
              on conflict (case_id, what, step) do update
              set due_at = excluded.due_at, body = excluded.body, attempts = 0, cause = null,
                failed_at = null
              """)
          .params(
              pending.stream().map(Pending::caseId).toArray(String[]::new),
              pending.stream().map(one -> one.what().name()).toArray(String[]::new),
              pending.stream().map(Pending::step).toArray(String[]::new),
              pending.stream().map(one -> one.dueAt().toString()).toArray(String[]::new),
              pending.stream()
                  .map(one -> json.writeValueAsString(one.notice()))
                  .toArray(String[]::new))
          .update();
    }
  }

  private void clear(Needless what, Collection<String> cases) {
    jdbc.sql("delete from alert.pending where case_id = any (?) and what = any (?)")
        .params(cases.toArray(String[]::new), what.kinds().toArray(String[]::new))
        .update();
  }

  boolean isAnyDue(Instant now) {
    return jdbc.sql(
            "select exists (select from alert.pending where due_at <= ? and failed_at is null)")
        .param(Rows.at(now))
        .query(Boolean.class)
        .single();
  }

  /** What is due and told only to those who have not signed, oldest first. */
  List<Key> dueOfSignatures(int most, Instant now) {
    return due(true, most, now);
  }

  /** What is due to be told to whom it concerns, oldest first. */
  List<Key> due(int most, Instant now) {
    return due(false, most, now);
  }

  private List<Key> due(boolean ofSignatures, int most, Instant now) {
    return jdbc.sql(
            """
            select case_id, what, step, due_at from alert.pending
            where due_at <= ? and failed_at is null and (what = any (?)) = ?
            order by due_at, case_id, what, step
            limit ?
            """)
        .params(Rows.at(now), OF_SIGNATURES.toArray(String[]::new), ofSignatures, most)
        .query(
            (row, number) ->
                new Key(
                    row.getString("case_id"),
                    row.getString("what"),
                    row.getString("step"),
                    Rows.time(row, "due_at")))
        .list();
  }

  /** Takes one that is still due, so that no other node does; empty where one has. */
  Optional<Pending> take(Key due) {
    return jdbc.sql(
            """
            delete from alert.pending as p
            using (
              select case_id, what, step from alert.pending
              where case_id = ? and what = ? and step = ? and due_at = ? and failed_at is null
              for update skip locked) as d
            where p.case_id = d.case_id and p.what = d.what and p.step = d.step
            returning p.body, p.due_at
            """)
        .params(due.caseId(), due.what(), due.step(), Rows.at(due.dueAt()))
        .query((row, number) -> pending(row))
        .optional();
  }

  /** Lets one wait that is still due and could not be told; in the end it is set aside. */
  void putOff(Key due, String cause, Instant until, Instant now) {
    jdbc.sql(
            """
            update alert.pending
            set due_at = :until, attempts = attempts + 1, cause = :cause,
              failed_at = case when attempts + 1 >= :most then :now::timestamptz end
            where case_id = :case and what = :what and step = :step and due_at = :due
              and failed_at is null
            """)
        .param("until", Rows.at(until))
        .param("cause", cause.substring(0, Math.min(cause.length(), LONGEST_CAUSE)))
        .param("most", ATTEMPTS)
        .param("now", Rows.at(now))
        .param("case", due.caseId())
        .param("what", due.what())
        .param("step", due.step())
        .param("due", Rows.at(due.dueAt()))
        .update();
  }

  /** What was set aside, the oldest first. */
  List<FindUntold.Item> untold() {
    return jdbc.sql(
            """
            select case_id, what, attempts, failed_at, cause, body ->> 'caseKind' as kind,
              body ->> 'unit' as unit, body ->> 'link' as link,
              coalesce((body -> 'address' ->> 'sealed')::boolean, false) as sealed
            from alert.pending
            where failed_at is not null
            order by failed_at, case_id, what, step
            """)
        .query((row, number) -> untold(row))
        .list();
  }

  private static FindUntold.Item untold(ResultSet row) throws SQLException {
    boolean sealed = row.getBoolean("sealed");
    return new FindUntold.Item(
        CaseKind.valueOf(row.getString("kind")),
        sealed ? null : row.getString("case_id"),
        sealed ? null : row.getString("link"),
        NoticeKind.valueOf(row.getString("what")),
        row.getString("unit"),
        row.getInt("attempts"),
        Rows.time(row, "failed_at"),
        sealed ? kind(row.getString("cause")) : row.getString("cause"));
  }

  /** The exception's class: what else it says may tell what a sealed case is about. */
  private static String kind(String cause) {
    return OTHER_THAN_CLASS.matcher(cause).replaceFirst("");
  }

  /** Tries once more what was set aside before some moment: what was in its way may be gone. */
  void tryAgain(Instant before, Instant now) {
    jdbc.sql("update alert.pending set due_at = ?, failed_at = null where failed_at <= ?")
        .params(Rows.at(now), Rows.at(before))
        .update();
  }

  /** Tries again what was set aside. */
  int repeatUntold(Instant now) {
    return jdbc.sql(
            """
            update alert.pending
            set due_at = ?, attempts = 0, failed_at = null
            where failed_at is not null
            """)
        .param(Rows.at(now))
        .update();
  }

  /** Takes what is due to be told to whom it concerns, so that no other node does. */
  List<Pending> take(int most, Instant now) {
    return jdbc.sql(
            """
            delete from alert.pending as p
            using (
              select case_id, what, step from alert.pending
              where due_at <= ? and failed_at is null and what <> all (?)
              order by due_at, case_id, what, step
              limit ?
              for update skip locked) as d
            where p.case_id = d.case_id and p.what = d.what and p.step = d.step
            returning p.body, p.due_at
            """)
        .params(Rows.at(now), OF_SIGNATURES.toArray(String[]::new), most)
        .query((row, number) -> pending(row))
        .list();
  }

  private Pending pending(ResultSet row) throws SQLException {
    return new Pending(
        json.readValue(row.getString("body"), Notice.class), Rows.time(row, "due_at"));
  }

  /** Puts back what comes again. */
  void put(Pending one) {
    Agenda agenda = new Agenda();
    agenda.put(one);
    save(agenda);
  }
}
