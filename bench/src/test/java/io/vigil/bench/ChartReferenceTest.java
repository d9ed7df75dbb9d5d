package io.vigil.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartReferenceTest {
  @TempDir Path directory;

  @Test
  void printsHowFarEachChartIsFromTheReference() throws Exception {
    table("ewma_arl_lucas_saccucci", "lambda,L,shift,arl_fix,arl_vacl", "0.2,2.962,0,500,400");
    table("ewma_prerun_arl", "lambda,L,phaseI,shift,arl", "0.2,2.962,100,0,486.9");
    table("cusum_arl_k05", "k,h,shift,arl_one,arl_two,arl_two_fir_half", "0.5,4,0,335.4,168,149");
    table("poisson_cusum_arl", "k,h,mu0,factor,arl0,arl1", "1.45,5.05,1,2,264,9.3");
    table("shewhart_runsrules_arl", "type,shift,arl", "1,0,370.4");

    String printed = printed();

    assertThat(printed).containsPattern("EWMA, fixed limits \\| 1 \\| 0\\.0\\d\\d %");
    assertThat(printed).containsPattern("EWMA, widening limits \\| 1 \\| [12]\\d\\.\\d{3} %");
    assertThat(printed).containsPattern("CUSUM, one-sided \\| 1 \\| 0\\.0\\d\\d %");
    assertThat(printed).containsPattern("Shewhart, runs rules \\| 1 \\| 0\\.0\\d\\d %");
  }

  @Test
  void saysThatThereIsNothingToCompareWith() throws Exception {
    assertThat(printed()).contains("Left out: there is no directory");
  }

  private String printed() throws Exception {
    var out = new ByteArrayOutputStream();
    new ChartReference(directory.resolve("spc"))
        .print(new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }

  private void table(String name, String head, String row) throws IOException {
    Path spc = Files.createDirectories(directory.resolve("spc"));
    Files.writeString(spc.resolve(name + ".csv"), head + "\n" + row + "\n");
  }
}
