package io.vigil.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureHomeTest {
  private static final String TALLIED = "incidents~total~2023-24~D02~*";
  private static final String REPORT = "/reports/incidents?from=2023-24";

  @ParameterizedTest
  @CsvSource({
    "https://vigil.example/reports/weekly?week=47, /reports/weekly?week=47, weekly.title",
    "https://vigil.example/reports/periodic/bulletin, /reports/periodic/bulletin, reports.title",
    "http://localhost:8080/diagnosis/d-1/parts/5.2, /diagnosis/d-1/parts/5.2, menu.diagnosis",
    "https://vigil.example/reports/incidents, /reports/incidents, incidents.title",
    "https://vigil.example/sign-in, /reports/incidents?from=2023-24, incidents.title",
    "not an address, /reports/incidents?from=2023-24, incidents.title",
    ", /reports/incidents?from=2023-24, incidents.title",
  })
  void aFigureLeadsBackToWhereItWasOpened(@Nullable String referer, String path, String title) {
    assertThat(FigureHome.of(referer, TALLIED, REPORT)).isEqualTo(new FigureHome(path, title));
  }

  @ParameterizedTest
  @CsvSource({"https://elsewhere.example//reports/x", "javascript:alert(1)", "/figures/x"})
  void noOtherPlaceIsLedTo(String referer) {
    assertThat(FigureHome.of(referer, "median.stage-days~x", REPORT))
        .isEqualTo(new FigureHome("/reports", "reports.title"));
  }
}
