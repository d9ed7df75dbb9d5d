package io.vigil.command.unit;

import io.vigil.api.unit.UnitKind;
import java.util.Map;
import java.util.Optional;

/** Kinds of units as files write them, in Chinese too. */
final class UnitKinds {
  private static final Map<String, UnitKind> CHINESE =
      Map.ofEntries(
          Map.entry("学校", UnitKind.SCHOOL),
          Map.entry("学院", UnitKind.FACULTY),
          Map.entry("二级学院", UnitKind.FACULTY),
          Map.entry("系部", UnitKind.FACULTY),
          Map.entry("教学部", UnitKind.FACULTY),
          Map.entry("处室", UnitKind.OFFICE),
          Map.entry("职能处室", UnitKind.OFFICE),
          Map.entry("职能部门", UnitKind.OFFICE),
          Map.entry("教研室", UnitKind.TEACHING_GROUP),
          Map.entry("专业", UnitKind.PROGRAMME),
          Map.entry("课程", UnitKind.COURSE),
          Map.entry("教学班", UnitKind.COURSE_RUN),
          Map.entry("行政班", UnitKind.CLASS_GROUP),
          Map.entry("班级", UnitKind.CLASS_GROUP),
          Map.entry("教师", UnitKind.TEACHER));

  private UnitKinds() {}

  static Optional<UnitKind> read(String text) {
    UnitKind chinese = CHINESE.get(text.strip());
    return chinese != null ? Optional.of(chinese) : UnitKind.read(text);
  }
}
