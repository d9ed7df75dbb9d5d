package io.vigil.app.register;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandardListTest {

  @Test
  void aNameWithACommaOrAQuoteIsReadBackAsItIs() {
    var standard = new Framework.ShippedStandard("教学", "课程标准, 含\"双语\"课程", "教务处");

    String lines = StandardList.lines(List.of(standard), LocalDate.of(2029, 11, 26));

    assertThat(CsvReader.builder().ofCsvRecord(lines).stream())
        .singleElement()
        .extracting(line -> line.getFields())
        .isEqualTo(List.of("教学", "课程标准, 含\"双语\"课程", "教务处", "2029-11-26"));
  }

  @Test
  void isEmptyWhereNothingIsMissing() {
    assertThat(StandardList.lines(List.of(), LocalDate.EPOCH)).isEmpty();
  }
}
