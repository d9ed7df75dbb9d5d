package io.vigil.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigil.api.casework.Transitions;
import io.vigil.app.fixture.WebTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Holds the printed matrix of what each role may do against the annotations it comes from. */
class PermissionsIT extends WebTest {
  private static final Path PRINTED = Path.of("..", "docs", "permissions.md");
  private static final String REMEDY =
      """
      docs/permissions.md is not what the code allows. Read the difference; if it is wanted, write \
      the file anew with
      ./mvnw -Dquick -pl app -am verify -Dpermissions.write -Dit.test=PermissionsIT -Dtest=None \
      -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false
      """;
  private static final Role[] ROLES = Role.values();

  private static final Map<String, String> AREAS =
      Map.ofEntries(
          Map.entry("", "首页 · First page"),
          Map.entry("account", "我的账号 · My account"),
          Map.entry("accounts", "账号管理 · Accounts"),
          Map.entry("alerts", "预警通知 · Alerts"),
          Map.entry("as-of", "首页 · First page"),
          Map.entry("assignments", "数据责任 · Assignments"),
          Map.entry("attachments", "佐证材料 · Attachments"),
          Map.entry("awaited", "首页 · First page"),
          Map.entry("calendar", "校历 · Calendar"),
          Map.entry("charts", "曲线 · Curves"),
          Map.entry("checks", "自查与检查 · Checks"),
          Map.entry("complaints", "诉求与投诉 · Complaints"),
          Map.entry("control-points", "质控点 · Control points"),
          Map.entry("deliveries", "数据到位 · Deliveries"),
          Map.entry("demo", "演示 · Demonstration"),
          Map.entry("diagnoses", "自我诊改 · Self-diagnosis"),
          Map.entry("diagnosis", "自我诊改 · Self-diagnosis"),
          Map.entry("doubts", "数据存疑 · Doubtful data"),
          Map.entry("elements", "自我诊改 · Self-diagnosis"),
          Map.entry("figures", "数字的由来 · Figures"),
          Map.entry("findings", "检查发现 · Findings"),
          Map.entry("imports", "数据导入 · Imports"),
          Map.entry("inbox", "我的消息 · Inbox"),
          Map.entry("incident-tallies", "事故统计 · Incident tallies"),
          Map.entry("incidents", "质量事故 · Incidents"),
          Map.entry("inspections", "教学检查 · Inspections"),
          Map.entry("it", "系统管理 · Administration"),
          Map.entry("matrix", "首页 · First page"),
          Map.entry("missing", "数据到位 · Deliveries"),
          Map.entry("openapi.json.yaml", "接口文档 · API document"),
          Map.entry("openapi.json", "接口文档 · API document"),
          Map.entry("persons", "个人信息删除 · Erasure of persons"),
          Map.entry("processors", "数据处理 · Processors"),
          Map.entry("readings", "监测数据 · Readings"),
          Map.entry("reminders", "数据到位 · Deliveries"),
          Map.entry("reports", "报告 · Reports"),
          Map.entry("reviews", "复核 · Reviews"),
          Map.entry("self-checks", "自查自纠 · Self-checks"),
          Map.entry("matters", "台账事项 · Matters"),
          Map.entry("meetings", "质量分析例会 · Quality meetings"),
          Map.entry("practices", "案例库 · Case library"),
          Map.entry("surveys", "调研 · Surveys"),
          Map.entry("registers", "台账 · Registers"),
          Map.entry("standards", "标准与制度 · Standards and rules"),
          Map.entry("targets", "目标任务 · Targets"),
          Map.entry("signals", "异动 · Signals"),
          Map.entry("silences", "暂停通知 · Silences"),
          Map.entry("spot-checks", "数据抽查 · Spot checks"),
          Map.entry("stand-in", "代办 · Standing in"),
          Map.entry("suppressions", "未发送记录 · Suppressions"),
          Map.entry("tokens", "令牌 · Tokens"),
          Map.entry("trend", "监测数据 · Readings"),
          Map.entry("trials", "试算 · Trials"),
          Map.entry("units", "部门与专业 · Units"),
          Map.entry("warnings", "预警 · Warnings"));

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  @Autowired MessageSource words;

