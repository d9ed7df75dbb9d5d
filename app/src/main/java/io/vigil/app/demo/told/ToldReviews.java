package io.vigil.app.demo.told;

import io.vigil.api.casework.By;
import io.vigil.api.review.Material;
import io.vigil.api.review.MaterialState;
import io.vigil.api.review.Measures;
import io.vigil.api.review.ReviewCommand;
import io.vigil.api.review.ReviewCommand.AnnounceReview;
import io.vigil.api.review.ReviewCommand.ApplyAgain;
import io.vigil.api.review.ReviewCommand.AppointExpert;
import io.vigil.api.review.ReviewCommand.ConcludeReview;
import io.vigil.api.review.ReviewCommand.JudgeMeasures;
import io.vigil.api.review.ReviewCommand.NameConflict;
import io.vigil.api.review.ReviewCommand.PublishMaterials;
import io.vigil.api.review.ReviewCommand.RecordConclusion;
import io.vigil.api.review.ReviewCommand.SetMaterial;
import io.vigil.api.review.ReviewCommand.TakeSelfConclusions;
import io.vigil.api.review.Tie;
import io.vigil.app.demo.College;
import io.vigil.app.demo.cases.CaseDays;
import io.vigil.app.demo.cases.DemoElement;
import io.vigil.app.demo.cases.DemoReview;
import io.vigil.app.demo.cases.Posts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The reviews of 2023 and 2024, and that of 2026 whose material is public by tomorrow. */
final class ToldReviews {
  private static final String LINK = "https://www.example.edu.cn/zlbz/fuhe-";
  private static final String EXPERT = "expert-1";
  private static final String COACH = "expert-9";
  private static final String MET = "MET";
  private static final String PARTLY = "PARTLY";
  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final LocalTime EVENING = LocalTime.of(17, 0);
  private static final int DAYS_TO_PREPARE = 14;
  private static final Map<String, String> MATERIALS = new LinkedHashMap<>();

  static {
    MATERIALS.put("plan", "内部质量保证体系诊断与改进实施方案");
    MATERIALS.put("annual-reports", "近两年质量年度报告及数据分析");
    MATERIALS.put("development-plan", "事业发展规划与专项规划");
    MATERIALS.put("incident-report", "近三年质量事故分析报告及其反馈处理效果报告");
    MATERIALS.put("regional-plan", "上级与区域规划文件");
    MATERIALS.put("self-diagnosis", "年度自我诊改报告");
  }

  private final By office;

  ToldReviews(Cast cast) {
    this.office = cast.by(Posts.QUALITY);
  }

  Stream<ToldCase> all() {
    return DemoReview.all().stream().map(this::told);
  }

  static String id(String no) {
    return ToldCase.idOf("review", no);
  }

  private ToldCase told(DemoReview review) {
    String id = id(review.no());
    Instant announced = CaseDays.at(review.announced(), MORNING);
    List<ReviewCommand> commands = new ArrayList<>();
    commands.add(
        new AnnounceReview(
            id, College.SCHOOL, review.cycle(), null, review.onSite(), null, office, announced));
    commands.addAll(prepared(id, review));
    LocalDate published = review.published();
    if (published != null) {
      commands.add(
          new PublishMaterials(id, LINK + review.no(), office, CaseDays.at(published, MORNING)));
      commands.addAll(held(id, review));
    }
    LocalDate again = review.appliedAgain();
    if (again != null) {
      commands.add(new ApplyAgain(id, null, office, CaseDays.at(again, MORNING)));
    }
    return new ToldCase(id, announced, commands);
  }

  /** Experts and material; of a review that is to come one material is still in work. */
  private List<ReviewCommand> prepared(String id, DemoReview review) {
    Instant at = CaseDays.at(review.announced().plusDays(DAYS_TO_PREPARE), MORNING);
    List<ReviewCommand> commands = new ArrayList<>();
    commands.add(new NameConflict(id, COACH, "专家九", Tie.COACHES, "受聘指导本校诊改", office, at));
    commands.add(new AppointExpert(id, EXPERT, "省复核专家组组长", "省诊改专委会", List.of(), office, at));
    MATERIALS.forEach(
        (code, name) -> {
          boolean open = review.published() == null && code.equals("self-diagnosis");
          commands.add(
              new SetMaterial(
                  id,
                  new Material(
                      code,
                      name,
                      null,
                      open ? MaterialState.IN_WORK : MaterialState.READY,
                      null,
                      open ? "11/15 个要素已完成" : null),
                  office,
                  at));
        });
    return commands;
  }

  private List<ReviewCommand> held(String id, DemoReview review) {
    Instant onSite = CaseDays.at(review.onSite(), MORNING);
    Instant end = CaseDays.at(review.onSite(), EVENING);
    Map<String, String> own =
        DemoElement.all().stream().collect(Collectors.toMap(DemoElement::element, one -> MET));
    List<ReviewCommand> commands = new ArrayList<>();
    commands.add(new TakeSelfConclusions(id, null, own, office, onSite));
    DemoElement.all().stream()
        .map(DemoElement::element)
        .map(
            element ->
                new RecordConclusion(
                    id,
                    element,
                    EXPERT,
                    review.unmatched().contains(element) ? PARTLY : MET,
                    null,
                    office,
                    end))
        .forEach(commands::add);
    commands.add(
        new JudgeMeasures(
            id, null, Measures.valueOf(String.valueOf(review.measures())), null, office, end));
    commands.add(new ConcludeReview(id, review.document(), office, end));
    return commands;
  }
}
