package io.vigil.app.security;

import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The post titles of the demonstration's college. They have no password, so none is an
 * administrator.
 */
@Component
@ConditionalOnProperty("vigil.demo")
class DemoAccounts implements SmartInitializingSingleton {
  private final Accounts accounts;

  DemoAccounts(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (accounts.demo().isEmpty()) {
      everybody().forEach(account -> accounts.add(account, true));
    }
  }

  private static List<SignedIn> everybody() {
    return List.of(
        of("quality", "质量办主任", "Head of the quality office", Role.QUALITY_OFFICE).of("O06"),
        of("supervisor", "督导员", "Teaching supervisor", Role.QUALITY_OFFICE).of("O06"),
        of("teaching", "教务处副处长", "Deputy head of academic affairs", Role.DATA_OWNER).of("O05"),
        of("students", "学生处处长", "Head of student affairs", Role.DATA_OWNER).of("O07"),
        of("logistics", "后勤处处长", "Head of logistics", Role.DATA_OWNER).of("O12"),
        of("auto-dean", "汽车工程学院院长", "Dean of Automotive", Role.DEPARTMENT, "D02"),
        of("auto-clerk", "汽车工程学院教学秘书", "Secretary of Automotive", Role.DEPARTMENT, "D02"),
        of("civil-clerk", "建筑工程学院教学秘书", "Secretary of Civil", Role.DATA_OWNER, "D04"),
        of("tourism-dean", "旅游与康养学院院长", "Dean of Tourism", Role.DEPARTMENT, "D06"),
        of("general-head", "公共基础教学部主任", "Head of General Education", Role.DEPARTMENT, "D09"),
        of("teacher", "教师 T0109", "Teacher T0109", Role.DEPARTMENT, "T0109"),
        of(
            "counsellor",
            "辅导员（汽检2024级）",
            "Counsellor (Automotive 2024)",
            Role.COUNSELLOR,
            "P06-2401",
            "P06-2402",
            "P06-2403"),
        of(
            "informant",
            "学生信息员（汽检2401班）",
            "Student informant (Automotive 2401)",
            Role.INFORMANT,
            "P06-2401"),
        of("student", "学生（汽检2401班）", "Student (Automotive 2401)", Role.STUDENT, "P06-2401"),
        of("party-secretary", "党委书记", "Party secretary", Role.LEADER),
        of("president", "校长", "President", Role.LEADER),
        of("vice-president", "分管副校长", "Vice president", Role.LEADER),
        of("expert", "校外诊断专家", "External reviewer", Role.REVIEWER));
  }

  private static SignedIn of(String login, String zh, String en, Role role, String... scopes) {
    return new SignedIn(
        UUID.randomUUID(), "demo-" + login, null, zh, en, role, List.of(scopes), true);
  }
}
