package io.vigil.command.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigil.command.table.FileProblem.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TablesTest {
  private static final Schema SCHEMA =
      Schema.of(
          Column.required("unit", "单位"),
          Column.required("period", "周期"),
          Column.optional("value", "lines.value", "监测值"));

  @TempDir Path spool;

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void readsColumnsInAnyOrderWithAnyUsualSeparator(String separator) throws IOException {
    String file = "Value,UNIT,period\n1,A,2013\n\n2,B,2014\n".replace(",", separator);

    assertThat(rows("text/csv", file)).containsExactly("2: A 2013 1", "4: B 2014 2");
  }

  @Test
  void readsChineseNamesOfColumns() throws IOException {
    assertThat(rows("text/csv", "周期,单位\r\n2013,A\r\n")).containsExactly("2: A 2013 null");
  }

  @Test
  void countsLinesAsAnEditorDoes() throws IOException {
    assertThat(rows("text/csv", "unit,period\n\"A\nB\",1\nC,2\n"))
        .containsExactly("2: A\nB 1 null", "4: C 2 null");
  }

  @Test
  void readsOneJsonObjectAnArrayAndLines() throws IOException {
    String a = "{\"unit\":\"A\",\"period\":\"2013\",\"lines\":{\"value\":1.50}}";
    String b = "{\"period\":\"2014\",\"unit\":\"B\",\"value\":null}";

    assertThat(rows("application/json", a)).containsExactly("1: A 2013 1.50");
    assertThat(rows("application/json", "[%s, %s]".formatted(a, b)))
        .containsExactly("1: A 2013 1.50", "2: B 2014 null");
    assertThat(rows("application/x-ndjson", a + "\n" + b + "\n"))
        .containsExactly("1: A 2013 1.50", "2: B 2014 null");
    assertThat(rows(null, a)).containsExactly("1: A 2013 1.50");
  }

  @Test
  void refusesOnlyTheJsonRowThatNamesWhatIsNotKnown() throws IOException {
    try (Table table = open("application/json", "[{\"unit\":\"A\",\"colour\":\"red\"}]")) {
      TableRow row = table.next();

      assertThatThrownBy(row::requireReadable)
          .isInstanceOfSatisfying(
              RowProblem.class, p -> assertThat(p.column()).isEqualTo("colour"));
    }
  }

  @Test
  void readsNumbersAndDaysOfAWorkbookAsPeopleSeeThem() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "test", "1.0")) {
      var sheet = workbook.newWorksheet("readings");
      Stream.of("监测值", "单位", "周期").forEach(name -> sheet.value(0, column(name), name));
      sheet.value(1, 0, 91.1);
      sheet.value(1, 1, "A");
      sheet.value(1, 2, LocalDate.of(2026, 11, 19));
      sheet.style(1, 2).format("yyyy-mm-dd").set();
      sheet.value(3, 0, 0.1 + 0.2);
      sheet.value(3, 1, 12);
      sheet.value(3, 2, "2026-11");
    }

    List<String> rows = rows(null, bytes.toByteArray());

    assertThat(rows).containsExactly("2: A 2026-11-19 91.1", "4: 12 2026-11 0.30000000000000004");
    try (var left = Files.list(spool)) {
      assertThat(left).isEmpty();
    }
  }

  private static int column(String name) {
    return List.of("监测值", "单位", "周期").indexOf(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/csv | 'unit,period,weather' | HEADER | weather",
        "text/csv | 'unit,value' | HEADER | period",
        "text/csv | 'unit,Unit,period' | HEADER | twice",
        "text/csv | '' | EMPTY | first line",
        "application/json | '' | EMPTY | JSON",
        "application/json | '[1]' | MALFORMED | line 1",
        "application/json | '{\"unit\":' | MALFORMED | line 1",
        "application/pdf | '%PDF' | UNSUPPORTED_FORMAT | application/pdf",
        "application/gzip | 'unit' | MALFORMED | gzip",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet | 'x' | MALFORMED |"
            + " xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet | 'PK\u0003\u0004' |"
            + " MALFORMED | workbook"
      })
  void saysWhatIsWrongWithAFileAsAWhole(String type, String file, Kind kind, String word) {
    assertThatThrownBy(() -> rows(type, file))
        .isInstanceOfSatisfying(FileProblem.class, p -> assertThat(p.kind()).isEqualTo(kind))
        .hasMessageContaining(word);
  }

  @Test
  void saysWhereAnOpenQuoteBegan() {
    String file = "unit,period\nA,1\n\"B,2\n" + "C,3\n".repeat(500_000);

    assertThatThrownBy(() -> rows("text/csv", file))
        .isInstanceOf(FileProblem.class)
        .hasMessageContaining("after line 2");
  }

  private List<String> rows(@Nullable String type, String file) throws IOException {
    return rows(type, file.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> rows(@Nullable String type, byte[] file) throws IOException {
    var rows = new ArrayList<String>();
    try (Table table = new Tables(spool).open(SCHEMA, type, null, new ByteArrayInputStream(file))) {
      for (TableRow row = table.next(); row != null; row = table.next()) {
        rows.add("%d: %s %s %s".formatted(row.line(), row.text(0), row.text(1), row.text(2)));
      }
    }
    return rows;
  }

  private Table open(String type, String file) {
    return new Tables(spool)
        .open(SCHEMA, type, null, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
  }
}
