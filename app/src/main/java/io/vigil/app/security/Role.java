package io.vigil.app.security;

import java.util.Arrays;
import java.util.List;

/** What a person or a machine is to the system. */
public enum Role {
  /** 系统管理员. */
  ADMIN,
  /** 质量办. */
  QUALITY_OFFICE,
  /** 校领导. */
  LEADER,
  /** 二级学院, with the units that it sees. */
  DEPARTMENT,
  /** 数据责任部门. */
  DATA_OWNER,
  /** 复核专家、校外诊断专家: reads, changes nothing; their accounts end on a day. */
  REVIEWER,
  /** 辅导员: reads of the own classes. */
  COUNSELLOR,
  /** 学生信息员: notes what was found in the own classes, and files requests. */
  INFORMANT,
  /** 学生: files requests and sees the own ones, nothing else. */
  STUDENT,
  /** A machine that delivers data. */
  IMPORTER,
  /** A machine that reads metrics. */
  METRICS;

  /** Roles that people may have. */
  public static List<Role> ofPeople() {
    return Arrays.stream(values()).filter(role -> !role.isMachine()).toList();
  }

  public boolean isMachine() {
    return this == IMPORTER || this == METRICS;
  }

  /** Without units these would see the whole college. */
  public boolean needsUnits() {
    return this == DEPARTMENT || this == COUNSELLOR || this == INFORMANT;
  }

  /** Name of the authority under which Spring Security knows this role. */
  String authority() {
    return "ROLE_" + name();
  }
}
