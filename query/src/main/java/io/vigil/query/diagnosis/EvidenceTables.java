package io.vigil.query.diagnosis;

import io.vigil.api.diagnosis.EvidenceKind;
import io.vigil.query.projection.Slot;
import io.vigil.query.projection.StoredFact;
import io.vigil.query.projection.TableWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows of a batch of events that leave evidence. */
final class EvidenceTables {

  private static final TableWriter<Source> SOURCE =
      TableWriter.<Source>into("evidence_source")
          .keys()
          .text("case_id", Source::caseId)
          .values()
          .text("unit", Source::unit)
          .text("control_point", Source::controlPoint)
          .text("title", Source::title)
          .text("topic", Source::topic)
          .whole("event_position", Source::position)
          .writer();

  private static final TableWriter<Item> ITEM =
      TableWriter.<Item>into("evidence")
          .keys()
          .name("kind", Item::kind)
          .text("item_id", Item::id)
          .values()
          .text("case_id", Item::caseId)
          .text("unit", Item::unit)
          .text("control_point", Item::controlPoint)
          .text("element", Item::element)
          .text("title", Item::title)
          .text("topic", Item::topic)
          .time("at", Item::at)
          .time("recorded_at", Item::recordedAt)
          .text("event_id", row -> row.fact().eventId())
          .whole("event_position", row -> row.fact().position())
          .writer();

  private static final TableWriter<Removal> REMOVAL =
      TableWriter.<Removal>into("evidence_removal")
          .keys()
          .text("item_id", Removal::id)
          .values()
          .time("recorded_at", Removal::recordedAt)
          .whole("event_position", Removal::position)
          .writer();

  private final List<Source> sources = new ArrayList<>();
  private final List<Item> items = new ArrayList<>();
  private final List<Removal> removals = new ArrayList<>();

  /**
   * What a case is about.
   *
   * @param unit {@code null} where it is about the college as a whole
   * @param topic under which a folder asks for it; {@code null} for none
   */
  record Source(
      String caseId,
      @Nullable String unit,
      @Nullable String controlPoint,
      @Nullable String title,
      @Nullable String topic,
      long position) {}

  /**
   * Something that lands in a folder.
   *
   * @param topic group of the register that it stands in
   */
  record Item(
      EvidenceKind kind,
      String id,
      String caseId,
      @Nullable String unit,
      @Nullable String controlPoint,
      @Nullable String element,
      @Nullable String title,
      @Nullable String topic,
      Instant at,
      Instant recordedAt,
      StoredFact<?> fact) {

    /** What its case says what it is about. */
    static Item of(
        EvidenceKind kind,
        String id,
        String caseId,
        @Nullable String title,
        Times times,
        StoredFact<?> fact) {
      return new Item(
          kind, id, caseId, null, null, null, title, null, times.at(), times.recordedAt(), fact);
    }
  }

  /** When something happened, and when it was recorded. */
  record Times(Instant at, Instant recordedAt) {}

  record Removal(String id, Instant recordedAt, long position) {}

  void add(Source source) {
    sources.add(source);
  }

  void add(Item item) {
    items.add(item);
  }

  void remove(Removal removal) {
    removals.add(removal);
  }

  void write(JdbcTemplate jdbc, Slot slot) {
    SOURCE.insertNew(jdbc, slot, sources);
    ITEM.insertNew(jdbc, slot, items);
    REMOVAL.insertNew(jdbc, slot, removals);
  }
}
