package io.vigil.app.page;

import io.vigil.api.delivery.DeliveryCommand.RecordSpotCheck;
import io.vigil.api.delivery.DrawSample;
import io.vigil.api.delivery.Feed;
import io.vigil.api.message.Rejection;
import io.vigil.app.delivery.DeliveryDesk;
import io.vigil.app.security.ForQualityOffice;
import io.vigil.app.security.SignedIn;
import io.vigil.app.wording.Figures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Random rows of a feed are compared with their source (抽查). */
@Controller
@ForQualityOffice
class SpotCheckController {
  private final DeliveryDesk desk;
  private final Figures figures;

  SpotCheckController(DeliveryDesk desk, Figures figures) {
    this.desk = desk;
    this.figures = figures;
  }

  @GetMapping("/deliveries/spot-check")
  String draw(
      @RequestParam String controlPoint,
      @RequestParam String owner,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam(defaultValue = "0") int draw,
      Model model) {
    var sample = new DeliveryDesk.Sample(new Feed(controlPoint, owner), from, to, draw);
    DrawSample.Result drawn = desk.draw(sample);
    model.addAttribute("sample", sample);
    model.addAttribute("drawn", drawn);
    model.addAttribute("figures", figures);
    return "spot-check";
  }

  @PostMapping("/deliveries/spot-check")
  String record(
      @AuthenticationPrincipal SignedIn person,
      @RequestParam String controlPoint,
      @RequestParam String owner,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam int draw,
      @RequestParam Map<String, String> fields,
      Model model) {
    var sample = new DeliveryDesk.Sample(new Feed(controlPoint, owner), from, to, draw);
    try {
      RecordSpotCheck done = desk.record(person, sample, findings(fields), "page");
      model.addAttribute("done", done);
      model.addAttribute("wrong", done.rows().stream().filter(row -> !row.correct()).count());
    } catch (Rejection e) {
      model.addAttribute("refused", e);
    }
    return draw(controlPoint, owner, from, to, draw, model);
  }

  /** The fields of row n are unit.n, period.n, correct.n and note.n. */
  private static List<DeliveryDesk.Finding> findings(Map<String, String> fields) {
    List<DeliveryDesk.Finding> findings = new ArrayList<>();
    for (int row = 0; row < DeliveryDesk.SAMPLE; row++) {
      String unit = fields.get("unit." + row);
      String period = fields.get("period." + row);
      String correct = fields.get("correct." + row);
      if (unit != null && period != null && correct != null) {
        findings.add(
            new DeliveryDesk.Finding(
                unit, period, Boolean.parseBoolean(correct), note(fields.get("note." + row))));
      }
    }
    return findings;
  }

  private static @Nullable String note(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