  @Test
  void whatIsPrintedIsWhatTheCodeAllows() throws IOException {
    String allowed = print();
    if (System.getProperty("permissions.write") != null) {
      Files.writeString(PRINTED, allowed);
    }

    assertThat(Files.readString(PRINTED)).as(REMEDY).isEqualTo(allowed);
  }

  private String print() {
    Map<String, List<Door>> areas =
        Door.all(mappings)
            .filter(door -> !door.open())
            .collect(
                Collectors.groupingBy(
                    door -> areaOf(door.path()), TreeMap::new, Collectors.toList()));
    return """
    # 权限 · Permissions

    <!-- Written by PermissionsIT from the annotations of the handlers; do not edit. -->

    谁能打开哪个页面、调用哪个接口。“●”为可以。地址以 `/api` 开头的是接口，其余是页面。此外：限定了可见单位的账号只见本单位及其下级；
    教师个人只有本人和质量办可见，教师可记录检查发现、提交整改情况、陈述和申诉，不能登记事故；案件各步骤由谁办理，见各自的步骤表；代办人按被代办人的角色和单位办理，记录写明双方；代办人只限本校教职工，
    系统管理员不能由他人代办。

    Which role opens which page or calls which address; ● for allowed. What begins with `/api` is for \
    programs, the rest are pages. Beyond this: an account with units sees these and what is below \
    them; a teacher is seen by that teacher and the quality office only, notes findings, answers, \
    states and appeals, and registers no incident; who takes which step of a case stands with the \
    steps; a deputy acts with the role and units of whom it stands in for, and \
    the record names both; only the college's own staff stand in, and nobody for an administrator.

    %s
    %s
    ## 案件步骤 · Steps of cases

    由哪个角色办理；单位范围、归口部门、回避和保密另有限制，见各类案件的文档。

    Which role takes which step; units, the office in charge, recusal and seals narrow this further, \
    as the documents of each kind of case say.

    %s
    ## 无须登录 · Without signing in

    %s
    """
        .formatted(
            roles(),
            areas.entrySet().stream()
                .map(area -> table(area.getKey(), area.getValue()))
                .collect(Collectors.joining("\n")),
            steps(),
            open());
  }

  private String roles() {
    return Arrays.stream(ROLES)
        .map(
            role ->
                "| `%s` | %s | %s |\n"
                    .formatted(role, name(role, Locale.CHINESE), name(role, Locale.ENGLISH)))
        .collect(Collectors.joining("", "| 角色 | | |\n|---|---|---|\n", ""));
  }

  private String table(String area, List<Door> doors) {
    return doors.stream()
        .map(this::row)
        .collect(Collectors.joining("\n", head("## " + area), "\n"));
  }

  private String head(String title) {
    String roles =
        Arrays.stream(ROLES)
            .map(role -> name(role, Locale.CHINESE))
            .collect(Collectors.joining(" | ", "| | ", " |"));
    String rule = "|---" + "|:-:".repeat(ROLES.length) + "|";
    return "%s\n\n%s\n%s\n".formatted(title, roles, rule);
  }

  private String steps() {
    return CaseSteps.ALL.stream()
        .map(
            kind ->
                kind.steps().stream()
                    .map(step -> row(Transitions.name(step), role -> kind.may(role, step)))
                    .collect(Collectors.joining("\n", head("### " + kind.name()), "\n")))
        .collect(Collectors.joining("\n"));
  }

  private String row(Door door) {
    return row(door.toString(), door.roles()::contains);
  }

  private static String row(String name, Predicate<Role> allowed) {
    return Arrays.stream(ROLES)
        .map(role -> allowed.test(role) ? "●" : "")
        .collect(Collectors.joining(" | ", "| `%s` | ".formatted(name), " |"));
  }

  private String open() {
    return Door.all(mappings)
        .filter(Door::open)
        .map(door -> "`%s`".formatted(door))
        .collect(Collectors.joining(" · "));
  }

  private static String areaOf(String path) {
    String first =
        Arrays.stream(path.split("/"))
            .filter(part -> !part.isEmpty() && !part.equals("api"))
            .findFirst()
            .orElse("");
    return Optional.ofNullable(AREAS.get(first)).orElse(first);
  }

  private String name(Role role, Locale locale) {
    return words.getMessage("Role." + role, null, locale);
  }
}
