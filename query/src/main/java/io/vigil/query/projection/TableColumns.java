package io.vigil.query.projection;

import io.vigil.api.casework.By;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Names the columns of a {@link TableWriter}. */
public final class TableColumns<R> {

  private static final String LIST_SEPARATOR = "\u001f";

  private final String table;
  private final List<Column<R>> columns = new ArrayList<>();
  private boolean keys;

  TableColumns(String table) {
    this.table = table;
  }

  /** The columns that follow are the primary key. */
  public TableColumns<R> keys() {
    keys = true;
    return this;
  }

  /** The columns that follow are not part of the primary key. */
  public TableColumns<R> values() {
    keys = false;
    return this;
  }

  public TableColumns<R> text(String name, Function<R, @Nullable String> value) {
    return add(name, ColumnType.TEXT, row -> value.apply(row));
  }

  /** Who did it: the columns {@code actor}, {@code role}, {@code channel}, {@code on_behalf_of}. */
  public TableColumns<R> by(Function<R, By> who) {
    return text("actor", row -> who.apply(row).actor())
        .text("role", row -> who.apply(row).role())
        .text("channel", row -> who.apply(row).channel())
        .text("on_behalf_of", row -> who.apply(row).onBehalfOf());
  }

  public TableColumns<R> name(String name, Function<R, ? extends @Nullable Enum<?>> value) {
    return add(name, ColumnType.TEXT, row -> nameOf(value.apply(row)));
  }

  public TableColumns<R> number(String name, Function<R, @Nullable Double> value) {
    return add(name, ColumnType.NUMBER, row -> value.apply(row));
  }

  public TableColumns<R> whole(String name, Function<R, @Nullable Long> value) {
    return add(name, ColumnType.WHOLE, row -> value.apply(row));
  }

  public TableColumns<R> small(String name, Function<R, @Nullable Integer> value) {
    return add(name, ColumnType.SMALL, row -> value.apply(row));
  }

  public TableColumns<R> flag(String name, Function<R, @Nullable Boolean> value) {
    return add(name, ColumnType.FLAG, row -> value.apply(row));
  }

  public TableColumns<R> optionalFlag(String name, Function<R, @Nullable Boolean> value) {
    return add(name, ColumnType.FLAG, row -> value.apply(row));
  }

  public TableColumns<R> date(String name, Function<R, LocalDate> value) {
    return add(name, ColumnType.DATE, row -> (int) value.apply(row).toEpochDay());
  }

  public TableColumns<R> optionalDate(String name, Function<R, @Nullable LocalDate> value) {
    return add(name, ColumnType.DATE, row -> epochDay(value.apply(row)));
  }

  public TableColumns<R> time(String name, Function<R, @Nullable Instant> value) {
    return add(name, ColumnType.TIME, row -> micros(value.apply(row)));
  }

  public TableColumns<R> json(String name, Function<R, @Nullable Object> value) {
    return add(name, ColumnType.JSON, row -> jsonOf(value.apply(row)));
  }

  public TableColumns<R> list(String name, Function<R, List<String>> value) {
    return add(name, ColumnType.LIST, row -> String.join(LIST_SEPARATOR, value.apply(row)));
  }

  public TableColumns<R> optionalList(String name, Function<R, @Nullable List<String>> value) {
    return add(name, ColumnType.LIST, row -> joined(value.apply(row)));
  }

  public TableWriter<R> writer() {
    return new TableWriter<>(table, columns);
  }

  private TableColumns<R> add(String name, ColumnType type, Function<R, @Nullable Object> value) {
    columns.add(new Column<>(name, keys, type, value));
    return this;
  }

  private static @Nullable String nameOf(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }

  private static @Nullable String jsonOf(@Nullable Object value) {
    return value == null ? null : Json.write(value);
  }

  private static @Nullable String joined(@Nullable List<String> values) {
    return values == null ? null : String.join(LIST_SEPARATOR, values);
  }

  private static @Nullable Integer epochDay(@Nullable LocalDate date) {
    return date == null ? null : (int) date.toEpochDay();
  }

  private static @Nullable Long micros(@Nullable Instant time) {
    return time == null ? null : ChronoUnit.MICROS.between(Instant.EPOCH, time);
  }
}
