package io.vigil.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.vigil.api.attachment.AttachedTo;
import io.vigil.api.attachment.AttachmentForm;
import io.vigil.api.attachment.FindAttachments;
import io.vigil.app.fixture.Browsers;
import io.vigil.app.fixture.Fingers;
import io.vigil.app.fixture.FullDisk;
import io.vigil.app.fixture.OpenBrowser;
import io.vigil.app.fixture.SampleAttachments;
import io.vigil.app.fixture.SampleChecks;
import io.vigil.app.fixture.SampleIncidents;
import io.vigil.app.fixture.WebTest;
import io.vigil.app.fixture.Window;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is entered on the way, on a phone: with few taps and fields, and with a photo. */
class QuickEntryIT extends WebTest {
  private static final String CAMERA = "input[type=file][capture]";
  private static final String FILES = "input[type=file][multiple]";
  private static final String LOST = "[role=alert].alert-warning";
  private static final String SEND = "main form button";

  @RegisterExtension static final OpenBrowser BROWSER = new OpenBrowser();

  @Autowired private SampleAttachments attachments;
  @Autowired private SampleIncidents incidents;
  @Autowired private SampleChecks checks;
  @Autowired private JdbcClient jdbc;

  @Test
  void aFindingWithItsPhotoTakesTwoTapsAndThreeFields() {
    try (Window window = BROWSER.watched(Browsers.PHONE)) {
      Page page = comeAs(window, "demo-quality", "/findings");
      var fingers =
          new Fingers(page)
              .tap("nav.quick a[href$='/findings/new']")
              .choose("select[name=unit]", "D02")
              .write("textarea[name=text]", "实训台无人看护")
              .enclose(CAMERA, Fingers.photo("实训台.png"))
              .tap(SEND);

      assertThat(page.url()).endsWith("/findings?done=finding");
      assertThat(fingers.taps()).isEqualTo(2);
      assertThat(fingers.fields()).isEqualTo(3);
      assertThat(photo(AttachedTo.FINDING, "实训台.png").unit()).isEqualTo("D02");
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void aStudentInformantSendsAPhotoToo() {
    try (Window window = BROWSER.watched(Browsers.PHONE)) {
      Page page = comeAs(window, "demo-informant", "/findings/new");
      var fingers =
          new Fingers(page)
              .choose("select[name=unit]", "P06-2401")
              .write("textarea[name=text]", "投影仪坏了")
              .enclose(FILES, Fingers.photo("投影仪1.png"), Fingers.photo("投影仪2.png"))
              .tap(SEND);

      assertThat(page.locator("[role=status]").innerText()).isNotBlank();
      assertThat(fingers.taps()).isEqualTo(1);
      assertThat(photo(AttachedTo.FINDING, "投影仪1.png").by().role()).isEqualTo("INFORMANT");
      assertThat(photo(AttachedTo.FINDING, "投影仪2.png").unit()).isEqualTo("P06-2401");
    }
  }

  @Test
  void aRoundTakesTwoTapsAndThreeFields() {
    try (Window window = BROWSER.watched(Browsers.PHONE)) {
      Page page = comeAs(window, "demo-quality", "/findings");
      var fingers =
          new Fingers(page)
              .tap("nav.quick a[href$='/checks/inspections/new']")
              .write("#present", "31")
              .write("#enrolled", "38")
              .enclose(CAMERA, Fingers.photo("教室.png"))
              .tap(SEND);

      assertThat(page.locator("[role=status]").innerText()).isNotBlank();
      assertThat(fingers.taps()).isEqualTo(2);
      assertThat(fingers.fields()).isEqualTo(3);
      assertThat(checks.inspections())
          .anyMatch(one -> Objects.equals(one.observed().present(), 31));
      assertThat(photo(AttachedTo.INSPECTION, "教室.png").exhibit().form())
          .isEqualTo(AttachmentForm.PHOTO);
    }
  }

  @Test
  void thePhotoOfWhatWasFoundOnARoundGoesWithTheFinding() {
    try (Window window = BROWSER.watched(Browsers.PHONE)) {
      Page page = comeAs(window, "demo-quality", "/checks/inspections/new");
      new Fingers(page).write("#found", "门锁坏了").enclose(CAMERA, Fingers.photo("门锁.png")).tap(SEND);

      assertThat(page.locator("[role=status]").innerText()).isNotBlank();
      assertThat(photo(AttachedTo.FINDING, "门锁.png").caseId()).isEqualTo(noted("门锁坏了"));
    }
  }

  @Test
  void anIncidentTakesTwoTapsAndFiveFields() {
    try (Window window = BROWSER.watched(Browsers.PHONE)) {
      Page page = comeAs(window, "demo-quality", "/findings");
      var fingers =
          new Fingers(page)
              .tap("nav.quick a[href$='/findings/incidents/new']")
              .choose("select[name=unit]", "D02")
              .choose("select[name=category]", "EXAM")
              .write("input[name=occurredAt]", "2026-11-19T08:00")
              .write("textarea[name=description]", "监考缺岗")
              .enclose(CAMERA, Fingers.photo("考场.png"))
              .tap(SEND);

      assertThat(page.url()).contains("/findings?done=incident");
      assertThat(fingers.taps()).isEqualTo(2);
      assertThat(fingers.fields()).isEqualTo(5);
      assertThat(photo(AttachedTo.INCIDENT, "考场.png").unit()).isEqualTo("D02");
    }
  }

  @Test
  void aRequestTakesOneTapAndFourFieldsAndItsPhotoNamesNobody() {
    try (Window window = BROWSER.watched(Browsers.PHONE)) {
      Page page = comeAs(window, "demo-student", "/complaints/new");
      var fingers =
          new Fingers(page)
              .choose("select[name=unit]", "D02")
              .write("#subject", "漏水")
              .write("#text", "三楼走廊漏水")
              .enclose(CAMERA, Fingers.photo("走廊.png"))
              .tap(SEND);

      assertThat(page.locator("main").innerText()).contains("已收到 1 个");
      assertThat(fingers.taps()).isEqualTo(1);
      assertThat(fingers.fields()).isEqualTo(4);
      assertThat(photo(AttachedTo.COMPLAINT, "走廊.png").by().actor()).isEqualTo("complainant");
    }
  }

  @Test
  void theMonthIsReportedAsQuietInTwoTaps() {
    try (Window window = BROWSER.watched(Browsers.PHONE)) {
      Page page = comeAs(window, "demo-auto-dean", "/findings");
      var fingers =
          new Fingers(page).tap("nav.menu a[href='/checks']").tap("#zero .zero-form button");
      window.settle();

      assertThat(page.locator("#zero .zero-form").count()).isZero();
      assertThat(fingers.taps()).isEqualTo(2);
      assertThat(fingers.fields()).isZero();
      assertThat(checks.zeroReports()).anyMatch(one -> one.unit().equals("D02") && one.nothing());
    }
  }

  @Test
  void theNextStepOfAFindingAndOfAnIncidentIsOneButton() {
    try (Window window = BROWSER.watched(Browsers.PHONE)) {
      Page page = comeAs(window, "demo-teaching", "/findings/finding-1");
      var finding = new Fingers(page).write("main textarea[name=text]", "已当场恢复上课").tap(SEND);
      assertThat(page.url()).endsWith("/findings?done=step");
      assertThat(finding.taps() + finding.fields()).isEqualTo(2);

      page.navigate(address("/findings/incidents/incident-2"));
      var incident = new Fingers(page).tap(SEND);
      assertThat(page.url()).endsWith("/findings/incidents/incident-2?done");
      assertThat(incident.taps()).isEqualTo(1);
    }
  }

  @Test
  void whatIsRefusedLeavesNoCaseAndKeepsWhatWasTyped() {
    byte[] script =
        "<!DOCTYPE html><html><script>1</script></html>".getBytes(StandardCharsets.UTF_8);
    try (Window window = BROWSER.watched(Browsers.PHONE)) {
      Page page = comeAs(window, "demo-quality", "/findings/new");
      new Fingers(page)
          .choose("select[name=unit]", "D06")
          .write("textarea[name=text]", "照片不对")
          .write("input[name=present]", "7")
          .enclose(FILES, new FilePayload("照片.png", "image/png", script))
          .tap(SEND);

      assertThat(page.locator("[role=alert]").first().innerText()).contains("照片.png", "text/html");
      assertThat(page.inputValue("textarea[name=text]")).isEqualTo("照片不对");
      assertThat(page.inputValue("select[name=unit]")).isEqualTo("D06");
      assertThat(page.inputValue("input[name=present]")).isEqualTo("7");
      assertThat(incidents.noted()).noneMatch(one -> one.text().equals("照片不对"));
    }
  }

  @Test
  void aFindingWhosePhotoCannotBeKeptIsNotedOnceAndSaysSo() {
    try (Window window = BROWSER.watched(Browsers.PHONE)) {
      Page page = comeAs(window, "demo-quality", "/findings/new");
      FullDisk.during(
          jdbc,
          () -> {
            new Fingers(page)
                .choose("select[name=unit]", "D02")
                .write("textarea[name=text]", "磁盘已满")
                .enclose(CAMERA, Fingers.photo("满.png"))
                .tap(SEND);
            assertThat(page.locator(LOST).innerText()).contains("1 个文件未能保存");
          });

      assertThat(page.url()).endsWith("/findings?done=finding");
      assertThat(incidents.noted()).filteredOn(one -> one.text().equals("磁盘已满")).hasSize(1);
    }
  }

  @Test
  void anIncidentWhosePhotoCannotBeKeptIsReportedAllTheSame() {
    try (Window window = BROWSER.watched(Browsers.PHONE)) {
      Page page = comeAs(window, "demo-quality", "/findings/incidents/new");
      FullDisk.during(
          jdbc,
          () -> {
            new Fingers(page)
                .choose("select[name=unit]", "D02")
                .choose("select[name=category]", "EXAM")
                .write("input[name=occurredAt]", "2026-11-19T08:00")
                .write("textarea[name=description]", "磁盘已满")
                .enclose(CAMERA, Fingers.photo("满.png"))
                .tap(SEND);
            assertThat(page.locator(LOST).innerText()).contains("1 个文件未能保存");
          });

      assertThat(page.url()).contains("/findings?done=incident");
    }
  }

  @Test
  void aRoundWhosePhotoCannotBeKeptIsRecordedAllTheSame() {
    try (Window window = BROWSER.watched(Browsers.PHONE)) {
      Page page = comeAs(window, "demo-quality", "/checks/inspections/new");
      FullDisk.during(
          jdbc,
          () -> {
            new Fingers(page)
                .write("#present", "17")
                .enclose(CAMERA, Fingers.photo("满.png"))
                .tap(SEND);
            assertThat(page.locator(LOST).innerText()).contains("1 个文件未能保存");
          });

      assertThat(page.locator("[role=status]").innerText()).isNotBlank();
      assertThat(checks.inspections())
          .filteredOn(one -> Objects.equals(one.observed().present(), 17))
          .hasSize(1);
    }
  }

  @Test
  void tooManyFilesAreNamedBeforeTheyAreSentAndRefusedWhereTheyAre() {
    FilePayload[] seven =
        IntStream.range(0, 7).mapToObj(n -> Fingers.photo(n + ".png")).toArray(FilePayload[]::new);
    try (Window window = BROWSER.watched(Browsers.PHONE)) {
      Page page = comeAs(window, "demo-quality", "/findings/incidents/new");
      var fingers =
          new Fingers(page)
              .choose("select[name=unit]", "D02")
              .write("input[name=occurredAt]", "2026-11-19T08:00")
              .write("input[name=place]", "3号楼")
              .write("textarea[name=description]", "七张照片")
              .enclose(FILES, seven);
      assertThat(page.locator("[data-refusal]").innerText()).contains("最多选 6 个");
      fingers.tap(SEND);
      assertThat(page.locator("[role=alert].alert").count()).isZero();

      page.evaluate("document.querySelector('main form').noValidate = true");
      fingers.tap(SEND);

      assertThat(page.locator("[role=alert].alert").innerText()).contains("7", "最多 6 个");
      assertThat(page.inputValue("input[name=place]")).isEqualTo("3号楼");
      assertThat(page.inputValue("input[name=occurredAt]")).isEqualTo("2026-11-19T08:00");
    }
  }

  @Test
  void afterAPhotoThereIsRoomForAnother() {
    try (Window window = BROWSER.watched(Browsers.PHONE)) {
      Page page = comeAs(window, "demo-quality", "/findings/new");
      assertThat(page.locator(CAMERA).count()).isEqualTo(1);

      new Fingers(page).enclose(CAMERA, Fingers.photo("一.png"));

      assertThat(page.locator(CAMERA).count()).isEqualTo(2);
      assertThat(page.locator(CAMERA).last().inputValue()).isEmpty();
      window.listen("/findings/new");
      assertThat(window.complaints()).isEmpty();
    }
  }

  private FindAttachments.Item photo(AttachedTo kind, String name) {
    List<FindAttachments.Item> found =
        attachments.of(kind).stream().filter(item -> item.exhibit().name().equals(name)).toList();
    assertThat(found).as(name).hasSize(1);
    return found.getFirst();
  }

  private String noted(String text) {
    return incidents.noted().stream()
        .filter(one -> one.text().equals(text))
        .findFirst()
        .orElseThrow()
        .findingId();
  }

  private Page comeAs(Window window, String account, String path) {
    Page page = window.page();
    window.open(address("/language/zh"));
    window.open(address("/sign-in"));
    page.click("button[value=" + account + "]");
    page.waitForSelector("nav.menu");
    window.open(address(path));
    return page;
  }
}
