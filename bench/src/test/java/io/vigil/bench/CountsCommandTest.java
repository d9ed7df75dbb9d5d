package io.vigil.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountsCommandTest {
  @TempDir Path directory;

  @Test
  void judgesEveryWeekOfEverySeriesByTheWeeksBeforeIt() throws Exception {
    String head = "t,a,\"b,c\"\n";
    String weeks = weeks(1, 40);
    assertThat(run(head + weeks + "41,30,1\n42,30,2\n", "--from", "41", "--to", "41")).isEmpty();
    List<String> longer = lines();
    assertThat(run(head + weeks + "41,30,1\n", "--from=41")).isEmpty();

    assertThat(lines()).isEqualTo(longer).hasSize(3);
    assertThat(longer.getFirst()).isEqualTo("series,t,observed,expected,upper,score,alarm");
    assertThat(longer.get(1)).matches("a,41,30,[\\d.]+,[\\d.]+,[\\d.]+,true");
    assertThat(longer.get(2)).startsWith("\"b,c\",41,1,").endsWith(",false");
  }

  @Test
  void seesNoMoreThanTheHistoryItIsGiven() throws Exception {
    String lately = weeks(61, 100) + "101,9,2\n";
    assertThat(run("t,a,b\n" + weeks(1, 60) + lately, "--from=101", "--history=40")).isEmpty();
    List<String> cut = lines();
    assertThat(run("t,a,b\n" + lately, "--from=101")).isEmpty();

    assertThat(lines()).isEqualTo(cut);
  }

  @Test
  void saysNothingOfAWeekWithoutAReportOrWithoutHistory() throws Exception {
    assertThat(run("t,a,b\n1,3,\n", "--from=1")).isEmpty();

    assertThat(lines().subList(1, 3)).containsExactly("a,1,3,,,,false", "b,1,,,,,false");
  }

  @ParameterizedTest
  @CsvSource({
    "'t,a\n1,3\n2,x\n', 'line 3: a ''x''', whole number",
    "'t,a\n1,3\n2,-1\n', 'line 3: a ''-1''', whole number",
    "'t,a\n1,3\n3,1\n', 'line 3: t ''3''', follow each other: 2",
    "'t,a\n1,3\n2\n', line 3: 1 fields, Give 2",
    "'t,a\n1,3\n2,4,5\n', line 3: 3 fields, Give 2",
    "'t,a,a\n1,3,3\n', 'line 1: column 3 is named ''a''', name of its own",
    "'week,a\n1,3\n', 'line 1: the head is ''week,a''', to be t",
    "'t,a\n', no weeks, Give a row"
  })
  void refusesBadRowsWithLineValueAndRemedyAndWritesNothing(
      String table, String place, String remedy) throws Exception {
    assertThat(run(table)).contains(place).contains(remedy);
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactly("in.csv");
    }
  }

  @Test
  void refusesWeeksThatAreNotInTheFile() throws Exception {
    assertThat(run("t,a\n1,3\n", "--from=576")).contains("576 to 1").contains("weeks 1 to 1");
    assertThat(out()).doesNotExist();
  }

  private String run(String table, String... options) throws Exception {
    Files.writeString(directory.resolve("in.csv"), table);
    var errors = new ByteArrayOutputStream();
    List<String> words =
        Stream.concat(
                Stream.of("counts", directory.resolve("in.csv").toString(), out().toString()),
                Stream.of(options))
            .toList();
    int code = Bench.run(words, new PrintStream(errors, true, StandardCharsets.UTF_8));
    String error = errors.toString(StandardCharsets.UTF_8);
    assertThat(code).isEqualTo(error.isEmpty() ? 0 : 2);
    return error;
  }

  private Path out() {
    return directory.resolve("out.csv");
  }

  private List<String> lines() throws IOException {
    return Files.readAllLines(out());
  }

  private static String weeks(int from, int to) {
    var rows = new StringBuilder();
    for (int week = from; week <= to; week++) {
      rows.append("%d,%d,%d%n".formatted(week, 3 + week * 7 % 5, week % 3));
    }
    return rows.toString();
  }
}
