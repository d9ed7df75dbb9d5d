package io.vigil.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesCommandsTest {
  private static final String HEAD = "series,t,numerator,denominator\n";

  @TempDir private Path directory;

  @Test
  void judgesEveryRowOfProportionsFromTheRowsBefore() throws Exception {
    var rows = new StringBuilder(HEAD);
    for (int t = 1; t <= 60; t++) {
      rows.append("a,%d,%d,100\n".formatted(t, t == 50 ? 60 : 93 + t % 3));
      rows.append("\"b,c\",%d,%d,100\n".formatted(t, 50 + t % 3));
    }

    List<String> out = proportions(rows.toString());

    assertThat(out).hasSize(121);
    assertThat(out.getFirst()).isEqualTo("series,t,observed,expected,upper,score,alarm");
    assertThat(out.get(1)).isEqualTo("a,1,0.94,,,,0");
    assertThat(out.get(2)).isEqualTo("\"b,c\",1,0.51,,,,0");
    assertThat(out).anySatisfy(line -> assertThat(line).startsWith("a,50,0.6,0.9").endsWith(",1"));
    assertThat(out).noneMatch(line -> line.startsWith("\"b,c\"") && line.endsWith(",1"));
    String cut = rows.substring(0, rows.indexOf("a,51,"));
    assertThat(proportions(cut)).isEqualTo(out.subList(0, 101));
  }

  @Test
  void oneBadDayOfADailySeriesDoesNotAlarmYet() throws Exception {
    var rows = new StringBuilder(HEAD);
    LocalDate day = LocalDate.of(2025, 9, 1);
    for (int t = 0; t < 50; t++) {
      rows.append("a,%s,%d,100\n".formatted(day.plusDays(t), t == 49 ? 30 : 93 + t % 3));
    }
    assertThat(proportions(rows.toString()).getLast())
        .startsWith("a,2025-10-20,0.3,")
        .endsWith(",0");
  }

  @Test
  void namesTheLineFieldValueAndRemedyOfABadRow() {
    assertThatThrownBy(() -> proportions(HEAD + "a,1,5,10\na,2,11,10\n"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("line 3: numerator '11' is not between 0 and the denominator");
    assertThatThrownBy(() -> proportions(HEAD + "a,1,5,-1\n"))
        .hasMessageContaining("line 2: denominator '-1' is below 0");
    assertThatThrownBy(() -> proportions(HEAD + "a,1,five,10\n"))
        .hasMessageContaining("line 2: numerator 'five' is no number. Give a number");
    assertThatThrownBy(() -> proportions(HEAD + "a,1,NaN,10\n"))
        .hasMessageContaining("no finite number");
    assertThatThrownBy(() -> proportions(HEAD + "a,2,5,10\na,2,5,10\n"))
        .hasMessageContaining("line 3: t '2' does not follow")
        .hasMessageContaining("Sort");
    assertThatThrownBy(() -> proportions(HEAD + "a,2,5\n"))
        .hasMessageContaining("line 2: 3 fields. Give 4");
    assertThatThrownBy(() -> proportions("series,t\n"))
        .hasMessageContaining("the head is 'series,t'")
        .hasMessageContaining("denominator");
    assertThatThrownBy(() -> proportions("")).hasMessageContaining("is empty");
  }

  @Test
  void endsWithTwoWhereTheFileIsMissing() throws Exception {
    Path in = directory.resolve("none.csv");
    var errors = new ByteArrayOutputStream();
    int code =
        Bench.run(
            List.of("proportions", in.toString(), directory.resolve("out.csv").toString()),
            new PrintStream(errors, true, StandardCharsets.UTF_8));
    assertThat(code).isEqualTo(2);
    assertThat(errors.toString(StandardCharsets.UTF_8)).contains("There is no file");
    assertThat(directory.resolve("out.csv")).doesNotExist();
  }

  @Test
  void scoresEveryStreamUnderADirectory() throws Exception {
    Path data = Files.createDirectories(directory.resolve("data/real"));
    var random = new Random(3);
    var rows = new StringBuilder("timestamp,value\n");
    for (int i = 0; i < 400; i++) {
      rows.append("2014-02-14 %03d,%s\n".formatted(i, i == 350 ? 50 : random.nextGaussian()));
    }
    Files.writeString(data.resolve("cpu.csv"), rows);

    NabCommand.run(List.of(data.getParent().toString(), directory.resolve("out").toString()));

    List<String> out = Files.readAllLines(directory.resolve("out/real/cpu.csv"));
    assertThat(out).hasSize(401);
    assertThat(out.getFirst()).isEqualTo("timestamp,value,anomaly_score");
    List<Double> scores =
        out.stream().skip(1).map(line -> Double.valueOf(line.split(",")[2])).toList();
    assertThat(scores).allMatch(score -> score >= 0 && score < 1);
    assertThat(scores.get(350)).isEqualTo(scores.stream().max(Double::compare).orElseThrow());
    assertThatThrownBy(() -> NabCommand.run(List.of("nowhere", "out")))
        .hasMessageContaining("There is no directory nowhere");
  }

  @Test
  void measuresTheLoadOfDipAlertsAndFindsInjectedDrops() throws Exception {
    Path data = Files.createDirectories(directory.resolve("nyc"));
    attendance(data);
    var out = new ByteArrayOutputStream();

    AttendanceStudy.print(Attendance.in(data), new PrintStream(out, true, StandardCharsets.UTF_8));

    String report = out.toString(StandardCharsets.UTF_8);
    assertThat(report)
        .contains("12 schools, 24 school years of a school")
        .contains("1 days folded into one signal of the city:")
        .contains("2014-09-20 100 % of the schools")
        .contains("2014-09-20: 12 of 12 schools")
        .contains("| 20 points | 10 | 100 % | ");
    assertThatThrownBy(() -> Attendance.in(directory)).hasMessageContaining("enrolment-");
  }

  @Test
  void refusesToMeasureFalseAlarmsOnNoSeries() throws Exception {
    var errors = new ByteArrayOutputStream();
    int code =
        Bench.run(
            List.of("falsealarms", "--series=0"),
            new PrintStream(errors, true, StandardCharsets.UTF_8));
    assertThat(code).isEqualTo(2);
    assertThat(errors.toString(StandardCharsets.UTF_8)).contains("--series is '0'");
  }

  private List<String> proportions(String rows) throws IOException, Refused {
    Path in = directory.resolve("in.csv");
    Path out = directory.resolve("out.csv");
    Files.writeString(in, rows);
    ProportionsCommand.run(List.of(in.toString(), out.toString()));
    return Files.readAllLines(out);
  }

  private static void attendance(Path data) throws IOException {
    var random = new Random(6);
    var rows = new StringBuilder("control_point,unit,period,value\n");
    var students = new StringBuilder("control_point,unit,period,value\n");
    for (int school = 0; school < 12; school++) {
      students.append(
          "STUDENTS,S%d,2013-14,400\nSTUDENTS,S%d,2014-15,400\n".formatted(school, school));
      for (int day = 0; day < 400; day++) {
        LocalDate date = LocalDate.of(2013, 9, 5).plusDays(day);
        double value = 93 + random.nextGaussian();
        boolean storm = date.equals(LocalDate.of(2014, 9, 20));
        rows.append("ATTENDANCE,S%d,%s,%.2f\n".formatted(school, date, storm ? 60 : value));
      }
    }
    Files.writeString(data.resolve("enrolment-x.csv"), students);
    try (OutputStream file = Files.newOutputStream(data.resolve("attendance-x.csv.gz"));
        OutputStream packed = new GZIPOutputStream(file)) {
      packed.write(rows.toString().getBytes(StandardCharsets.UTF_8));
    }
  }
}
