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
  /** 复核专家: reads, changes nothing. */
  REVIEWER,
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

  /** Name of the authority under which Spring Security knows this role. */
  String authority() {
    return "ROLE_" + name();
  }
}
