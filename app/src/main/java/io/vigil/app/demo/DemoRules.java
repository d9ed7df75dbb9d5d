package io.vigil.app.demo;

import io.vigil.api.rulebook.Category;
import io.vigil.api.rulebook.RuleBook;
import io.vigil.command.rulebook.OwnRules;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The demo college issued the default rules in 2023, and has no office for teachers of its own. */
@Component
@ConditionalOnBooleanProperty("vigil.demo")
class DemoRules implements OwnRules {
  private static final String DOCUMENT = "临职院〔2023〕46号";
  private static final String FOR_TEACHERS = "教师工作部";
  private static final String PERSONNEL = "组织人事处";

  @Override
  public RuleBook from(RuleBook standard) {
    return new RuleBook(
        standard.version(),
        standard.title(),
        DOCUMENT,
        standard.validFrom(),
        standard.labels(),
        standard.categories().stream().map(DemoRules::ofTheCollege).toList(),
        standard.clauses(),
        standard.accumulation(),
        standard.decidedBy(),
        standard.direct());
  }

  private static Category ofTheCollege(Category one) {
    List<String> also =
        one.also().stream().map(body -> body.equals(FOR_TEACHERS) ? PERSONNEL : body).toList();
    return new Category(
        one.code(), one.parent(), one.name(), one.nameEn(), one.body(), one.sealed(), also);
  }
}
