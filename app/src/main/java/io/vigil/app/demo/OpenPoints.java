package io.vigil.app.demo;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which control points are open, which feed brings each, and who answers for it. */
final class OpenPoints {
  private static final String FACULTY = "FACULTY";

  private final College college;
  private final Map<String, Entry> entries;

  OpenPoints(College college) {
    this.college = college;
    this.entries =
        Table.of("open-points.csv").rows().stream()
            .map(Entry::read)
            .collect(Collectors.toMap(Entry::point, Function.identity()));
  }

  List<String> openPoints() {
    return entries.keySet().stream().sorted().toList();
  }

  boolean isOpen(String point) {
    return entries.containsKey(point);
  }

  Feed feed(String point) {
    return entry(point).feed();
  }

  /** When its data are due, in the form that intake reads. */
  String due(String point) {
    return entry(point).due();
  }

  String dataOwner(String point, String unit) {
    return owner(entry(point).dataOwner(), unit);
  }

  String improvementOwner(String point, String unit) {
    return owner(entry(point).improvementOwner(), unit);
  }

  private String owner(String owner, String unit) {
    return owner.equals(FACULTY) ? college.facultyOf(unit) : owner;
  }

  private Entry entry(String point) {
    Entry entry = entries.get(point);
    if (entry == null) {
      throw new IllegalArgumentException(point + " is not open in the demo college");
    }
    return entry;
  }

  private record Entry(
      String point, Feed feed, String due, String dataOwner, String improvementOwner) {
    static Entry read(Table.Row row) {
      return new Entry(
          row.text("control_point"),
          row.has("feed") ? Feed.valueOf(row.text("feed")) : Feed.NONE,
          row.text("due"),
          row.text("data_owner"),
          row.text("improvement_owner"));
    }
  }
}
