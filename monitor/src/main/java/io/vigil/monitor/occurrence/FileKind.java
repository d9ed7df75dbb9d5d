package io.vigil.monitor.occurrence;

/** What is filed. */
enum FileKind {
  UNIT(UnitFile.class),
  INCIDENT(IncidentFile.class),
  GROUP(GroupFile.class),
  COMPLAINT(ComplaintFile.class),
  OBJECT(ObjectFile.class),
  SELF_CHECK(SelfCheckFile.class),
  UNCHECKED(UncheckedFile.class),
  PLAN(OverdueFile.class),
  STANDARD(UnitFile.class),
  REGISTER(RegisterFile.class);

  private final Class<? extends CaseFile> type;

  FileKind(Class<? extends CaseFile> type) {
    this.type = type;
  }

  Class<? extends CaseFile> type() {
    return type;
  }
}
